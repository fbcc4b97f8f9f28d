#include "ecotone/attribution/kept_shares.h"

#include "dirty_pieces.h"
#include "share_figures.h"
#include "share_overlaps.h"
#include "sum_shares.h"

#include <algorithm>
#include <list>
#include <utility>

namespace ecotone::attribution {

namespace {

using accounts::TargetGround;
using cells::Sign;

/// An outcome and what is known of its shares.
struct KeptOutcome {
    std::size_t question = 0;
    SharedOutcome outcome;
    ShareSums sums;
    ShareOverlaps overlaps = {};
    std::set<MeetingPlayers> touched = {}; // whose overlaps are to be made anew
};

void noteMeetings(const ShareSums& sums, std::set<MeetingPlayers>& touched)
{
    for (const auto& [players, meeting] : sums.meetings)
        touched.insert(touched.end(), players);
}

/// An action that stands differently or that others take part in.
struct ChangedAction {
    std::size_t place = 0;                            // among the standings
    std::vector<const records::Participation*> parts; // in order of id
};

/// All outcomes that are shared out among the same actions.
class KeptBasis {
public:
    KeptBasis(const project::Project& project,
              const records::Target& target,
              const TargetGround& ground,
              Basis basis)
        : m_basis{basis}
        , m_roster{project, ground, basis}
        , m_of{project, target, ground, m_roster}
        , m_dirty{ground, m_roster}
    {
    }
    [[nodiscard]] Basis basis() const noexcept { return m_basis; }

    void addOutcomes(std::vector<std::pair<std::size_t, SharedOutcome>> outcomes)
    {
        const std::vector<const accounts::GroundRow*> rows = allRowsOf(m_of.ground);
        const GroundPieces pieces{rows, m_roster};
        for (auto& [question, outcome] : outcomes) {
            ShareSums sums = sumShares(m_of, outcome, pieces, rows);
            m_outcomes.push_back({question, std::move(outcome), std::move(sums)});
            noteMeetings(m_outcomes.back().sums, m_outcomes.back().touched);
        }
    }

    [[nodiscard]] bool dependsOnOtherGround() const
    {
        return std::ranges::any_of(m_outcomes, [](const KeptOutcome& each) {
            return each.outcome.counterfactual().method != CounterfactualMethod::None;
        });
    }

    void takeOut(GroundRows touched)
    {
        m_dirty.clear();
        m_dirty.add(touched);
        take(m_dirty.rows(), Sign::Minus);
    }

    [[nodiscard]] bool takeIn(GroundRows touched, std::span<const ChangedAction> changed)
    {
        for (const ChangedAction& action : changed)
            if (!m_roster.renew(m_of.ground, action.place, action.parts))
                return false;
        // A piece that only now has touched rows had the others before, and still its players.
        take(m_dirty.addFresh(touched), Sign::Minus);
        take(m_dirty.rows(), Sign::Plus);
        return true;
    }

    void renew(std::vector<Attribution>& figures)
    {
        for (KeptOutcome& each : m_outcomes) {
            Attribution& figure = figures[each.question];
            std::vector<Overlap> overlaps = std::move(figure.overlaps);
            each.overlaps.renew(m_of, each.sums, each.touched, overlaps);
            each.touched.clear();
            figure = shareFigures(m_of, each.outcome, m_basis, each.sums);
            figure.overlaps = std::move(overlaps);
        }
    }

private:
    void take(const std::vector<const accounts::GroundRow*>& rows, Sign sign)
    {
        if (rows.empty())
            return;
        const GroundPieces pieces{rows, m_roster};
        for (KeptOutcome& each : m_outcomes) {
            const ShareSums sums = sumShares(m_of, each.outcome, pieces, rows);
            noteMeetings(sums, each.touched);
            each.sums.join(sums, sign);
        }
    }

    Basis m_basis;
    PlayerRoster m_roster;
    ShareContext m_of;
    DirtyPieces m_dirty;
    std::vector<KeptOutcome> m_outcomes;
};

} // namespace

class KeptShares::Impl {
public:
    Impl(const cells::Booking& booking,
         const project::Project& project,
         const records::Target& target,
         const TargetGround& ground,
         const std::vector<ShareQuestion>& questions,
         const Checked<ComparedGround>* compared)
        : m_project{project}
        , m_ground{ground}
        , m_questions{questions.size()}
    {
        for (const Basis basis :
             {Basis::EffectiveRestoration, Basis::AllActions, Basis::Implemented}) {
            std::vector<std::pair<std::size_t, SharedOutcome>> outcomes;
            for (std::size_t i = 0; i < questions.size(); ++i)
                if (questions[i].basis == basis)
                    outcomes.emplace_back(
                        i, questions[i].pair ? SharedOutcome::condition(
                                                   booking, project, target, *questions[i].pair,
                                                   ComparisonOf{ground, compared})
                                             : SharedOutcome::area(project, target));
            if (!outcomes.empty())
                m_bases.emplace_back(project, target, ground, basis)
                    .addOutcomes(std::move(outcomes));
        }
    }

    [[nodiscard]] bool dependOnOtherGround() const
    {
        return std::ranges::any_of(
            m_bases, [](const KeptBasis& each) { return each.dependsOnOtherGround(); });
    }
    void takeOut(GroundRows touched)
    {
        for (KeptBasis& each : m_bases)
            each.takeOut(touched);
    }
    [[nodiscard]] bool takeIn(GroundRows touched, std::span<const records::ActionId> changed)
    {
        std::vector<ChangedAction> actions; // looked up once for all bases
        for (const records::ActionId action : changed)
            actions.push_back(
                {*m_ground.standings.find(action),
                 project::children(m_project, &records::Participation::action, action)});
        return std::ranges::all_of(
            m_bases, [&](KeptBasis& each) { return each.takeIn(touched, actions); });
    }
    void renew(std::vector<Attribution>& figures)
    {
        figures.resize(m_questions);
        for (KeptBasis& each : m_bases)
            each.renew(figures);
    }

private:
    const project::Project& m_project;
    const TargetGround& m_ground;
    std::size_t m_questions;
    std::list<KeptBasis> m_bases; // which refer to themselves, and so do not move
};

KeptShares::KeptShares(const cells::Booking& booking,
                       const project::Project& project,
                       const records::Target& target,
                       const TargetGround& ground,
                       const std::vector<ShareQuestion>& questions,
                       const Checked<ComparedGround>* compared)
    : m_impl{std::make_unique<Impl>(booking, project, target, ground, questions, compared)}
{
}
KeptShares::~KeptShares() = default;
KeptShares::KeptShares(KeptShares&&) noexcept = default;
KeptShares& KeptShares::operator=(KeptShares&&) noexcept = default;

bool KeptShares::dependOnOtherGround() const
{
    return m_impl->dependOnOtherGround();
}

void KeptShares::takeOut(std::span<const accounts::GroundRow* const> touched)
{
    m_impl->takeOut(touched);
}

bool KeptShares::takeIn(std::span<const accounts::GroundRow* const> touched,
                        std::span<const records::ActionId> changed)
{
    return m_impl->takeIn(touched, changed);
}

void KeptShares::renew(std::vector<Attribution>& figures)
{
    m_impl->renew(figures);
}

} // namespace ecotone::attribution
