#pragma once

#include "desktop/panels/list_editor.h"
#include "desktop/session/session.h"

#include "ecotone/records/site.h"

#include <functional>
#include <vector>

namespace ecotone::desktop {

/// The columns of a list of owners.
[[nodiscard]] std::vector<ListEditor::Column> stakeColumns();
[[nodiscard]] std::vector<QStringList> stakeRows(const project::Project& project,
                                                 const std::vector<records::Stake>& stakes);

/// The stakes with one cell changed. Refused: what was entered is no number.
[[nodiscard]] Checked<std::vector<records::Stake>> withCell(const project::Project& project,
                                                            std::vector<records::Stake> stakes,
                                                            int row,
                                                            int column,
                                                            const QString& entered);

/// The stakes with one more, of an actor who has none yet; the same where there is nobody.
[[nodiscard]] std::vector<records::Stake> withOneMore(const project::Project& project,
                                                      std::vector<records::Stake> stakes,
                                                      std::optional<records::ActorId> notThis,
                                                      IdSource& ids);

/// The names of all actors, by name.
[[nodiscard]] QStringList actorNames(const project::Project& project);

} // namespace ecotone::desktop
