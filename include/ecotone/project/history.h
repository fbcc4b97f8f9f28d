#pragma once

#include "ecotone/project/edit.h"

#include <cstddef>
#include <vector>

namespace ecotone::project {

/// The edits of a session in order, and how many of them stand. A value; it applies nothing.
/// Never holds an edit without changes.
class History {
public:
    /// Puts an edit that was applied on top. What could be redone is forgotten. An edit without
    /// changes leaves everything as it is.
    void record(Edit edit);

    [[nodiscard]] bool canUndo() const noexcept { return m_standing > 0; }
    [[nodiscard]] bool canRedo() const noexcept { return m_standing < m_edits.size(); }

    /// The edit that would take back the last one that stands. For whoever must store it before
    /// it counts as undone. @pre canUndo()
    [[nodiscard]] Edit nextUndo() const;
    /// The edit that would do again the first one taken back. @pre canRedo()
    [[nodiscard]] const Edit& nextRedo() const;

    /// Moves back by one and gives the edit to apply. @pre canUndo()
    Edit undo();
    /// Moves forward by one and gives the edit to apply. @pre canRedo()
    Edit redo();

    /// All edits, oldest first; the first `standing()` of them are in force.
    [[nodiscard]] const std::vector<Edit>& edits() const noexcept { return m_edits; }
    [[nodiscard]] std::size_t standing() const noexcept { return m_standing; }

    bool operator==(const History&) const = default;

private:
    std::vector<Edit> m_edits;
    std::size_t m_standing = 0;
};

} // namespace ecotone::project
