#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct Document;
using DocumentId = Id<Document>;

/// A document that proves what another record says (a pledge, a consent, a review), with the
/// digest of its bytes. What proves an action is `Evidence`.
struct Document {
    DocumentId id;
    std::string title;
    std::string location; // path relative to the project, or where it is kept, in words
    Digest digest;
    std::optional<Date> date;
    bool operator==(const Document&) const = default;
};

template <>
struct Table<Document> {
    static constexpr std::string_view name = "document", title = "document";
    static constexpr auto fields = std::make_tuple(field("id", &Document::id),
                                                   field("title", &Document::title),
                                                   field("location", &Document::location),
                                                   field("digest", &Document::digest),
                                                   field("date", &Document::date));
};

} // namespace ecotone::records
