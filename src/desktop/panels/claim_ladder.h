#pragma once

#include "desktop/session/record_ref.h"

#include "ecotone/run/claims.h"

#include <QTreeWidget>

namespace ecotone::desktop {

/// Where a row of a claim's ladder leads: the record to look at.
constexpr int claimPlaceRole = Qt::UserRole + 1;
/// The kind of record that a row asks for; empty where its place has a form of its own.
constexpr int claimKindRole = Qt::UserRole + 3;
/// The sentence of a row that may be said.
constexpr int claimSentenceRole = Qt::UserRole + 2;

/// Fills a tree with one claim group's standing: what holds, what is missing and what to do,
/// what is refused, what may be said, which actions are left out.
void showLadder(QTreeWidget& tree, const run::ClaimCase& each);

/// "2 action", or "none".
[[nodiscard]] QString levelText(const run::ClaimCase& each);

} // namespace ecotone::desktop
