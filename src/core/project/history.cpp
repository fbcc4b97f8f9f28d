#include "ecotone/project/history.h"

#include "ecotone/base/contract.h"

#include <utility>

namespace ecotone::project {

void History::record(Edit edit)
{
    if (edit.changes.empty())
        return;
    m_edits.resize(m_standing);
    m_edits.push_back(std::move(edit));
    ++m_standing;
}

Edit History::nextUndo() const
{
    expects(canUndo(), "History::nextUndo: there is something to undo");
    return inverse(m_edits[m_standing - 1]);
}

const Edit& History::nextRedo() const
{
    expects(canRedo(), "History::nextRedo: there is something to redo");
    return m_edits[m_standing];
}

Edit History::undo()
{
    Edit back = nextUndo();
    --m_standing;
    return back;
}

Edit History::redo()
{
    Edit again = nextRedo();
    ++m_standing;
    return again;
}

} // namespace ecotone::project
