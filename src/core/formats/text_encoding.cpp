#include "text_encoding.h"

#include "gdal_messages.h"
#include "handles.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <cpl_string.h>
#include <fmt/format.h>

#include <algorithm>

namespace ecotone::formats {

namespace {

unsigned char byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// Whether the bytes are ASCII and pairs of GBK (lead 81 to FE, trail 40 to FE but 7F).
bool couldBeGbk(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned char lead = byteAt(bytes, i);
        if (lead < 0x80)
            continue;
        if (lead == 0x80 || lead == 0xFF || ++i == bytes.size())
            return false;
        const unsigned char trail = byteAt(bytes, i);
        if (trail < 0x40 || trail == 0x7F || trail == 0xFF)
            return false;
    }
    return true;
}

std::string nameForConversion(const std::string& encoding)
{
    return encoding == "GBK" ? "GB18030" : encoding; // of which GBK is a part
}

/// Replaces what is not UTF-8, so that no later step meets it.
std::string wellFormed(std::string_view bytes)
{
    std::string text;
    while (!bytes.empty()) {
        std::size_t length = 1;
        while (length <= 4 && length <= bytes.size() && !isUtf8(bytes.substr(0, length)))
            ++length;
        const bool isCharacter = length <= 4 && length <= bytes.size();
        text += isCharacter ? bytes.substr(0, length) : std::string_view{"\xEF\xBF\xBD"};
        bytes.remove_prefix(isCharacter ? length : 1);
    }
    return text;
}

bool isKnown(const std::string& encoding)
{
    if (encoding == "UTF-8" || encoding == "ISO-8859-1")
        return true;
    const GdalMessages messages;
    const CplText probe{CPLRecode("a", nameForConversion(encoding).c_str(), "UTF-8")};
    return probe && std::string_view{probe.get()} == "a" && messages.texts().empty();
}

Finding
guessed(const std::string& subject, const std::string& found, const std::string& declared)
{
    const std::string why =
        declared.empty()
            ? "The file does not say in which encoding its text is"
            : fmt::format("The file says its text is {}, which it is not", declared);
    return {
        Severity::Warning, "text-encoding", subject,
        fmt::format("{}; it was read as {}, by what its bytes look like.", why, found),
        "Look at the names; if they are wrong, say it with --encoding (in a recipe: the key "
        "`encoding`)."};
}

} // namespace

void TextEvidence::add(std::string_view bytes)
{
    if (std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return;
    m_isUtf8 = m_isUtf8 && ecotone::isUtf8(bytes);
    m_isGbk = m_isGbk && couldBeGbk(bytes);
    constexpr std::size_t longRun = 4; // two Chinese characters; accents seldom stand so close
    std::size_t run = 0;
    for (std::size_t i = 0; i <= bytes.size(); ++i) {
        if (i < bytes.size() && byteAt(bytes, i) >= 0x80) {
            ++run;
            continue;
        }
        m_highBytes += run;
        m_inLongRuns += run >= longRun ? run : 0;
        run = 0;
    }
}

std::string TextEvidence::likelyEncoding() const
{
    if (m_isUtf8)
        return "UTF-8";
    return m_isGbk && 2 * m_inLongRuns > m_highBytes ? "GBK" : "ISO-8859-1";
}

ChosenEncoding chooseEncoding(const TextEvidence& evidence,
                              const std::string& asked,
                              const std::string& declared,
                              const std::string& subject)
{
    if (!asked.empty()) {
        const std::string name = encodingName(asked);
        if (!isKnown(name))
            throw InputError{
                fmt::format("The encoding “{}” for {} is not known on this machine. "
                            "Use UTF-8, GBK, ISO-8859-1 or CP1251, for example.",
                            asked, subject)};
        return {name, {}};
    }
    const std::string name = encodingName(declared);
    const bool isTrue =
        !name.empty() && isKnown(name) && (name != "UTF-8" || evidence.isUtf8());
    if (isTrue)
        return {name, {}};
    ChosenEncoding chosen{evidence.likelyEncoding(), {}};
    if (chosen.name != "UTF-8")
        chosen.findings.push_back(guessed(subject, chosen.name, name));
    return chosen;
}

std::string toUtf8(std::string_view bytes, const std::string& encoding)
{
    if (encoding == "UTF-8" ||
        std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return isUtf8(bytes) ? std::string{bytes} : wellFormed(bytes);
    const GdalMessages messages; // bytes without a meaning are left out by the conversion
    const CplText text{
        CPLRecode(std::string{bytes}.c_str(), nameForConversion(encoding).c_str(), "UTF-8")};
    return wellFormed(text ? text.get() : "");
}

std::string encodingName(std::string_view text)
{
    std::string name{trimmed(text)};
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    if (name.starts_with("ANSI "))
        name = name.substr(5);
    if (name.starts_with("CP") || name.starts_with("MS"))
        name = name.substr(2);
    if (name == "65001" || name == "UTF8" || name == "UTF-8")
        return "UTF-8";
    if (name == "936" || name == "GBK" || name == "GB2312" || name == "GB18030")
        return "GBK";
    if (name == "88591" || name == "LATIN1" || name == "ISO-8859-1" || name == "ISO8859-1")
        return "ISO-8859-1";
    if (name.starts_with("8859") && name.size() > 4)
        return "ISO-8859-" + name.substr(name[4] == '-' ? 5 : 4);
    const bool isNumber =
        !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? "CP" + name : name;
}

} // namespace ecotone::formats
