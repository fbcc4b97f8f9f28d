#include "desktop/panels/project_form.h"

#include "desktop/dialogs/crs_dialog.h"

#include "ecotone/base/error.h"
#include "ecotone/project/edit_settings.h"

namespace ecotone::desktop {

template <class Change>
Checked<project::Edit> ProjectForm::changed(Change change)
{
    records::Settings copy = session().project().settings();
    change(copy);
    try {
        return project::put(session().project(), std::move(copy));
    } catch (const GeometryError& error) {
        return Refusal{error.what()};
    }
}

ProjectForm::ProjectForm(Session& session, QWidget* parent) : Form{session, parent}
{
    using records::Settings;
    const auto settings = [this]() -> const Settings& {
        return this->session().project().settings();
    };
    addLine(
        "projectName", tr("&Name"), [settings] { return text(settings().name); },
        [this](const QString& entered) {
            return changed([&](Settings& copy) { copy.name = entered.toStdString(); });
        });
    addNote(
        "projectDescription", tr("&About"), [settings] { return text(settings().description); },
        [this](const QString& entered) {
            return changed([&](Settings& copy) { copy.description = entered.toStdString(); });
        });
    addLine(
        "projectCrs", tr("&Coordinate system"),
        [settings] { return text(project::crsTitle(settings().crs)); },
        [this](const QString& entered) {
            return changed([&](Settings& copy) {
                const std::string code = entered.trimmed().toStdString();
                copy.crs = code.empty() ? code : project::crsText(geo::Crs::fromText(code));
            });
        },
        tr("that of the first shape"));
    addChoice(
        "projectConsolidation", tr("&Ventures pass on by"),
        [] { return RecordForm<records::Actor>::wordChoices<records::Consolidation>(); },
        [settings] { return text(records::wordOf(settings().consolidation)); },
        [this](const QString& key) {
            return project::setConsolidation(
                this->session().project(),
                *records::fromWord<records::Consolidation>(key.toStdString()));
        });
    addLine(
        "projectMinimum", tr("&Partial below, %"),
        [settings] {
            return RecordForm<records::Actor>::entryText(settings().minimumAssessedPercent);
        },
        [this](const QString& entered) -> Checked<project::Edit> {
            const auto read = RecordForm<records::Actor>::numberOf(entered);
            if (!read)
                return read.refusal();
            return changed([&](Settings& copy) {
                copy.minimumAssessedPercent = read.value().value_or(80.0);
            });
        });
    addFact("projectFile", tr("File"), [this] { return pathText(this->session().file()); });
    addButton("projectChooseCrs", tr("Choose a coordinate system …"), [this, settings] {
        const QString code = CrsDialog::ask(text(project::crsTitle(settings().crs)), this);
        if (code.isEmpty())
            return;
        this->session().perform(changed([&](Settings& copy) {
            copy.crs = project::crsText(geo::Crs::fromText(code.toStdString()));
        }));
    });
    refresh();
}

} // namespace ecotone::desktop
