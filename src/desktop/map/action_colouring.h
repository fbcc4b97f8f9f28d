#pragma once

#include "surface_look.h"

#include "ecotone/project/project.h"

#include <QString>

#include <map>
#include <vector>

namespace ecotone::desktop {

/// What the colours of actions tell.
enum class Colouring { Status, Actor, Obligation };

/// A line of a legend.
struct LegendEntry {
    QString name;
    SurfaceLook look;
};

/// The looks of all actions of a project, and what they mean.
class ActionLooks {
public:
    ActionLooks(const project::Project& project, Colouring colouring);

    [[nodiscard]] const SurfaceLook& of(records::ActionId action) const;
    /// Only what some action has, in the order of the categories.
    [[nodiscard]] std::vector<LegendEntry> legend() const;

private:
    struct Category {
        LegendEntry entry;
        bool isUsed = false;
    };
    void byStatus(const project::Project& project);
    void byActor(const project::Project& project);
    void byObligation(const project::Project& project);
    void put(records::ActionId action, std::size_t category);

    std::vector<Category> m_categories;
    std::map<records::ActionId, std::size_t> m_of;
};

/// What a colouring is called.
[[nodiscard]] QString nameOf(Colouring colouring);

} // namespace ecotone::desktop
