#include "one_line.h"

#include "ecotone/base/text.h"

namespace ecotone::store {

std::string oneLine(std::string_view text)
{
    constexpr std::size_t mostBytes = 200;
    std::string line{text.substr(0, text.find_first_of("\r\n"))};
    const bool isShortened = line.size() < text.size() || line.size() > mostBytes;
    line.resize(characterStart(line, mostBytes));
    const bool isText = isUtf8(line);
    for (char& c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !isText))
            c = '?';
    }
    return isShortened ? line + "…" : line;
}

} // namespace ecotone::store
