#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/action.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"

#include <optional>
#include <string>

namespace ecotone::records {

/// How far money is on its way; stages exclude each other. Only disbursed money was spent.
enum class FundingStage { Identified, UnderNegotiation, Committed, Disbursed, Reported };

template <>
struct Words<FundingStage> {
    static constexpr std::array<std::pair<FundingStage, std::string_view>, 5> words{{
        {FundingStage::Identified, "identified"},
        {FundingStage::UnderNegotiation, "under-negotiation"},
        {FundingStage::Committed, "committed"},
        {FundingStage::Disbursed, "disbursed"},
        {FundingStage::Reported, "reported"},
    }};
};

struct FundingLine;
using FundingLineId = Id<FundingLine>;

/// Money for an action: from whom, how far on its way, how much.
struct FundingLine {
    FundingLineId id;
    ActionId action;
    ActorId source;
    FundingStage stage = FundingStage::Identified;
    double amount = 0.0;  // in `currency` of `priceYear`
    std::string currency; // ISO 4217
    std::optional<int> priceYear;
    std::optional<Date> date;
    std::optional<DocumentId> document;
    bool operator==(const FundingLine&) const = default;
};

template <>
struct Table<FundingLine> {
    static constexpr std::string_view name = "funding_line", title = "funding line";
    static constexpr auto fields =
        std::make_tuple(field("id", &FundingLine::id),
                        field("action_id", &FundingLine::action),
                        field("source_id", &FundingLine::source),
                        field("stage", &FundingLine::stage),
                        field("amount", &FundingLine::amount),
                        field("currency", &FundingLine::currency),
                        field("price_year", &FundingLine::priceYear),
                        field("date", &FundingLine::date),
                        field("document_id", &FundingLine::document));
};

} // namespace ecotone::records
