#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"
#include "ecotone/records/target.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::records {

/// By which rule claim groups divide ground that several of them act on
/// (docs/methods/attribution.md, W1 to W3).
enum class SplitRule { Equal, Money, PersonDays, TreatedArea, AgreedKey };

template <>
struct Words<SplitRule> {
    static constexpr std::array<std::pair<SplitRule, std::string_view>, 5> words{{
        {SplitRule::Equal, "equal"},
        {SplitRule::Money, "money"},
        {SplitRule::PersonDays, "person-days"},
        {SplitRule::TreatedArea, "treated-area"},
        {SplitRule::AgreedKey, "agreed-key"},
    }};
};

struct Settlement;
using SettlementId = Id<Settlement>;

/// Claim groups that act on the same ground have agreed how they divide it. Counts once it is
/// dated, and signed by as many as there are parties (`SettlementPart`).
struct Settlement {
    SettlementId id;
    std::string name;
    TargetId target; // whose figures it divides
    SplitRule rule = SplitRule::Equal;
    std::optional<Date> date;
    std::vector<std::string> signatories;
    std::optional<DocumentId> document;
    std::string note;
    bool operator==(const Settlement&) const = default;
};

template <>
struct Table<Settlement> {
    static constexpr std::string_view name = "settlement", title = "settlement";
    static constexpr auto fields = std::make_tuple(
        field("id", &Settlement::id), field("name", &Settlement::name),
        field("target_id", &Settlement::target), field("rule", &Settlement::rule),
        field("date", &Settlement::date), field("signatories", &Settlement::signatories),
        field("document_id", &Settlement::document), field("note", &Settlement::note));
};

struct SettlementPart;
using SettlementPartId = Id<SettlementPart>;

/// A party to a settlement: a claim group or joint venture, with its percentage where the rule
/// is an agreed key.
struct SettlementPart {
    SettlementPartId id;
    SettlementId settlement;
    ActorId actor;
    std::optional<double> percent;
    bool operator==(const SettlementPart&) const = default;
};

template <>
struct Table<SettlementPart> {
    static constexpr std::string_view name = "settlement_part",
                                      title = "party to a settlement";
    static constexpr auto fields =
        std::make_tuple(field("id", &SettlementPart::id),
                        field("settlement_id", &SettlementPart::settlement),
                        field("actor_id", &SettlementPart::actor),
                        field("percent", &SettlementPart::percent));
};

} // namespace ecotone::records
