#include "desktop/models/share_table.h"

#include "desktop/session/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ecotone::desktop {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Shares", text);
}

std::optional<double> amountOf(const attribution::PlayerRow& player, ShareRule rule)
{
    switch (rule) {
    case ShareRule::Groups:
    case ShareRule::Equal:
        return player.share;
    case ShareRule::LastIn:
        return player.lastIn;
    case ShareRule::StandAlone:
        return player.standAlone;
    case ShareRule::Money:
        return player.byMoney;
    case ShareRule::PersonDays:
        return player.byPersonDays;
    case ShareRule::Treated:
        return player.byTreatedArea;
    case ShareRule::Agreed:
        return player.byAgreedKey;
    case ShareRule::Area:
        return player.byActionArea;
    }
    return std::nullopt;
}

QString kindText(attribution::GroupShare::Kind kind)
{
    using Kind = attribution::GroupShare::Kind;
    switch (kind) {
    case Kind::ClaimGroup:
        return {};
    case Kind::Unregistered:
        return say(QT_TRANSLATE_NOOP("Shares", "partners nobody has named"));
    case Kind::UnallocatedRest:
        return say(QT_TRANSLATE_NOOP("Shares", "rest of a venture without an owner"));
    case Kind::UnsettledVenture:
        return say(QT_TRANSLATE_NOOP("Shares", "its stakes are not settled"));
    }
    return {};
}

ShareRow rowOf(const attribution::GroupRow& group)
{
    ShareRow row;
    row.name = text(group.share.name);
    row.actor = group.share.group;
    row.amount = group.share.total();
    row.direct = group.share.direct;
    row.throughVentures = group.share.throughVentures;
    row.percent = group.percentOfTotal;
    row.bandLow = group.bandLow;
    row.bandHigh = group.bandHigh;
    row.note = kindText(group.share.kind);
    return row;
}

ShareRow rowOf(const attribution::PlayerRow& player, ShareRule rule)
{
    ShareRow row;
    row.name = text(player.name);
    row.actor = player.player;
    row.amount = amountOf(player, rule);
    row.bandLow = player.bandLow;
    row.bandHigh = player.bandHigh;
    QStringList supporters;
    for (const std::string& each : player.supporters)
        supporters << text(each);
    if (!supporters.isEmpty())
        row.note = say(QT_TRANSLATE_NOOP("Shares", "supported by %1"))
                       .arg(supporters.join(QStringLiteral(", ")));
    return row;
}

} // namespace

QString shareRuleText(ShareRule rule)
{
    switch (rule) {
    case ShareRule::Groups:
        return say(QT_TRANSLATE_NOOP("Shares", "W1 equal per cell, by claim group"));
    case ShareRule::Equal:
        return say(
            QT_TRANSLATE_NOOP("Shares", "W1 equal per cell, before joint ventures pass on"));
    case ShareRule::LastIn:
        return say(QT_TRANSLATE_NOOP("Shares", "W5 last in: what nobody else covers"));
    case ShareRule::StandAlone:
        return say(QT_TRANSLATE_NOOP("Shares", "W6 stand-alone: all an actor covers"));
    case ShareRule::Money:
        return say(QT_TRANSLATE_NOOP("Shares", "W2 by money"));
    case ShareRule::PersonDays:
        return say(QT_TRANSLATE_NOOP("Shares", "W2 by person-days"));
    case ShareRule::Treated:
        return say(QT_TRANSLATE_NOOP("Shares", "W2 by hectares treated"));
    case ShareRule::Agreed:
        return say(QT_TRANSLATE_NOOP("Shares", "W3 by agreed key"));
    case ShareRule::Area:
        return say(QT_TRANSLATE_NOOP("Shares", "W4 by area of actions (discouraged)"));
    }
    return {};
}

bool isGiven(const attribution::Attribution& shares, ShareRule rule)
{
    return std::ranges::all_of(shares.players, [rule](const attribution::PlayerRow& player) {
        return amountOf(player, rule).has_value();
    });
}

std::vector<ShareRow> shareRows(const attribution::Attribution& shares, ShareRule rule)
{
    std::vector<ShareRow> rows;
    if (rule == ShareRule::Groups)
        for (const attribution::GroupRow& each : shares.groups)
            rows.push_back(rowOf(each));
    else
        for (const attribution::PlayerRow& each : shares.players)
            rows.push_back(rowOf(each, rule));
    // Last-in and stand-alone shares do not add up to the total, so there is no remainder.
    if (rule == ShareRule::LastIn || rule == ShareRule::StandAlone)
        return rows;
    ShareRow rest;
    rest.name = say(QT_TRANSLATE_NOOP("Shares", "Unattributed"));
    rest.note = say(QT_TRANSLATE_NOOP("Shares", "no action, or one that names no implementer"));
    rest.amount = shares.unattributed;
    rest.isRemainder = true;
    rows.push_back(rest);
    return rows;
}

} // namespace ecotone::desktop
