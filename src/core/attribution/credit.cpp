#include "credit.h"

#include "obligation_precedence.h"

#include "ecotone/attribution/uncertainty.h"
#include "ecotone/cells/orderless_sum.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ecotone::attribution {

namespace {

constexpr double confidence = 0.95;

/// Sums of one set of players that meet.
struct Meeting {
    cells::OrderlessSum area, amount;
    std::vector<cells::OrderlessSum> equal, settled; // by place in the set
    std::set<std::string> actions;
};

void addActionNames(const project::Project& project,
                    const SharedGround& ground,
                    std::set<std::string>& names)
{
    for (const SharedAction* action : ground.actions)
        if (!action->implementers.empty())
            if (const auto* const record =
                    project.find(action->implementers.front().participation->action))
                names.insert(record->name);
}

} // namespace

Crediting::Crediting(Settlements& settlements, const PieceAmounts& amounts, std::size_t players)
    : m_settlements{settlements}
    , m_of{amounts}
    , m_players{players}
{
    m_weights.reserve(amounts.all.size());
    for (const SharedGround& each : amounts.all)
        m_weights.push_back(settlements.weightsOf(each));
    m_amounts = holdingsOf(amounts);
}

double Crediting::part(std::size_t piece, std::size_t place, double amount) const
{
    const std::vector<double>& weights = m_weights[piece];
    return weights.empty() ? amount / static_cast<double>(m_of.all[piece].players.size())
                           : amount * weights[place];
}

Holdings Crediting::holdingsOf(const PieceAmounts& amounts) const
{
    std::vector<cells::OrderlessSum> settled(m_players), creditable(m_players);
    for (std::size_t piece = 0; piece < amounts.all.size(); ++piece) {
        const SharedGround& ground = amounts.all[piece];
        const double free = ground.amount - amounts.underDuty[piece].amount;
        for (std::size_t place = 0; place < ground.players.size(); ++place) {
            const Player player = ground.players[place];
            settled[player].add(part(piece, place, ground.amount));
            if (isLandscapeAction(ground, player))
                creditable[player].add(part(piece, place, free));
        }
    }
    Holdings holdings;
    for (Player player = 0; player < m_players; ++player) {
        holdings.settled.push_back(settled[player].value());
        holdings.creditable.push_back(creditable[player].value());
    }
    return holdings;
}

std::vector<Withheld> Crediting::notLandscape() const
{
    std::array<cells::OrderlessSum, precedences> sums;
    std::array<bool, precedences> isMet{};
    for (std::size_t piece = 0; piece < m_of.all.size(); ++piece) {
        const SharedGround& ground = m_of.all[piece];
        const double free = ground.amount - m_of.underDuty[piece].amount;
        for (std::size_t place = 0; free != 0.0 && place < ground.players.size(); ++place) {
            const Precedence code = winningCode(ground, ground.players[place]);
            if (codeOf(code) == records::ObligationCode::L)
                continue;
            sums[code].add(part(piece, place, free));
            isMet[code] = true;
        }
    }
    std::vector<Withheld> all;
    for (Precedence code = 0; code < precedences; ++code)
        if (isMet[code]) {
            Withheld what;
            what.reason = Withheld::Reason::NotLandscape;
            what.code = codeOf(code);
            what.amount = sums[code].value();
            all.push_back(std::move(what));
        }
    return all;
}

std::vector<Overlap> Crediting::overlaps(const project::Project& project,
                                         const PlayerRoster& roster,
                                         std::span<const SharedGround> areas) const
{
    std::map<std::vector<Player>, Meeting> meetings;
    for (std::size_t piece = 0; piece < m_of.all.size(); ++piece) {
        const SharedGround& ground = m_of.all[piece];
        const std::size_t count = ground.players.size();
        if (count < 2)
            continue;
        Meeting& meeting = meetings[{ground.players.begin(), ground.players.end()}];
        meeting.equal.resize(count);
        meeting.settled.resize(count);
        meeting.area.add(areas[piece].amount);
        meeting.amount.add(ground.amount);
        addActionNames(project, ground, meeting.actions);
        for (std::size_t place = 0; place < count; ++place) {
            meeting.equal[place].add(ground.amount / static_cast<double>(count));
            meeting.settled[place].add(part(piece, place, ground.amount));
        }
    }
    std::vector<Overlap> all; // players are in order of name, and so are sets of them
    for (const auto& [players, meeting] : meetings) {
        Overlap overlap;
        for (std::size_t place = 0; place < players.size(); ++place)
            overlap.parts.push_back(
                {roster.players()[players[place]], roster.nameOf(players[place]),
                 meeting.equal[place].value(), meeting.settled[place].value()});
        overlap.actions.assign(meeting.actions.begin(), meeting.actions.end());
        overlap.ground = Hectares{meeting.area.value()};
        overlap.amount = meeting.amount.value();
        if (const auto* const settled = m_settlements.between(players)) {
            overlap.settlement = settled->record->id;
            overlap.settledBy = settled->record->name;
            overlap.rule = settled->record->rule;
            overlap.date = settled->record->date;
            overlap.signatories = settled->record->signatories;
        }
        all.push_back(std::move(overlap));
    }
    return all;
}

Share shareWithError(double amount,
                     std::span<const StratumGround> strata,
                     std::span<const double> weightedAreas)
{
    Share share{amount, std::nullopt, std::nullopt};
    std::vector<StratumEffect> effects;
    for (std::size_t i = 0; i < strata.size(); ++i) {
        if (weightedAreas[i] == 0.0)
            continue;
        if (!strata[i].standardError)
            return share;
        effects.push_back(
            {weightedAreas[i], 0.0, *strata[i].standardError, strata[i].degreesOfFreedom});
    }
    if (effects.empty())
        return share;
    const UncertainTotal known = uncertainTotalAt(effects, confidence);
    share.standardError = known.standardError;
    share.interval = Interval{amount + known.lower, amount + known.upper}; // round a total of 0
    return share;
}

} // namespace ecotone::attribution
