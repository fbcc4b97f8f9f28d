#include "ecotone/project/draft.h"

#include "propose.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>

namespace ecotone::project {

namespace {

/// The record type (its place in the list) and the id.
using Key = std::pair<std::size_t, std::int64_t>;

Key keyOf(const AnyChange& change)
{
    return std::visit(
        [&](const auto& each) {
            return Key{change.index(), (each.before ? each.before : each.after)->id.value()};
        },
        change);
}

/// Lets `earlier` end where `later`, a change of the same record, ends.
void extend(AnyChange& earlier, const AnyChange& later)
{
    std::visit([&]<class Change>(Change& each) { each.after = std::get<Change>(later).after; },
               earlier);
}

bool changesNothing(const AnyChange& change)
{
    return std::visit([](const auto& each) { return each.before == each.after; }, change);
}

bool isRemoval(const AnyChange& change)
{
    return std::visit([](const auto& each) { return !each.after; }, change);
}

/// One change per record. A removal stands where the record was removed, behind the changes of
/// those that referred to it; everything else stands where the record was first touched.
std::vector<AnyChange> compacted(const std::vector<AnyChange>& steps)
{
    std::map<Key, std::size_t> places;
    std::vector<std::optional<AnyChange>> whole;
    for (const AnyChange& step : steps) {
        const auto [place, isNew] = places.try_emplace(keyOf(step), whole.size());
        AnyChange change = isNew ? step : *std::exchange(whole[place->second], std::nullopt);
        if (!isNew)
            extend(change, step);
        if (isNew || isRemoval(change)) {
            place->second = whole.size();
            whole.emplace_back();
        }
        whole[place->second] = std::move(change);
    }
    std::vector<AnyChange> changes;
    for (std::optional<AnyChange>& change : whole)
        if (change && !changesNothing(*change))
            changes.push_back(std::move(*change));
    return changes;
}

} // namespace

Draft::Draft(Project project)
    : m_project{std::move(project)}
    , m_index{std::make_unique<Index>(m_project)}
{
}

Draft::~Draft() = default;
Draft::Draft(Draft&&) noexcept = default;
Draft& Draft::operator=(Draft&&) noexcept = default;

template <class Record>
std::optional<Refusal> Draft::put(Record record)
{
    return take(propose<Record>(m_project, std::move(record), [this](const Record& each) {
        return m_index->neighboursOf(m_project, each);
    }));
}

std::optional<Refusal> Draft::take(Checked<Edit> step)
{
    if (!step.accepted())
        return step.refusal();
    Edit edit = std::move(step).value();
    m_project.apply(edit);
    m_index->follow(edit);
    std::ranges::move(edit.changes, std::back_inserter(m_changes));
    return std::nullopt;
}

Edit Draft::edit(std::string title) &&
{
    return Edit{std::move(title), compacted(m_changes)};
}

template std::optional<Refusal> Draft::put(records::Settings);
template std::optional<Refusal> Draft::put(records::Actor);
template std::optional<Refusal> Draft::put(records::Site);
template std::optional<Refusal> Draft::put(records::Stake);
template std::optional<Refusal> Draft::put(records::Landscape);
template std::optional<Refusal> Draft::put(records::LandscapeVersion);
template std::optional<Refusal> Draft::put(records::Pressure);
template std::optional<Refusal> Draft::put(records::ActionKind);
template std::optional<Refusal> Draft::put(records::Action);
template std::optional<Refusal> Draft::put(records::ActionStatus);
template std::optional<Refusal> Draft::put(records::Participation);
template std::optional<Refusal> Draft::put(records::Evidence);
template std::optional<Refusal> Draft::put(records::Layer);
template std::optional<Refusal> Draft::put(records::LayerClass);
template std::optional<Refusal> Draft::put(records::Target);
template std::optional<Refusal> Draft::put(records::Document);
template std::optional<Refusal> Draft::put(records::Indicator);
template std::optional<Refusal> Draft::put(records::Observation);
template std::optional<Refusal> Draft::put(records::Pledge);
template std::optional<Refusal> Draft::put(records::Membership);
template std::optional<Refusal> Draft::put(records::FundingLine);
template std::optional<Refusal> Draft::put(records::MonitoringPlan);
template std::optional<Refusal> Draft::put(records::Consent);
template std::optional<Refusal> Draft::put(records::LeakageAssessment);
template std::optional<Refusal> Draft::put(records::Obligation);
template std::optional<Refusal> Draft::put(records::SurplusTransfer);
template std::optional<Refusal> Draft::put(records::GoalLink);
template std::optional<Refusal> Draft::put(records::Settlement);
template std::optional<Refusal> Draft::put(records::SettlementPart);
template std::optional<Refusal> Draft::put(records::Claim);
template std::optional<Refusal> Draft::put(records::Review);
template std::optional<Refusal> Draft::put(records::SoldUnit);
template std::optional<Refusal> Draft::put(records::MatchingLayer);
template std::optional<Refusal> Draft::put(records::Plot);
template std::optional<Refusal> Draft::put(records::GivenChange);

} // namespace ecotone::project
