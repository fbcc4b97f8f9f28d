#include "kept_target.h"

#include "condition_pair.h"

#include "ecotone/cells/places.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ecotone::run {

namespace {

using accounts::ActionIndex;
using accounts::GroundRow;
using attribution::Basis;

bool movesNothing(const SmallEdit& edit, const cells::CellTable& keys)
{
    return !edit.changesStandings && keys.isEmpty();
}

} // namespace

TargetResult headingOf(const project::Project& project, const records::Target& target)
{
    TargetResult heading;
    heading.target = target.id;
    heading.name = target.name;
    heading.kind = target.kind;
    heading.landscape = target.landscape;
    const records::Landscape* const landscape = project.find(target.landscape);
    heading.landscapeName = landscape ? landscape->name : std::string{};
    heading.asOf = target.asOf;
    return heading;
}

KeptTarget::KeptTarget(const project::Project& project,
                       const cells::Booking& booking,
                       const records::Target& target,
                       TargetResult& result,
                       const Comparison* comparison)
    : m_project{project}
    , m_booking{&booking}
    , m_target{target}
    , m_result{result}
{
    makeFigures(comparison);
}

void KeptTarget::makeFigures(const Comparison* comparison)
{
    if (m_target.kind != records::TargetKind::Restoration) {
        m_result.coverage = accounts::coverage(*m_booking, m_project, m_target);
        return;
    }
    m_ground = accounts::groundOf(*m_booking, m_project, m_target);
    m_progress.emplace(*m_booking, m_project, m_target, m_ground);
    m_result.restoration = m_progress->figures();
    if (m_result.restoration->status == accounts::FigureStatus::NotComputed)
        return;
    makeGroundFigures();
    const auto pair = conditionPairFor(m_target, m_project, *m_booking);
    using Question = attribution::ShareQuestion;
    std::vector<Question> questions{{Basis::EffectiveRestoration, std::nullopt},
                                    {Basis::AllActions, std::nullopt}};
    if (pair) {
        questions.push_back({Basis::EffectiveRestoration, pair});
        questions.push_back({Basis::AllActions, pair});
    }
    const auto* const indicator =
        m_target.indicator ? m_project.find(*m_target.indicator) : nullptr;
    m_hasOutcome = indicator && pair;
    if (m_hasOutcome) {
        m_result.indicator = indicator->name;
        questions.push_back({Basis::Implemented, pair});
    }
    m_shares.emplace(*m_booking, m_project, m_target, m_ground, questions,
                     comparison ? &comparison->ground : nullptr);
    takeShares();
    if (!comparison)
        return;
    m_result.counterfactual = comparison->result;
    if (!pair) // and so no attribution that says it
        m_result.counterfactual->findings.push_back(
            {Severity::Problem, "counterfactual-not-available", m_target.name,
             comparison->result.refusal, ""});
}

void KeptTarget::makeGroundFigures()
{
    m_result.boundaryEffect =
        accounts::boundaryEffect(*m_booking, m_project, m_target, m_ground);
    m_result.overlap = accounts::targetOverlap(*m_booking, m_project, m_ground);
}

void KeptTarget::takeShares()
{
    if (m_result.outcome) // comes last among the questions
        m_result.attributions.push_back(std::move(*m_result.outcome));
    m_shares->renew(m_result.attributions);
    if (!m_hasOutcome)
        return;
    m_result.outcome = std::move(m_result.attributions.back());
    m_result.attributions.pop_back();
}

std::vector<std::size_t> KeptTarget::placesOf(const SmallEdit& edit) const
{
    std::vector<std::size_t> places;
    for (const records::ActionId action : edit.actions)
        if (const auto place = m_ground.standings.find(action))
            places.push_back(*place);
    return places;
}

std::vector<std::size_t> KeptTarget::touchedRows(const SmallEdit& edit,
                                                 const cells::CellTable& keys) const
{
    std::vector<std::size_t> touched;
    std::vector<char> isChangedPlace(m_ground.standings.size(), 0);
    for (const std::size_t place : placesOf(edit))
        isChangedPlace[place] = 1;
    std::vector<char> isChanged; // by action of the ground
    isChanged.reserve(m_ground.actions.size());
    for (const accounts::GroundAction& action : m_ground.actions)
        isChanged.push_back(isChangedPlace[action.place]);
    for (const accounts::GroundRun& run : m_ground.runs)
        if (std::ranges::any_of(run.actions,
                                [&](ActionIndex action) { return isChanged[action] != 0; }))
            for (std::size_t row = run.firstRow; row < run.firstRow + run.rowCount; ++row)
                touched.push_back(row);
    for (const cells::CellRow row : keys.rows()) {
        const auto found =
            std::ranges::lower_bound(m_ground.rows, row.key, cells::isBefore, &GroundRow::key);
        if (found != m_ground.rows.end() && cells::isSame(found->key, row.key))
            touched.push_back(static_cast<std::size_t>(found - m_ground.rows.begin()));
    }
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

accounts::TouchedRows KeptTarget::touched(const std::vector<std::size_t>& rows,
                                          const cells::CellTable& keys) const
{
    accounts::TouchedRows touched;
    for (const std::size_t row : rows)
        touched.inside.push_back(&m_ground.rows[row]);
    const auto landscape = cells::Places{*m_booking}.landscape(m_target.landscape);
    for (const cells::CellRow row : keys.rows()) {
        if (landscape && cells::covers(row.key, *landscape))
            continue;
        if (const auto sums = m_booking->table.find(row.key))
            touched.outside.push_back({row.key, *sums});
    }
    return touched;
}

void KeptTarget::takeOut(const SmallEdit& edit, const cells::CellTable& keys)
{
    if (!m_shares)
        return;
    const accounts::TouchedRows rows = touched(touchedRows(edit, keys), keys);
    if (!movesNothing(edit, keys))
        m_progress->takeOut(*m_booking, rows);
    m_shares->takeOut(rows.inside);
}

bool KeptTarget::takeIn(const SmallEdit& edit,
                        const cells::CellTable& keys,
                        const cells::Booking& booking)
{
    const bool isBookedAnew = m_booking != &booking;
    m_booking = &booking;
    if (!m_shares) { // little to keep
        if (isBookedAnew || edit.changesStandings)
            makeFigures(nullptr);
        return true;
    }
    if (!keys.isEmpty() && m_shares->dependOnOtherGround())
        return false;
    if (isBookedAnew)
        m_ground = accounts::groundOf(booking, m_project, m_target);
    const std::vector<std::size_t> places = placesOf(edit);
    if (places.size() < edit.actions.size())
        return false; // something of an action that is not there
    const std::vector<std::size_t> numbers = touchedRows(edit, keys);
    if (!isBookedAnew && edit.changesStandings)
        for (const std::size_t place : places)
            accounts::renewStanding(m_ground, m_project, m_target, place, numbers);
    const accounts::TouchedRows rows = touched(numbers, keys);
    if (!movesNothing(edit, keys)) {
        m_progress->takeIn(booking, rows, places);
        m_result.restoration = m_progress->figures();
        makeGroundFigures();
    }
    if (!m_shares->takeIn(rows.inside, edit.actions))
        return false;
    takeShares();
    return true;
}

} // namespace ecotone::run
