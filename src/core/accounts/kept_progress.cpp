#include "ecotone/accounts/kept_progress.h"

#include "restoration_figures.h"
#include "restoration_rows.h"

#include <algorithm>
#include <utility>

namespace ecotone::accounts {

class KeptProgress::Impl {
public:
    Impl(const cells::Booking& booking,
         const project::Project& project,
         const records::Target& target,
         const TargetGround& ground)
        : m_project{project}
        , m_target{target}
        , m_ground{ground}
        , m_sums{restorationSums({booking, project, target, ground})}
    {
        makeRowsAnew({booking, project, target, ground});
    }

    void take(const cells::Booking& booking, const TouchedRows& rows, cells::Sign sign)
    {
        const RowSources from{booking, m_project, m_target, m_ground};
        RowReader reader{from};
        for (const GroundRow* const row : rows.inside) {
            reader.take(*row, m_sums, sign);
            for (const ActionIndex action : row->actions)
                m_touched.push_back(m_ground.actions[action].place);
        }
        for (const cells::CellRow& row : rows.outside) {
            reader.takeOutside(row, m_sums, sign);
            for (const geo::ShapeIndex shape : row.key.shapes)
                if (const ActionIndex action = m_ground.actionOfShape[shape];
                    action != noAction)
                    m_touched.push_back(m_ground.actions[action].place);
        }
    }

    void finish(const cells::Booking& booking, std::span<const std::size_t> actions)
    {
        const RowSources from{booking, m_project, m_target, m_ground};
        m_touched.insert(m_touched.end(), actions.begin(), actions.end());
        std::ranges::sort(m_touched);
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        if (std::ranges::all_of(m_touched,
                                [&](std::size_t place) { return renewRow(from, place); }))
            m_figures = restorationFigures(from, m_sums, std::move(m_figures.byAction));
        else
            makeRowsAnew(from);
        m_touched.clear();
    }

    [[nodiscard]] const RestorationProgress& figures() const noexcept { return m_figures; }

private:
    void makeRowsAnew(const RowSources& from)
    {
        m_figures = restorationFigures(from, m_sums, actionRows(from, m_sums));
        m_rowOfPlace.assign(m_ground.standings.size(), 0);
        for (std::size_t row = 0; row < m_figures.byAction.size(); ++row)
            m_rowOfPlace[*m_ground.standings.find(m_figures.byAction[row].action)] = row;
        m_indexOfPlace.assign(m_ground.standings.size(), noAction);
        for (ActionIndex index = 0; index < m_ground.actions.size(); ++index)
            m_indexOfPlace[m_ground.actions[index].place] = index;
    }

    /// Makes the row of one action anew where it stands.
    /// @return false where it may belong elsewhere now
    [[nodiscard]] bool renewRow(const RowSources& from, std::size_t place)
    {
        const ActionIndex index = m_indexOfPlace[place];
        std::vector<ActionRow>& rows = m_figures.byAction;
        const std::size_t row = m_rowOfPlace[place];
        rows[row] = actionRow(from, m_ground.standings[place],
                              index == noAction ? nullptr : &m_sums.byAction[index]);
        return (row == 0 || comesBefore(rows[row - 1], rows[row])) &&
               (row + 1 == rows.size() || comesBefore(rows[row], rows[row + 1]));
    }

    const project::Project& m_project;
    const records::Target& m_target;
    const TargetGround& m_ground;
    RestorationSums m_sums;
    RestorationProgress m_figures;
    std::vector<std::size_t> m_rowOfPlace; // in `byAction`, by place among the standings
    std::vector<ActionIndex> m_indexOfPlace;
    std::vector<std::size_t> m_touched; // places of actions on rows taken out or in
};

KeptProgress::KeptProgress(const cells::Booking& booking,
                           const project::Project& project,
                           const records::Target& target,
                           const TargetGround& ground)
    : m_impl{std::make_unique<Impl>(booking, project, target, ground)}
{
}
KeptProgress::~KeptProgress() = default;
KeptProgress::KeptProgress(KeptProgress&&) noexcept = default;
KeptProgress& KeptProgress::operator=(KeptProgress&&) noexcept = default;

void KeptProgress::takeOut(const cells::Booking& booking, const TouchedRows& rows)
{
    m_impl->take(booking, rows, cells::Sign::Minus);
}

void KeptProgress::takeIn(const cells::Booking& booking,
                          const TouchedRows& rows,
                          std::span<const std::size_t> actions)
{
    m_impl->take(booking, rows, cells::Sign::Plus);
    m_impl->finish(booking, actions);
}

const RestorationProgress& KeptProgress::figures() const noexcept
{
    return m_impl->figures();
}

} // namespace ecotone::accounts
