#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/quantity.h"

#include <QDate>
#include <QString>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Between the core's texts and dates and those of the screen. On screen, numbers and dates
/// follow the locale of the user; nothing here is ever written to a file.
namespace ecotone::desktop {

[[nodiscard]] inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
[[nodiscard]] QString pathText(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path pathOf(const QString& file);

[[nodiscard]] QDate toQDate(Date date);
[[nodiscard]] std::optional<Date> fromQDate(QDate date);
[[nodiscard]] QString dateText(Date date);

/// The unit in which areas are shown.
enum class AreaUnit { Hectare, SquareKilometre, SquareMetre, Mu };
void setAreaUnit(AreaUnit unit);
[[nodiscard]] AreaUnit areaUnit();
/// "ha"
[[nodiscard]] QString areaUnitText(AreaUnit unit);
[[nodiscard]] inline QString areaUnitText()
{
    return areaUnitText(areaUnit());
}
/// In the chosen unit.
[[nodiscard]] double inAreaUnit(Hectares area);

/// "1,298.61 ha", in the chosen unit; "not computed" where there is none.
[[nodiscard]] QString areaText(std::optional<Hectares> area);
/// "25.42 %"; "not applicable" where there is none.
[[nodiscard]] QString percentText(std::optional<double> percent);
[[nodiscard]] QString numberText(double value, int decimals);

} // namespace ecotone::desktop
