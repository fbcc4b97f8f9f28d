#include "point_entry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace ecotone::desktop {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ecotone::desktop::PointEntry)
};

std::optional<double> numberOf(QString typed)
{
    bool isNumber = false;
    const double value = typed.trimmed()
                             .replace(QLatin1Char(','), QLatin1Char('.'))
                             .toDouble(&isNumber); // always the C locale: a decimal point
    if (!isNumber)
        return std::nullopt;
    return value;
}

Refusal refusal(const QString& words)
{
    return Refusal{words.toStdString()};
}

Checked<geo::Point>
endOfLeg(const QString& typed, const std::optional<geo::Point>& last, const geo::Ground& ground)
{
    const QStringList parts = typed.split(QLatin1Char('<'));
    const auto metres = numberOf(parts[0]), bearing = numberOf(parts[1]);
    if (parts.size() != 2 || !metres || !bearing)
        return refusal(
            Words::tr("“%1” is no leg. Type a length in metres, “<” and degrees from "
                      "north, such as 120 < 45.")
                .arg(typed));
    if (!last)
        return refusal(Words::tr("A leg needs a point to start from. Draw or type one first."));
    const auto end = ground.end(*last, {Metres{*metres}, *bearing});
    if (!end)
        return refusal(Words::tr("The leg ends outside of what the map's CRS can show."));
    return *end;
}

} // namespace

Checked<geo::Point> readPoint(const QString& typed,
                              const std::optional<geo::Point>& last,
                              const geo::Ground& ground)
{
    if (typed.contains(QLatin1Char('<')))
        return endOfLeg(typed, last, ground);
    static const QRegularExpression between{QStringLiteral(R"(\s*[,;]\s*|\s+)")};
    const QStringList parts = typed.trimmed().split(between, Qt::SkipEmptyParts);
    const auto x = parts.size() == 2 ? numberOf(parts[0]) : std::nullopt;
    const auto y = parts.size() == 2 ? numberOf(parts[1]) : std::nullopt;
    if (!x || !y)
        return refusal(Words::tr("“%1” is no point. Type east and north with a comma between "
                                 "them, such as 512300, 4210500, or a leg such as 120 < 45.")
                           .arg(typed));
    if (!ground.place({*x, *y}))
        return refusal(Words::tr("%1 is no place on the earth in the map's CRS.").arg(typed));
    return geo::Point{*x, *y};
}

} // namespace ecotone::desktop
