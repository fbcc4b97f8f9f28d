#include "sum_shares.h"

#include "settlements.h"

#include <utility>

namespace ecotone::attribution {

namespace {

/// Sums over the rows of a piece.
struct PieceSums {
    cells::OrderlessSum amount, underDuty, counterfactual;
    cells::OrderlessSum area; // of rows that have a part in the outcome
    bool isShared = false;
};

/// Ground of one stratum, by piece.
struct StratumPieceSums {
    std::vector<cells::OrderlessSum> area, underDuty;
};

/// Divides pieces among their players, one after the other.
class Dividing {
public:
    Dividing(const ShareContext& of, const GroundPieces& pieces, std::size_t strata)
        : m_project{of.project}
        , m_pieces{pieces}
        , m_settlements{of.project, of.target, of.roster}
        , m_sums{of.roster.players().size(), strata}
    {
    }

    ShareSums& sums() noexcept { return m_sums; }

    /// Ground in the landscape, whether or not there is something to share out on it.
    void addArea(std::size_t piece)
    {
        m_sums.areas.add({m_pieces.shared(piece, 0.0).players, m_pieces.area(piece)});
    }

    /// @pre the piece has something to share out
    void add(std::size_t piece, const PieceSums& found)
    {
        m_ground = m_pieces.shared(piece, found.amount.value());
        m_free = m_ground.amount - found.underDuty.value();
        m_division = m_settlements.divisionOf(m_ground);
        if (m_division.notApplicable)
            ++m_sums.notApplicable[m_division.notApplicable->id];
        if (!m_ground.actions.empty() && m_ground.players.empty())
            m_sums.unnamed.add(m_ground.amount);
        m_sums.coverage.add({m_ground.players, m_ground.amount});
        addIdentity(found.counterfactual.value());
        addPlayers();
        if (m_ground.players.size() > 1) {
            addRules();
            addMeeting(found.area.value());
        }
    }

    /// Ground of a stratum on the piece added last.
    void addStratum(StratumShareSums& sums, double area, double underDuty)
    {
        for (std::size_t place = 0; place < m_ground.players.size(); ++place) {
            const Player player = m_ground.players[place];
            sums.settled[player].add(settledPart(place, area));
            if (isLandscapeAction(m_ground, player))
                sums.creditable[player].add(settledPart(place, area - underDuty));
        }
    }

private:
    /// What the player at a place has of an amount: by the settlement in force, else equally.
    [[nodiscard]] double settledPart(std::size_t place, double amount) const
    {
        return m_division.weights.empty()
                   ? amount / static_cast<double>(m_ground.players.size())
                   : amount * m_division.weights[place];
    }

    void addIdentity(double counterfactual)
    {
        const std::size_t count = m_ground.players.size();
        m_weights.assign(count, 1.0 / static_cast<double>(count));
        m_sums.identity.add(
            {m_ground.amount + counterfactual, counterfactual, m_ground.players, m_weights});
    }

    void addPlayers()
    {
        const auto count = static_cast<double>(m_ground.players.size());
        for (std::size_t place = 0; place < m_ground.players.size(); ++place) {
            const Player player = m_ground.players[place];
            PlayerShareSums& sums = m_sums.players[player];
            if (!m_division.weights.empty()) {
                sums.settledMore.add(settledPart(place, m_ground.amount));
                sums.settledMore.add(-m_ground.amount / count);
            }
            const Precedence code = winningCode(m_ground, player);
            sums.byCode[code].add(m_ground.amount / count);
            if (codeOf(code) == records::ObligationCode::L)
                sums.creditable.add(settledPart(place, m_free));
            else if (m_free != 0.0)
                m_sums.notLandscape[code].add(settledPart(place, m_free));
        }
    }

    void addRules()
    {
        for (std::size_t rule = 0; rule < weightRules.size(); ++rule) {
            RuleUse& use = m_sums.rules[rule];
            const auto found = weightsBy(weightRules[rule], m_ground);
            if (!found) {
                ++use.notApplicable;
                continue;
            }
            ++use.applied;
            use.withoutEffort += found->fellBackToEqual ? 1 : 0;
            if (weightRules[rule] == WeightRule::Money)
                ++use.units[moneyUnitOf(m_ground)];
            for (std::size_t place = 0; place < m_ground.players.size(); ++place)
                m_sums.players[m_ground.players[place]].byRule[rule].add(found->weights[place] *
                                                                         m_ground.amount);
        }
    }

