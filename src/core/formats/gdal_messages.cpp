#include "gdal_messages.h"

#include <cpl_error.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ecotone::formats {

namespace {

/// A damaged file can make GDAL complain for every row.
constexpr std::size_t mostTexts = 20;
constexpr std::size_t mostQuoted = 3;

void CPL_STDCALL keepMessage(CPLErr level, CPLErrorNum, const char* text)
{
    if (level != CE_Warning && level != CE_Failure && level != CE_Fatal)
        return;
    auto& texts = *static_cast<std::vector<std::string>*>(CPLGetErrorHandlerUserData());
    if (texts.size() < mostTexts && std::ranges::find(texts, text) == texts.end())
        texts.emplace_back(text);
}

} // namespace

GdalMessages::GdalMessages()
{
    CPLPushErrorHandlerEx(keepMessage, &m_texts);
}

GdalMessages::~GdalMessages()
{
    CPLPopErrorHandler();
}

std::string GdalMessages::quoted() const
{
    if (m_texts.empty())
        return {};
    const auto shown =
        m_texts.begin() + static_cast<std::ptrdiff_t>(std::min(mostQuoted, m_texts.size()));
    return fmt::format(" GDAL says: “{}”.", fmt::join(m_texts.begin(), shown, "; "));
}

} // namespace ecotone::formats
