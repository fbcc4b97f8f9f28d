#pragma once

#include "ecotone/attribution/attribute.h"

#include <QString>

#include <optional>
#include <vector>

namespace ecotone::desktop {

/// By which rule a total is shared out (docs/methods/attribution.md).
enum class ShareRule {
    Groups,
    Equal,
    LastIn,
    StandAlone,
    Money,
    PersonDays,
    Treated,
    Agreed,
    Area
};
constexpr ShareRule allShareRules[] = {
    ShareRule::Groups,     ShareRule::Equal,   ShareRule::Money,
    ShareRule::PersonDays, ShareRule::Treated, ShareRule::Agreed,
    ShareRule::Area,       ShareRule::LastIn,  ShareRule::StandAlone};
[[nodiscard]] QString shareRuleText(ShareRule rule);

/// One line of a table of shares.
struct ShareRow {
    QString name;
    std::optional<records::ActorId> actor;
    std::optional<double> amount;               // none: the rule is not given here
    double direct = 0.0, throughVentures = 0.0; // of claim groups
    std::optional<double> percent;
    std::optional<double> bandLow, bandHigh;
    QString note; // supporters, or what kind of line it is
    bool isRemainder = false;
};

/// Whether every player has a share by this rule.
[[nodiscard]] bool isGiven(const attribution::Attribution& shares, ShareRule rule);

/// The lines for a rule: claim groups after joint ventures have passed on their shares, or the
/// players before that; then what belongs to nobody.
[[nodiscard]] std::vector<ShareRow> shareRows(const attribution::Attribution& shares,
                                              ShareRule rule);

} // namespace ecotone::desktop