    void addMeeting(double area)
    {
        const std::size_t count = m_ground.players.size();
        MeetingSums& meeting =
            m_sums.meetings[{m_ground.players.begin(), m_ground.players.end()}];
        meeting.equal.resize(count);
        meeting.settled.resize(count);
        meeting.area.add(area);
        meeting.amount.add(m_ground.amount);
        for (std::size_t place = 0; place < count; ++place) {
            meeting.equal[place].add(m_ground.amount / static_cast<double>(count));
            meeting.settled[place].add(settledPart(place, m_ground.amount));
        }
        for (const SharedAction* action : m_ground.actions)
            if (!action->implementers.empty())
                if (const auto* const record =
                        m_project.find(action->implementers.front().participation->action))
                    ++meeting.actions[record->name];
    }

    const project::Project& m_project;
    const GroundPieces& m_pieces;
    Settlements m_settlements;
    ShareSums m_sums;
    // The piece that is divided.
    SharedGround m_ground;
    double m_free = 0.0; // of its amount: under nobody's duty
    Settlements::Division m_division;
    std::vector<double> m_weights;
};

/// Adds up, row by row, what each piece has to share out.
class Gathering {
public:
    Gathering(const ShareContext& of, const SharedOutcome& outcome, const GroundPieces& pieces)
        : m_outcome{outcome}
        , m_pieces{pieces}
        , m_duties{of.ground, of.target.indicator, outcome.period()}
        , m_byPiece(pieces.size())
        , m_strata(outcome.strata(),
                   StratumPieceSums{std::vector<cells::OrderlessSum>(pieces.size()),
                                    std::vector<cells::OrderlessSum>(pieces.size())})
    {
    }

    void add(const accounts::GroundRow& row, std::size_t piece, ShareSums& sums)
    {
        const auto found = m_outcome.on(row, m_pieces.isCovered(piece));
        if (!found)
            return;
        sums.excludedArea.add(found->excludedHa);
        const bool hasPlayers = !m_pieces.shared(piece, 0.0).players.empty();
        if (found->isUnanswered) {
            sums.unanswered.add(found->observed);
            if (hasPlayers)
                sums.unansweredArea.add(row.area.value());
            return;
        }
        sums.unanswered.add(found->partUnanswered);
        if (hasPlayers)
            sums.unansweredArea.add(found->partUnansweredHa);
        const double additional = found->observed - found->counterfactual;
        const std::vector<DutyName>& duties = m_duties.on(row);
        PieceSums& to = m_byPiece[piece];
        to.isShared = true;
        to.amount.add(additional);
        to.area.add(row.area.value());
        to.counterfactual.add(found->counterfactual);
        if (!duties.empty())
            to.underDuty.add(additional);
        if (hasPlayers)
            for (const DutyName& duty : duties)
                sums.duties[duty].add(additional);
        if (found->stratum) {
            m_strata[*found->stratum].area[piece].add(found->assessedHa);
            if (!duties.empty())
                m_strata[*found->stratum].underDuty[piece].add(found->assessedHa);
        }
    }

    void divide(Dividing& dividing) const
    {
        for (std::size_t piece = 0; piece < m_byPiece.size(); ++piece) {
            dividing.addArea(piece);
            if (!m_byPiece[piece].isShared)
                continue;
            dividing.add(piece, m_byPiece[piece]);
            for (std::size_t i = 0; i < m_strata.size(); ++i)
                dividing.addStratum(dividing.sums().strata[i], m_strata[i].area[piece].value(),
                                    m_strata[i].underDuty[piece].value());
        }
    }

private:
    const SharedOutcome& m_outcome;
    const GroundPieces& m_pieces;
    DutiesOnGround m_duties;
    std::vector<PieceSums> m_byPiece;
    std::vector<StratumPieceSums> m_strata;
};

} // namespace

ShareSums sumShares(const ShareContext& of,
                    const SharedOutcome& outcome,
                    const GroundPieces& pieces,
                    GroundRows rows)
{
    Dividing dividing{of, pieces, outcome.strata()};
    Gathering gathering{of, outcome, pieces};
    for (std::size_t i = 0; i < rows.size(); ++i)
        gathering.add(*rows[i], pieces.pieceOf(i), dividing.sums());
    gathering.divide(dividing);
    return std::move(dividing.sums());
}

} // namespace ecotone::attribution
