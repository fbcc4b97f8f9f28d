#include "action_colouring.h"

#include "desktop/session/text.h"
#include "draw/map_style.h"
#include "raster_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace ecotone::desktop {
namespace {

using Pattern = SurfaceLook::Pattern;
using report::AreaStyle;

QString translated(const char* words)
{
    return QCoreApplication::translate("ecotone::desktop::Colouring", words);
}

Pattern patternOf(const std::vector<double>& angles)
{
    if (angles.size() > 1)
        return Pattern::Crossed;
    if (angles.empty())
        return Pattern::None;
    if (angles.front() == 0.0)
        return Pattern::Level;
    if (angles.front() == 90.0)
        return Pattern::Upright;
    return angles.front() < 90.0 ? Pattern::Falling : Pattern::Rising; // y of pages goes down
}

/// As the maps of reports draw it.
SurfaceLook lookOf(AreaStyle style)
{
    const draw::AreaLook page = draw::lookOf(style);
    SurfaceLook look;
    look.colour = page.colour;
    look.fillAlpha = page.fillAlpha;
    look.pattern = patternOf(page.hatchAngles);
    if (style == AreaStyle::NoStatus || style == AreaStyle::InPreparation)
        look.line = SurfaceLook::Line::Dashed;
    return look;
}

constexpr std::array<Pattern, 6> patterns{Pattern::None,  Pattern::Rising,  Pattern::Dots,
                                          Pattern::Level, Pattern::Falling, Pattern::Crossed};

/// Colours that the colour-blind can tell apart, with another pattern each time they begin
/// anew.
SurfaceLook categoryLook(std::size_t number)
{
    constexpr std::size_t colours = 9;
    SurfaceLook look;
    look.colour = spareColour(static_cast<int>(number % colours)).darker(115);
    look.fillAlpha = 95;
    look.pattern = patterns[number / colours % patterns.size()];
    return look;
}

SurfaceLook noneLook()
{
    return lookOf(AreaStyle::NoStatus);
}

/// The day figures are for: that of the first target, else the last day a status is known of.
Date statusDay(const project::Project& project)
{
    std::optional<Date> day;
    std::string first;
    for (const auto& [id, target] : project.all<records::Target>())
        if (!day || target.name < first) {
            day = target.asOf;
            first = target.name;
        }
    if (day)
        return *day;
    Date last;
    for (const auto& [id, entry] : project.all<records::ActionStatus>())
        last = std::max(last, entry.date);
    return last;
}

} // namespace

QString nameOf(Colouring colouring)
{
    switch (colouring) {
    case Colouring::Status:
        return translated(QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "By status"));
    case Colouring::Actor:
        return translated(QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "By actor"));
    case Colouring::Obligation:
        return translated(
            QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "By obligation code"));
    }
    return {};
}

ActionLooks::ActionLooks(const project::Project& project, Colouring colouring)
{
    if (colouring == Colouring::Status)
        byStatus(project);
    else if (colouring == Colouring::Actor)
        byActor(project);
    else
        byObligation(project);
}

const SurfaceLook& ActionLooks::of(records::ActionId action) const
{
    return m_categories[m_of.at(action)].entry.look;
}

std::vector<LegendEntry> ActionLooks::legend() const
{
    std::vector<LegendEntry> lines;
    for (const Category& category : m_categories)
        if (category.isUsed)
            lines.push_back(category.entry);
    return lines;
}

void ActionLooks::put(records::ActionId action, std::size_t category)
{
    m_of.emplace_hint(m_of.end(), action, category); // they come in order
    m_categories[category].isUsed = true;
}

void ActionLooks::byStatus(const project::Project& project)
{
    constexpr std::array<std::pair<AreaStyle, const char*>, 7> styles{{
        {AreaStyle::InPreparation,
         QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "In preparation")},
        {AreaStyle::InProgress,
         QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "In progress")},
        {AreaStyle::PostCompletionMonitoring,
         QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "Post-completion monitoring")},
        {AreaStyle::Completed, QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "Completed")},
        {AreaStyle::Failed, QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "Failed")},
        {AreaStyle::Reversed, QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "Reversed")},
        {AreaStyle::NoStatus,
         QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "Status not stated")},
    }};
    for (const auto& [style, words] : styles)
        m_categories.push_back({{translated(words), lookOf(style)}, false});
    const Date day = statusDay(project);
    const auto series = project::childrenByParent(project, &records::ActionStatus::action);
    for (const auto& [id, action] : project.all<records::Action>()) {
        const auto found = series.find(id);
        const auto status =
            found == series.end() ? std::nullopt : project::statusOn(found->second, day);
        // The styles stand in the order of the statuses, those without one last.
        put(id, status ? static_cast<std::size_t>(*status) : styles.size() - 1);
    }
}

void ActionLooks::byActor(const project::Project& project)
{
    std::vector<std::pair<std::string, records::ActorId>> groups; // by name
    for (const auto& [id, actor] : project.all<records::Actor>())
        if (project::claimGroupOf(project, id) == id)
            groups.emplace_back(actor.name, id);
    std::ranges::sort(groups);
    std::map<records::ActorId, std::size_t> categoryOf;
    for (const auto& [name, id] : groups) {
        categoryOf[id] = m_categories.size();
        m_categories.push_back({{text(name), categoryLook(m_categories.size())}, false});
    }
    const std::size_t several = m_categories.size(), nobody = several + 1;
    SurfaceLook together = noneLook();
    together.colour = QColor{0x33, 0x33, 0x33};
    together.pattern = Pattern::Crossed;
    m_categories.push_back(
        {{translated(QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "Several actors")),
          together},
         false});
    m_categories.push_back(
        {{translated(QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "No implementer")),
          noneLook()},
         false});
    const auto parts = project::childrenByParent(project, &records::Participation::action);
    for (const auto& [id, action] : project.all<records::Action>()) {
        std::optional<std::size_t> category;
        if (const auto found = parts.find(id); found != parts.end())
            for (const records::Participation* part : found->second) {
                if (part->role != records::ParticipationRole::Implementer)
                    continue;
                const auto group = categoryOf.find(project::claimGroupOf(project, part->actor));
                const std::size_t of = group == categoryOf.end() ? nobody : group->second;
                category = category && *category != of ? several : of;
            }
        put(id, category.value_or(nobody));
    }
}

void ActionLooks::byObligation(const project::Project& project)
{
    using Words = records::Words<records::ObligationCode>;
    std::size_t number = 0;
    for (const auto& [code, word] : Words::words) {
        SurfaceLook look = categoryLook(number);
        look.pattern = patterns[number % patterns.size()];
        m_categories.push_back({{text(word), look}, false});
        ++number;
    }
    m_categories.push_back(
        {{translated(QT_TRANSLATE_NOOP("ecotone::desktop::Colouring", "No obligation code")),
          noneLook()},
         false});
    for (const auto& [id, action] : project.all<records::Action>())
        put(id, action.obligation ? static_cast<std::size_t>(*action.obligation) : number);
}

} // namespace ecotone::desktop
