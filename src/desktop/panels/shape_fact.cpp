#include "desktop/panels/shape_fact.h"

#include "desktop/session/text.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/true_area.h"

#include <QCoreApplication>

namespace ecotone::desktop {

QString shapeFact(const geo::Shape* shape)
{
    if (!shape || shape->isEmpty())
        return QCoreApplication::translate("ShapeFact", "not on the map yet");
    try {
        return QCoreApplication::translate("ShapeFact", "%1 · parts: %2 · points: %3")
            .arg(areaText(toHectares(geo::trueArea(*shape))),
                 numberText(static_cast<double>(shape->polygons.size()), 0),
                 numberText(static_cast<double>(geo::pointCount(*shape)), 0));
    } catch (const GeometryError& error) {
        return text(std::string_view{error.what()});
    }
}

} // namespace ecotone::desktop
