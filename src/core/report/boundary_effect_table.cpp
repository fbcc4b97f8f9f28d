#include "sections.h"
#include "values.h"

#include "ecotone/report/printed.h"

namespace ecotone::report {
namespace {

std::string versionText(int number)
{
    return "Boundary version " + std::to_string(number);
}

/// The line between two boundaries: what is printed on the later one less what is printed on
/// the earlier one, so that readers who subtract agree.
Value stepValue(std::optional<double> before, std::optional<double> after)
{
    if (!before || !after)
        return {notApplicable, std::monostate{}, {}};
    const double shown = printedNumber(*after) - printedNumber(*before);
    Value value = roundedValue(*after - *before, shown, areaDecimals);
    if (printedNumber(shown) > 0)
        value.text = std::string{"+"}.append(value.text);
    return value;
}

Value stepValue(Hectares before, Hectares after)
{
    return stepValue(std::optional{before.value()}, std::optional{after.value()});
}

std::optional<double> asPercent(std::optional<double> share)
{
    return share ? std::optional{100.0 * *share} : std::nullopt;
}

} // namespace

Table boundaryEffectTable(const accounts::BoundaryEffect& effect, std::size_t index)
{
    Table table{numbered("boundary-effect", index),
                "What the redrawn boundary does by itself",
                {},
                {},
                {}};
    table.columns = {textColumn("Boundary", "boundary"),
                     areaColumn("Landscape", "landscape_ha"),
                     percentColumn("Assessed", "assessed_percent"),
                     areaColumn("Degraded land", "degraded_ha"),
                     areaColumn("Under restoration", "under_restoration_ha"),
                     percentColumn("Progress", "progress_percent")};
    table.rows = {
        {{textValue(versionText(effect.fromVersion)), areaValue(effect.landscapeBefore),
          percentValue(asPercent(effect.assessedShareBefore)), areaValue(effect.degradedBefore),
          areaValue(effect.restoredBefore), percentValue(effect.percentBefore)},
         RowKind::Plain},
        {{textValue("Boundary effect"),
          stepValue(effect.landscapeBefore, effect.landscapeAfter),
          stepValue(asPercent(effect.assessedShareBefore),
                    asPercent(effect.assessedShareAfter)),
          stepValue(effect.degradedBefore, effect.degradedAfter),
          stepValue(effect.restoredBefore, effect.restoredAfter),
          stepValue(effect.percentBefore, effect.percentAfter)},
         RowKind::Remainder},
        {{textValue(versionText(effect.toVersion) + " (this report)"),
          areaValue(effect.landscapeAfter), percentValue(asPercent(effect.assessedShareAfter)),
          areaValue(effect.degradedAfter), areaValue(effect.restoredAfter),
          percentValue(effect.percentAfter)},
         RowKind::Total}};
    table.note =
        "Both boundaries with the same layers, actions and as-of date, so nothing but the "
        "boundary differs. The line between them is a change of the frame, not of the land, "
        "and is never progress; its percentages are percentage points.";
    return table;
}

std::string boundaryEffectText(const accounts::BoundaryEffect& effect)
{
    std::string text = "The boundary was redrawn: version " + std::to_string(effect.toVersion) +
                       " follows version " + std::to_string(effect.fromVersion) + ". ";
    if (!effect.percentBefore || !effect.percentAfter)
        return text + "On one of the two nothing is degraded, so progress cannot be compared.";
    return text + "On the earlier boundary the same actions would be " +
           percent(effect.percentBefore) + " instead of " + percent(effect.percentAfter) +
           "; that difference is not progress.";
}

} // namespace ecotone::report
