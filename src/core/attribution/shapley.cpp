#include "ecotone/attribution/shapley.h"

#include "ecotone/base/contract.h"

#include <bit>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>

namespace ecotone::attribution {

namespace {

/// Beyond, the values of all coalitions would not fit into memory.
constexpr std::size_t mostThatFit = 20;

double checkedValue(const CoalitionValue& value, const Coalition& coalition)
{
    const double worth = value(coalition);
    expects(std::isfinite(worth), "shapley: every coalition has a finite value");
    return worth;
}

Coalition coalitionOf(std::size_t members, std::size_t players)
{
    Coalition coalition(players);
    for (Player player = 0; player < players; ++player)
        coalition[player] = (members >> player & 1U) != 0;
    return coalition;
}

/// |T|! (n − |T| − 1)! / n! for every size of T.
std::vector<double> weightsBySize(std::size_t players)
{
    std::vector<double> weights(players);
    weights[0] = 1.0 / static_cast<double>(players);
    for (std::size_t size = 1; size < players; ++size)
        weights[size] =
            weights[size - 1] * static_cast<double>(size) / static_cast<double>(players - size);
    return weights;
}

ShapleyShares byEnumeration(std::size_t players, const CoalitionValue& value)
{
    const std::size_t coalitions = std::size_t{1} << players;
    std::vector<double> values(coalitions);
    for (std::size_t members = 0; members < coalitions; ++members)
        values[members] = checkedValue(value, coalitionOf(members, players));
    const std::vector<double> weights = weightsBySize(players);
    ShapleyShares result;
    result.shares.assign(players, 0.0);
    result.total = values.back() - values.front();
    for (Player player = 0; player < players; ++player) {
        const std::size_t itself = std::size_t{1} << player;
        for (std::size_t members = 0; members < coalitions; ++members)
            if ((members & itself) == 0)
                result.shares[player] +=
                    weights[static_cast<std::size_t>(std::popcount(members))] *
                    (values[members | itself] - values[members]);
    }
    return result;
}

/// A number below `end`, evenly, and alike with every standard library (whose own distributions
/// differ).
std::size_t drawBelow(std::size_t end, std::mt19937_64& random)
{
    const std::uint64_t range = end;
    const std::uint64_t fair = std::mt19937_64::max() - std::mt19937_64::max() % range;
    std::uint64_t drawn = random();
    while (drawn >= fair)
        drawn = random();
    return static_cast<std::size_t>(drawn % range);
}

void shuffle(std::vector<Player>& order, std::mt19937_64& random)
{
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[drawBelow(left, random)]);
}

ShapleyShares
byPermutations(std::size_t players, const CoalitionValue& value, const ShapleyOptions& options)
{
    std::mt19937_64 random{options.seed};
    const double ofNobody = checkedValue(value, Coalition(players, false));
    const double ofAll = checkedValue(value, Coalition(players, true));
    std::vector<double> means(players, 0.0), squares(players, 0.0); // as Welford (1962)
    std::vector<Player> order(players);
    for (std::size_t drawn = 1; drawn <= options.permutations; ++drawn) {
        std::iota(order.begin(), order.end(), Player{0});
        shuffle(order, random);
        Coalition coalition(players, false);
        double before = ofNobody;
        for (std::size_t arrived = 0; arrived < players; ++arrived) {
            coalition[order[arrived]] = true;
            const double now = arrived + 1 == players ? ofAll : checkedValue(value, coalition);
            const double added = now - before, distance = added - means[order[arrived]];
            means[order[arrived]] += distance / static_cast<double>(drawn);
            squares[order[arrived]] += distance * (added - means[order[arrived]]);
            before = now;
        }
    }
    ShapleyShares result{
        std::move(means), {}, ofAll - ofNobody, options.permutations, options.seed};
    const auto count = static_cast<double>(options.permutations);
    for (const double square : squares)
        result.standardErrors.push_back(std::sqrt(square / (count - 1.0) / count));
    return result;
}

} // namespace

ShapleyShares
shapley(std::size_t players, const CoalitionValue& value, const ShapleyOptions& options)
{
    expects(1 <= options.mostEnumerated && options.mostEnumerated <= mostThatFit,
            "shapley: the values of all coalitions fit into memory");
    expects(options.permutations >= 2, "shapley: an error needs two orders at least");
    if (players == 0)
        return {};
    return players <= options.mostEnumerated ? byEnumeration(players, value)
                                             : byPermutations(players, value, options);
}

} // namespace ecotone::attribution
