#include "desktop/session/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <atomic>

namespace ecotone::desktop {
namespace {

// One unit for every panel and for the readout at the cursor, which several threads may ask.
std::atomic<AreaUnit> shownUnit{AreaUnit::Hectare};

} // namespace

QString pathText(const std::filesystem::path& path)
{
    return text(std::string_view{path.native()});
}

std::filesystem::path pathOf(const QString& file)
{
    return std::filesystem::path{file.toStdString()};
}

QDate toQDate(Date date)
{
    return {date.year(), date.month(), date.day()};
}

std::optional<Date> fromQDate(QDate date)
{
    if (!date.isValid())
        return std::nullopt;
    return Date::of(date.year(), date.month(), date.day());
}

QString dateText(Date date)
{
    return QLocale{}.toString(toQDate(date), QLocale::ShortFormat);
}

void setAreaUnit(AreaUnit unit)
{
    shownUnit = unit;
}

AreaUnit areaUnit()
{
    return shownUnit;
}

QString areaUnitText(AreaUnit unit)
{
    switch (unit) {
    case AreaUnit::Hectare:
        return QStringLiteral("ha");
    case AreaUnit::SquareKilometre:
        return QStringLiteral("km²");
    case AreaUnit::SquareMetre:
        return QStringLiteral("m²");
    case AreaUnit::Mu:
        return QCoreApplication::translate("Units", "mu");
    }
    return {};
}

double inAreaUnit(Hectares area)
{
    switch (areaUnit()) {
    case AreaUnit::Hectare:
        return area.value();
    case AreaUnit::SquareKilometre:
        return area.value() / 100.0;
    case AreaUnit::SquareMetre:
        return area.value() * 10'000.0;
    case AreaUnit::Mu:
        return area.value() * 15.0; // 1 mu (市亩) is 1/15 ha, exactly
    }
    return area.value();
}

QString areaText(std::optional<Hectares> area)
{
    if (!area)
        return QCoreApplication::translate("Units", "not computed");
    const int decimals = areaUnit() == AreaUnit::SquareMetre ? 0 : 2;
    return QStringLiteral("%1\u202f%2")
        .arg(numberText(inAreaUnit(*area), decimals), areaUnitText());
}

QString percentText(std::optional<double> percent)
{
    if (!percent)
        return QCoreApplication::translate("Units", "not applicable");
    return QStringLiteral("%1\u202f%").arg(numberText(*percent, 2));
}

QString numberText(double value, int decimals)
{
    QString shown = QLocale{}.toString(value, 'f', decimals);
    // A number that rounds to zero has no sign.
    if (value < 0.0 && QLocale{}.toDouble(shown) == 0.0)
        shown = QLocale{}.toString(0.0, 'f', decimals);
    return shown;
}

} // namespace ecotone::desktop
