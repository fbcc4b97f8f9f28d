#include "desktop/session/record_ref.h"

#include "desktop/session/text.h"

#include "ecotone/project/describe.h"

#include <QCoreApplication>

namespace ecotone::desktop {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

QString translated(const char* text)
{
    return QCoreApplication::translate("RecordRef", text);
}

template <class Record>
std::optional<RecordRef> find(const project::Project& project, std::string_view subject)
{
    for (const auto& [id, record] : project.all<Record>())
        if (record.name == subject || project::describe(project, record) == subject)
            return RecordRef{id};
    return std::nullopt;
}

} // namespace

bool exists(const project::Project& project, const RecordRef& ref)
{
    if (std::holds_alternative<records::SettingsId>(ref))
        return true; // a project always has settings, if only the defaults
    return std::visit([&](auto id) { return project.find(id) != nullptr; }, ref);
}

QString nameOf(const project::Project& project, const RecordRef& ref)
{
    if (std::holds_alternative<records::SettingsId>(ref))
        return text(project.settings().name);
    return std::visit(
        [&](auto id) {
            const auto* const record = project.find(id);
            return record ? text(record->name) : QString{};
        },
        ref);
}

QString kindOf(const RecordRef& ref)
{
    return std::visit(
        Overloaded{
            [](records::LandscapeId) {
                return translated(QT_TRANSLATE_NOOP("RecordRef", "Landscape"));
            },
            [](records::SiteId) { return translated(QT_TRANSLATE_NOOP("RecordRef", "Site")); },
            [](records::ActionId) {
                return translated(QT_TRANSLATE_NOOP("RecordRef", "Action"));
            },
            [](records::ActorId) {
                return translated(QT_TRANSLATE_NOOP("RecordRef", "Actor"));
            },
            [](records::TargetId) {
                return translated(QT_TRANSLATE_NOOP("RecordRef", "Target"));
            },
            [](records::LayerId) {
                return translated(QT_TRANSLATE_NOOP("RecordRef", "Layer"));
            },
            [](records::SettingsId) {
                return translated(QT_TRANSLATE_NOOP("RecordRef", "Project"));
            },
        },
        ref);
}

QString iconOf(const RecordRef& ref)
{
    static const QString names[] = {QStringLiteral("landscape"), QStringLiteral("site"),
                                    QStringLiteral("action"),    QStringLiteral("actor"),
                                    QStringLiteral("target"),    QStringLiteral("layer"),
                                    QStringLiteral("project")};
    return names[ref.index()];
}

const geo::Shape* shapeOf(const project::Project& project, const RecordRef& ref)
{
    const auto ofRecord = [](const auto* record) -> const geo::Shape* {
        return record && record->shape ? &*record->shape : nullptr;
    };
    return std::visit(Overloaded{
                          [&](records::LandscapeId id) -> const geo::Shape* {
                              const auto* const version = project::currentVersion(project, id);
                              return version ? &version->shape : nullptr;
                          },
                          [&](records::SiteId id) { return ofRecord(project.find(id)); },
                          [&](records::ActionId id) { return ofRecord(project.find(id)); },
                          [](auto) -> const geo::Shape* { return nullptr; },
                      },
                      ref);
}

std::optional<RecordRef> recordNamed(const project::Project& project, std::string_view subject)
{
    if (subject.empty())
        return std::nullopt;
    for (const auto& found :
         {find<records::Action>(project, subject), find<records::Site>(project, subject),
          find<records::Landscape>(project, subject), find<records::Target>(project, subject),
          find<records::Actor>(project, subject), find<records::Layer>(project, subject)})
        if (found)
            return found;
    return std::nullopt;
}

} // namespace ecotone::desktop
