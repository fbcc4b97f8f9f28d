#include "desktop/panels/plan_verbs.h"

#include "desktop/session/text.h"

#include "ecotone/project/draft.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace ecotone::desktop {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("PlanVerbs", text);
}

/// "New action", "New action 2" …: the first that no other record has.
template <class Record>
std::string freeName(const project::Project& project, const QString& wanted)
{
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::any_of(project.all<Record>(), [&](const auto& entry) {
            return entry.second.name == name;
        });
    };
    std::string name = wanted.toStdString();
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number).toStdString();
    return name;
}

template <class Record>
bool add(Session& session, Record record, const QString& name)
{
    record.id = session.ids().nextId<Record>();
    record.name = freeName<Record>(session.project(), name);
    const auto id = record.id;
    if (!session.perform(project::put(session.project(), std::move(record))))
        return false;
    session.selection().set(RecordRef{id});
    return true;
}

/// The landscape that is selected, else the only one, else the first.
std::optional<records::LandscapeId> landscapeOf(Session& session)
{
    for (const RecordRef& each : session.selection().records())
        if (const auto* id = std::get_if<records::LandscapeId>(&each))
            return *id;
    const auto& all = session.project().all<records::Landscape>();
    return all.empty() ? std::nullopt : std::optional{all.begin()->first};
}

/// The layer of degraded land, else the earliest land cover; nothing where there is neither.
std::optional<records::LayerId> baselineOf(const project::Project& project)
{
    const records::Layer* best = nullptr;
    const auto rank = [](const records::Layer& layer) {
        return std::pair{layer.role != records::LayerRole::DegradedBaseline, layer.date};
    };
    for (const auto& [id, layer] : project.all<records::Layer>())
        if ((layer.role == records::LayerRole::DegradedBaseline ||
             layer.role == records::LayerRole::LandCover) &&
            (!best || rank(layer) < rank(*best)))
            best = &layer;
    return best ? std::optional{best->id} : std::nullopt;
}

bool addTarget(Session& session)
{
    const auto landscape = landscapeOf(session);
    if (!landscape)
        return session.perform(
            Refusal{say(QT_TRANSLATE_NOOP(
                            "PlanVerbs", "A target is for a landscape. Add a landscape first."))
                        .toStdString()});
    records::Target target;
    target.landscape = *landscape;
    target.asOf = fromQDate(QDate::currentDate()).value_or(Date{});
    target.deadline = Date::of(2030, 12, 31);
    target.baselineLayer = baselineOf(session.project());
    // To restore needs a map of what is degraded; to protect does not.
    if (!target.baselineLayer)
        target.kind = records::TargetKind::Protection;
    return add(session, target, say(QT_TRANSLATE_NOOP("PlanVerbs", "New target")));
}

} // namespace

bool addRecord(Session& session, NewRecord what)
{
    switch (what) {
    case NewRecord::Landscape:
        return add(session, records::Landscape{},
                   say(QT_TRANSLATE_NOOP("PlanVerbs", "New landscape")));
    case NewRecord::Site:
        return add(session, records::Site{}, say(QT_TRANSLATE_NOOP("PlanVerbs", "New site")));
    case NewRecord::Action: {
        records::Action action;
        const auto current = session.selection().current();
        if (const auto* site = current ? std::get_if<records::SiteId>(&*current) : nullptr)
            action.site = *site;
        return add(session, action, say(QT_TRANSLATE_NOOP("PlanVerbs", "New action")));
    }
    case NewRecord::Actor:
        return add(session, records::Actor{}, say(QT_TRANSLATE_NOOP("PlanVerbs", "New actor")));
    case NewRecord::Target:
        return addTarget(session);
    }
    return false;
}

bool removeSelected(Session& session)
{
    project::Draft draft{session.project()};
    std::optional<Refusal> refusal;
    std::size_t count = 0;
    for (const RecordRef& each : session.selection().records())
        std::visit(
            [&](auto id) {
                if constexpr (!std::is_same_v<decltype(id), records::SettingsId>)
                    if (!refusal) {
                        refusal = draft.remove(id);
                        ++count;
                    }
            },
            each);
    if (refusal)
        return session.perform(*refusal);
    const QString title =
        count == 1 ? say(QT_TRANSLATE_NOOP("PlanVerbs", "Remove “%1”"))
                         .arg(nameOf(session.project(), *session.selection().current()))
                   : say(QT_TRANSLATE_NOOP("PlanVerbs", "Remove %1 records")).arg(count);
    return session.perform(std::move(draft).edit(title.toStdString()));
}

} // namespace ecotone::desktop
