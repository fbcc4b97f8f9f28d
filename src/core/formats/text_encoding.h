#pragma once

#include "ecotone/base/finding.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace ecotone::formats {

/// Looks at all text of a file to find out in which encoding it is when nothing says so.
class TextEvidence {
public:
    void add(std::string_view bytes);
    [[nodiscard]] bool isUtf8() const noexcept { return m_isUtf8; }
    /// UTF-8 where all of it is; else GBK where all of it can be and most of it comes in runs
    /// of two and more double-byte characters, as Chinese does; else ISO-8859-1.
    [[nodiscard]] std::string likelyEncoding() const;

private:
    bool m_isUtf8 = true, m_isGbk = true;
    std::size_t m_highBytes = 0, m_inLongRuns = 0;
};

/// The encoding a file is read in, and what is to be said about it.
struct ChosenEncoding {
    std::string name; // "UTF-8", "GBK", "ISO-8859-1", or as declared
    Findings findings;
};

/// @param asked     by the person; empty: nothing
/// @param declared  by the file; empty: nothing
/// @throws InputError  the machine does not know the encoding that was asked for
[[nodiscard]] ChosenEncoding chooseEncoding(const TextEvidence& evidence,
                                            const std::string& asked,
                                            const std::string& declared,
                                            const std::string& subject);

/// The text in UTF-8; bytes that mean nothing become U+FFFD.
[[nodiscard]] std::string toUtf8(std::string_view bytes, const std::string& encoding);

/// "65001" and "utf8" become "UTF-8", "936" becomes "GBK", "1252" becomes "CP1252".
[[nodiscard]] std::string encodingName(std::string_view text);

} // namespace ecotone::formats
