#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/document.h"
#include "ecotone/records/obligation.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::records {

struct SurplusTransfer;
using SurplusTransferId = Id<SurplusTransfer>;

/// Moves what an offset delivered beyond its duty to the landscape account; the offset account
/// is smaller by as much (docs/methods/obligation-codes.md).
struct SurplusTransfer {
    SurplusTransferId id;
    ObligationId offset;
    double quantity = 0.0; // in the offset's unit
    std::optional<Date> date;
    std::vector<std::string> signatories;
    std::optional<DocumentId> document;
    bool operator==(const SurplusTransfer&) const = default;
};

template <>
struct Table<SurplusTransfer> {
    static constexpr std::string_view name = "surplus_transfer",
                                      title = "transfer of a surplus";
    static constexpr auto fields =
        std::make_tuple(field("id", &SurplusTransfer::id),
                        field("offset_id", &SurplusTransfer::offset),
                        field("quantity", &SurplusTransfer::quantity),
                        field("date", &SurplusTransfer::date),
                        field("signatories", &SurplusTransfer::signatories),
                        field("document_id", &SurplusTransfer::document));
};

} // namespace ecotone::records
