#pragma once

#include "ecotone/run/pipeline.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace ecotone::run {

/// Figures that are kept current while a project is edited, for a window that shows them while
/// a vertex is dragged. Layers are read once, and booked cells are kept: an edit of a shape
/// books the tiles it touches again, an edit that moves nothing books none. The figures are
/// those of `compute`, bit by bit. Belongs to one thread.
class LiveFigures {
public:
    /// What the last call cost.
    struct Cost {
        bool readLayers = false; // they were read (again)
        std::size_t tilesBooked = 0;
        std::size_t rowsFolded = 0;
    };

    LiveFigures(Sources sources, RunOptions options);
    ~LiveFigures();
    LiveFigures(LiveFigures&&) noexcept;
    LiveFigures& operator=(LiveFigures&&) noexcept;

    /// Progress and shares of every target for a state of the project, by name. Layers are read
    /// again where the project says something else of them, or where a file has another time or
    /// size than when it was read.
    /// @pre, errors as of `compute`; after an error the next call begins where this one began
    /// @return valid until the next call
    [[nodiscard]] const std::vector<TargetResult>& targets(const project::Project& project,
                                                           Progress& progress);
    /// The same for what an edit makes of the project the last call was for: for whoever knows
    /// the edit, since comparing two states of a large project takes longer than the figures.
    /// @pre the last call succeeded, and the project was as the edit says it was before
    [[nodiscard]] const std::vector<TargetResult>& targetsAfter(const project::Edit& edit,
                                                                Progress& progress);
    /// Everything, as `compute` gives it.
    [[nodiscard]] Results results(const project::Project& project, Progress& progress);

    [[nodiscard]] const Cost& cost() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::run
