#pragma once

#include "ecotone/store/values.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ecotone::store {

/// Where the stamp of the records stands in ecotone_meta.
inline constexpr std::string_view contentStampKey = "content_stamp";

/// Tells whether the records in the file are those that were last saved: the sum of the SHA-256
/// of every row, in four numbers. A sum, so that it follows an edit without reading the rest,
/// and does not depend on the order of rows.
class ContentStamp {
public:
    ContentStamp() = default;
    /// Nothing where the text is no stamp.
    [[nodiscard]] static std::optional<ContentStamp> fromText(std::string_view text);
    [[nodiscard]] std::string text() const;

    void add(std::string_view table, const Row& row);
    void remove(std::string_view table, const Row& row);

    bool operator==(const ContentStamp&) const = default;

private:
    std::array<std::uint64_t, 4> m_sums{};
};

} // namespace ecotone::store
