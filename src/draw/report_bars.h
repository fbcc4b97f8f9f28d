#pragma once

#include "ecotone/report/report.h"

#include <QPainter>
#include <QRectF>

namespace ecotone::draw {

/// How far a target is, over its whole denominator: what is reached, the gap, a mark at the
/// target, and a scale. Draws nothing where the figure does not apply.
void paintTargetBar(QPainter& painter, const QRectF& into, const report::TargetBar& bar);

/// Parts of a whole side by side; what belongs to nobody comes in the colour of stone.
void paintStackedBar(QPainter& painter, const QRectF& into, const report::StackedBar& bar);

} // namespace ecotone::draw
