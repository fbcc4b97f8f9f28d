#include "restoration_sums.h"

namespace ecotone::accounts {

namespace {

using cells::Sign;

/// A number as it is taken in, or out.
double signedBy(double number, Sign sign)
{
    return sign == Sign::Plus ? number : -number;
}

} // namespace

RowReader::Standing RowReader::standingOf(const GroundAction& action)
{
    const ActionStanding& standing = *action.standing;
    return {standing.isEffective(),
            standing.status == records::Status::InPreparation && standing.isRestoration,
            standing.isUnderWay && standing.isRestoration && !standing.isProven,
            standing.isUnderWay && standing.isProven && !standing.isRestoration,
            labelOf(standing.status),
            labelOf(action.record->obligation)};
}

const RowReader::Standing& RowReader::standing(ActionIndex action)
{
    std::optional<Standing>& known = m_standings[action];
    if (!known)
        known = standingOf(m_from.ground.actions[action]);
    return *known;
}

RowReader::RowReader(const RowSources& from)
    : m_from{from}
    , m_places{from.booking}
    , m_standings(from.ground.actions.size())
{
    if (const auto layer = from.target.currentLayer; layer && m_places.isBooked(*layer)) {
        m_currentLayer = layer;
        m_currentClasses = from.ground.degradedClasses.empty()
                               ? degradedClassesOf(from.project, from.target, *layer)
                               : from.ground.degradedClasses;
    }
    if (const auto layer = from.target.ecosystemLayer; layer && m_places.isBooked(*layer)) {
        m_ecosystemLayer = layer;
        m_ecosystemPosition = from.booking.positionOf(*layer);
    }
}

void RowReader::take(const GroundRow& row, RestorationSums& sums, Sign sign)
{
    const double area = signedBy(row.area.value(), sign);
    sums.landscape.add(area);
    if (row.isAssessed)
        sums.assessed.add(area);
    if (!row.isDegraded && row.isUnderRestoration)
        sums.restorationOutside.add(area);
    if (m_currentLayer && row.isAssessed && !row.isDegraded &&
        degradationOf(row.key, *m_currentLayer, m_currentClasses, m_places).isDegraded)
        sums.newlyDegraded.add(area);
    if (row.isDegraded)
        takeDegraded(row, area, sums);
    if (!row.actions.empty())
        takeActions(row, area, sums);
    if (m_ecosystemLayer)
        takeType(row, area, sums, sign);
}

void RowReader::takeDegraded(const GroundRow& row, double area, RestorationSums& sums)
{
    sums.degraded.add(area);
    if (row.actions.empty())
        return;
    sums.allActions.add(area);
    bool isInPreparation = false, lacksProof = false, isOtherKind = false;
    for (const ActionIndex action : row.actions) {
        const Standing& stands = standing(action);
        isInPreparation |= stands.isInPreparation;
        lacksProof |= stands.lacksProof;
        isOtherKind |= stands.isOtherKind;
    }
    if (row.isUnderRestoration)
        sums.underRestoration.add(area);
    if (lacksProof)
        sums.withoutProof.add(area);
    const auto addTo = [&](cells::OrderlessSum& all, cells::OrderlessSum& only) {
        all.add(area);
        if (!row.isUnderRestoration)
            only.add(area);
    };
    if (isInPreparation)
        addTo(sums.inPreparation, sums.inPreparationOnly);
    if (isOtherKind)
        addTo(sums.otherKind, sums.otherKindOnly);
}

void RowReader::takeActions(const GroundRow& row, double area, RestorationSums& sums)
{
    std::uint32_t statuses = 0, codes = 0; // labels met
    int effective = 0;
    for (const ActionIndex action : row.actions) {
        ActionSums& ofAction = sums.byAction[action];
        ofAction.inside.add(area);
        if (row.isDegraded)
            ofAction.onBaseline.add(area);
        const Standing& stands = standing(action);
        statuses |= 1U << stands.status;
        if (stands.isEffective) {
            codes |= 1U << stands.code;
            ++effective;
        }
    }
    const auto addLabels = [&](auto& byLabel, std::uint32_t met) {
        for (std::size_t label = 0; met >> label != 0; ++label)
            if ((met >> label & 1U) != 0) {
                byLabel[label].inside.add(area);
                if (row.isDegraded)
                    byLabel[label].onBaseline.add(area);
            }
    };
    addLabels(sums.byStatus, statuses);
    addLabels(sums.byCode, codes);
    const auto addUnion = [&](UnionSums& of, int covering) {
        if (covering > 0)
            of.unionInside.add(area);
        if (covering > 1)
            of.overlap.add(area * static_cast<double>(covering - 1));
    };
    addUnion(sums.effectiveActions, effective);
    addUnion(sums.locatedActions, static_cast<int>(row.actions.size()));
}

const cells::ClassLabel& RowReader::typeOf(const cells::CellKey& key)
{
    if (!m_ecosystemPosition)
        return m_type = m_places.classOf(key, *m_ecosystemLayer);
    const auto [known, isNew] = m_typeOfValue.try_emplace(key.classes[*m_ecosystemPosition]);
    if (isNew)
        known->second = m_places.classOf(key, *m_ecosystemLayer);
    return known->second;
}

void RowReader::takeType(const GroundRow& row, double area, RestorationSums& sums, Sign sign)
{
    const auto found = sums.byEcosystem.try_emplace(typeOf(row.key)).first;
    EcosystemSums& type = found->second;
    if (row.isDegraded) {
        type.degraded.add(area);
        if (row.isUnderRestoration)
            type.restored.add(area);
        if (!m_ecosystemPosition && m_places.classesOf(row.key, *m_ecosystemLayer).size() > 1)
            sums.severalTypes.add(area);
    }
    type.rows += sign == Sign::Plus ? 1 : -1;
    if (type.rows == 0)
        sums.byEcosystem.erase(found);
}

void RowReader::takeOutside(const cells::CellRow& row, RestorationSums& sums, Sign sign) const
{
    const double area = signedBy(toHectares(SquareMetres{row.sums.area}).value(), sign);
    for (const geo::ShapeIndex shape : row.key.shapes)
        if (const ActionIndex action = m_from.ground.actionOfShape[shape]; action != noAction)
            sums.byAction[action].outside.add(area);
}

RestorationSums restorationSums(const RowSources& from)
{
    RestorationSums sums{from.ground.actions.size()};
    RowReader reader{from};
    for (const GroundRow& row : from.ground.rows)
        reader.take(row, sums, Sign::Plus);
    const auto landscape = cells::Places{from.booking}.landscape(from.target.landscape);
    for (const cells::CellRow row : from.booking.table.rows())
        if (!landscape || !cells::covers(row.key, *landscape))
            reader.takeOutside(row, sums, Sign::Plus);
    return sums;
}

} // namespace ecotone::accounts
