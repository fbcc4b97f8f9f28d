#include "ecotone/attribution/consolidate.h"

#include "ecotone/cells/orderless_sum.h"
#include "ecotone/project/stakes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace ecotone::attribution {

namespace {

using project::Holding;
using project::StakeTable;
using records::Actor;
using records::ActorId;
using Kind = GroupShare::Kind;

/// A rest of the stakes below this is rounding of their sum, not equity nobody holds.
constexpr double fractionRounding = 1e-12;

/// Why a venture's share cannot be passed on; nothing where it can.
std::optional<Finding> whyUnsettled(const std::string& venture,
                                    const StakeTable& stakes,
                                    records::Consolidation approach)
{
    const auto finding = [&](const char* code, std::string message, const char* remedy) {
        return Finding{Severity::Problem, code, venture, std::move(message), remedy};
    };
    if (!stakes.isSettled)
        return finding(
            "stakes-unsettled",
            fmt::format("The stakes in the joint venture “{}” add up to {:.2f} %, so "
                        "its share stays with it.",
                        venture, stakes.percent),
            "Settle the percentages with the partners.");
    if (stakes.holdings.empty())
        return finding(
            "venture-without-partners",
            fmt::format("The joint venture “{}” names no partner, so its share stays "
                        "with it.",
                        venture),
            "Enter who holds which percentage.");
    if (approach == records::Consolidation::OperationalControl && !stakes.operatedBy)
        return finding("venture-without-operator",
                       fmt::format("Shares are passed on by operational control, but the joint "
                                   "venture “{}” has no operator, so its share stays with it.",
                                   venture),
                       "Mark the partner that operates the venture.");
    return std::nullopt;
}

/// Passes shares on until all are with claim groups, and keeps what cannot be passed on.
class Passing {
public:
    explicit Passing(const project::Project& project)
        : m_project{project}
        , m_approach{project.settings().consolidation}
    {
    }

    void give(ActorId player, double amount)
    {
        if (isVenture(player))
            passOn(player, amount, {});
        else
            rowOf(player).direct.add(amount);
    }

    Consolidated finished()
    {
        Consolidated result;
        result.approach = m_approach;
        for (const auto& [key, sums] : m_rows)
            result.rows.push_back({std::get<0>(key), std::get<2>(key), std::get<1>(key),
                                   sums.direct.value(), sums.throughVentures.value()});
        result.findings = std::move(m_findings);
        return result;
    }

private:
    struct Sums {
        cells::OrderlessSum direct, throughVentures;
    };

    [[nodiscard]] const Actor* actor(ActorId id) const { return m_project.find(id); }
    [[nodiscard]] std::string nameOf(ActorId id) const
    {
        return actor(id) ? actor(id)->name : std::string{"an actor not in the project"};
    }
    [[nodiscard]] bool isVenture(ActorId id) const
    {
        return actor(id) && actor(id)->type == records::ActorType::JointVenture;
    }

    Sums& unregistered()
    {
        return m_rows[{Kind::Unregistered, "unregistered partners", std::nullopt}];
    }

    [[nodiscard]] bool isNamed(ActorId id) const
    {
        return actor(id) && actor(id)->type != records::ActorType::Unregistered;
    }

    Sums& rowOf(ActorId group)
    {
        return isNamed(group) ? m_rows[{Kind::ClaimGroup, nameOf(group), group}]
                              : unregistered();
    }

    void keep(Kind kind, ActorId venture, double amount, bool isDirect)
    {
        Sums& row = m_rows[{kind, nameOf(venture), venture}];
        (isDirect ? row.direct : row.throughVentures).add(amount);
    }

    /// @param above  the ventures the amount came through
    void passOn(ActorId venture, double amount, std::vector<ActorId> above)
    {
        const StakeTable stakes = project::stakesOf(m_project, venture);
        auto why = whyUnsettled(nameOf(venture), stakes, m_approach);
        if (!why && std::ranges::find(above, venture) != above.end())
            why =
                Finding{Severity::Problem, "ownership-goes-round", nameOf(venture),
                        fmt::format("The joint venture “{}” owns itself through others, so its "
                                    "share stays with it.",
                                    nameOf(venture)),
                        "Correct the stakes."};
        if (why) {
            if (std::ranges::find(m_findings, *why) == m_findings.end())
                m_findings.push_back(*why);
            keep(Kind::UnsettledVenture, venture, amount, above.empty());
            return;
        }
        above.push_back(venture);
        if (m_approach == records::Consolidation::OperationalControl)
            passToOperator(stakes, amount, above);
        else
            passByEquity(venture, stakes, amount, above);
    }

    /// The other partners are told with nothing, so that a reader sees them.
    void
    passToOperator(const StakeTable& stakes, double amount, const std::vector<ActorId>& above)
    {
        const ActorId control = *stakes.operatedBy;
        const bool isRegistered = isNamed(control);
        for (const Holding& holding : stakes.holdings) {
            const bool controls = isRegistered ? holding.holder == control : !holding.holder;
            receive(holding.holder, controls ? amount : 0.0, above);
        }
    }

    void passByEquity(ActorId venture,
                      const StakeTable& stakes,
                      double amount,
                      const std::vector<ActorId>& above)
    {
        for (const Holding& holding : stakes.holdings)
            receive(holding.holder, amount * holding.fraction, above);
        if (stakes.unallocated > fractionRounding)
            keep(Kind::UnallocatedRest, venture, amount * stakes.unallocated, false);
    }

    void
    receive(std::optional<ActorId> holder, double amount, const std::vector<ActorId>& above)
    {
        if (!holder) {
            unregistered().throughVentures.add(amount);
            return;
        }
        const ActorId group = playerOf(m_project, *holder);
        if (isVenture(group))
            passOn(group, amount, above);
        else
            rowOf(group).throughVentures.add(amount);
    }

    const project::Project& m_project;
    records::Consolidation m_approach;
    std::map<std::tuple<Kind, std::string, std::optional<ActorId>>, Sums> m_rows;
    Findings m_findings;
};

} // namespace

Consolidated consolidate(const project::Project& project, std::span<const PlayerShare> shares)
{
    Passing passing{project};
    for (const PlayerShare& share : shares)
        passing.give(share.player, share.amount);
    return passing.finished();
}

records::ActorId playerOf(const project::Project& project, records::ActorId actor)
{
    return project::claimGroupOf(project, actor);
}

} // namespace ecotone::attribution
