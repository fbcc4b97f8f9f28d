#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone {

/// Without spaces, tabs and line ends at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

[[nodiscard]] bool isBlank(std::string_view text) noexcept;

/// The pieces between `separator`, each trimmed; empty pieces are left out.
[[nodiscard]] std::vector<std::string> splitList(std::string_view text, char separator);

/// `a, b and c`.
[[nodiscard]] std::string joinWords(const std::vector<std::string>& words);

/// ASCII letters in lower case; everything else as it is.
[[nodiscard]] std::string lowerAscii(std::string_view text);

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool isUtf8(std::string_view bytes) noexcept;

/// Where the character begins that the byte at `at` belongs to, so that a text cut there stays
/// UTF-8; the size of the text where `at` lies beyond it.
[[nodiscard]] std::size_t characterStart(std::string_view utf8, std::size_t at) noexcept;

/// At most `most` bytes of the text, cut between characters, with `…` where it was longer.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t most);

/// A whole text as a number with a decimal point, whatever the machine's locale.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text) noexcept;

/// The shortest text that reads back as the same double; always a decimal point.
[[nodiscard]] std::string numberText(double value);

} // namespace ecotone
