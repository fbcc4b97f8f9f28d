#include "measure_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/true_area.h"
#include "ecotone/geo/validity.h"

namespace ecotone::desktop {

QString lengthText(Metres length)
{
    constexpr double kilometre = 1000.0;
    if (length.value() >= 10.0 * kilometre)
        return MeasureTool::tr("%1 km").arg(numberText(length.value() / kilometre, 3));
    return MeasureTool::tr("%1 m").arg(numberText(length.value(), 1));
}

MeasureTool::MeasureTool(MapCanvas& map, Form form) : SketchTool{map, form}, m_form{form}
{
    connect(&m_area, &LiveReadout::changed, &map, qOverload<>(&QWidget::update));
}

QString MeasureTool::name() const
{
    return m_form == Form::Line ? tr("Measure line") : tr("Measure area");
}

QStringList MeasureTool::lengths(const std::vector<geo::Point>& line) const
{
    QStringList lines;
    const geo::Ground& ground = canvas().ground();
    if (const auto whole = ground.length(line))
        lines << tr("Length (ellipsoidal): %1").arg(lengthText(*whole));
    if (line.size() >= 2)
        if (const auto leg = ground.leg(line[line.size() - 2], line.back()))
            lines << tr("Last leg: %1, %2° from north")
                         .arg(lengthText(leg->length), numberText(leg->bearing, 1));
    return lines;
}

void MeasureTool::sketchChanged()
{
    if (m_form == Form::Line)
        return;
    const std::vector<geo::Point> points = pointsWithPointer();
    if (points.size() < 3)
        return m_area.clear();
    auto made = geo::makeShape({{points, {}}}, canvas().session().crs());
    if (made)
        m_area.measure({std::move(made).value().shape, nullptr, {}});
}

QStringList MeasureTool::readout() const
{
    if (m_form == Form::Line)
        return lengths(pointsWithPointer());
    QStringList lines = m_area.lines();
    if (!lines.isEmpty())
        lines << tr("Measured on the ellipsoid");
    return lines;
}

void MeasureTool::finished(const std::vector<geo::Point>& points)
{
    if (m_form == Form::Line) {
        if (const auto length = canvas().ground().length(points))
            canvas().say(tr("Length on the ellipsoid (WGS 84): %1.").arg(lengthText(*length)));
        return;
    }
    try {
        const auto made = geo::makeShape({{points, {}}}, canvas().session().crs());
        canvas().say(made ? tr("Area on the ellipsoid (WGS 84): %1.")
                                .arg(areaText(toHectares(geo::trueArea(made.value().shape))))
                          : text(made.refusal().reason));
    } catch (const GeometryError& error) {
        canvas().say(text(std::string_view{error.what()}));
    }
}

} // namespace ecotone::desktop
