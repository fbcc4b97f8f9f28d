#include "desktop/panels/landscape_form.h"

#include "desktop/panels/shape_fact.h"

namespace ecotone::desktop {

LandscapeForm::LandscapeForm(Session& session, records::LandscapeId id, QWidget* parent)
    : RecordForm{session, id, parent}
{
    using records::Landscape, records::LandscapeVersion, records::Pressure;
    line("landscapeName", tr("&Name"), &Landscape::name);
    addFact("landscapeArea", tr("Area"), [this] {
        const auto* const version = project::currentVersion(project(), this->id());
        return shapeFact(version ? &version->shape : nullptr);
    });
    choice("landscapeBoundary", tr("&Boundary follows"), &Landscape::boundaryType);
    choice("landscapeRealm", tr("&Realm"), &Landscape::realm);
    note("landscapeRationale", tr("Wh&y this boundary"), &Landscape::rationale);
    note("landscapeNote", tr("N&ote"), &Landscape::note);

    const auto versions = [this] {
        auto all = project::children(project(), &LandscapeVersion::landscape, this->id());
        std::ranges::sort(all, std::greater{}, &LandscapeVersion::number);
        return all;
    };
    auto* const drawn = addList(
        "landscapeVersions", tr("Versions of the boundary"),
        {{tr("No."), {}, true}, {tr("Date")}, {tr("Why it was drawn anew")}}, [versions] {
            std::vector<QStringList> rows;
            for (const LandscapeVersion* each : versions())
                rows.push_back({QString::number(each->number),
                                each->date ? dateText(*each->date) : QString{},
                                text(each->reason)});
            return rows;
        });
    drawn->setEmptyText(tr("No boundary yet: draw it on the map, or import it."));
    drawn->setAddText(tr("Draw or import a boundary to add a version"), false);
    connect(drawn, &ListEditor::cellEdited, this,
            [this, versions, drawn](int row, int column, const QString& entered) {
                LandscapeVersion version = *versions()[static_cast<std::size_t>(row)];
                if (column == 1) {
                    const auto date = dateOf(entered);
                    if (!date)
                        return apply(drawn, date.refusal());
                    version.date = date.value();
                } else {
                    version.reason = entered.toStdString();
                }
                apply(drawn, project::put(project(), version));
            });
    connect(drawn, &ListEditor::removeAsked, this, [this, versions, drawn](int row) {
        apply(drawn, project::remove(project(), versions()[static_cast<std::size_t>(row)]->id));
    });

    const auto pressures = [this] {
        return project::children(project(), &Pressure::landscape, this->id());
    };
    auto* const pressed = addList(
        "landscapePressures", tr("Pressures"),
        {{tr("Name")}, {tr("What it does")}, {tr("Source")}}, [pressures] {
            std::vector<QStringList> rows;
            for (const Pressure* each : pressures())
                rows.push_back({text(each->name), text(each->description), text(each->source)});
            return rows;
        });
    pressed->setEmptyText(tr("None named yet."));
    pressed->setAddText(tr("Add a pressure"));
    connect(pressed, &ListEditor::addAsked, this, [this, pressures, pressed] {
        Pressure pressure;
        pressure.id = this->session().ids().nextId<Pressure>();
        pressure.landscape = this->id();
        pressure.name = tr("Pressure %1").arg(pressures().size() + 1).toStdString();
        apply(pressed, project::put(project(), pressure));
    });
    connect(pressed, &ListEditor::removeAsked, this, [this, pressures, pressed](int row) {
        apply(pressed,
              project::remove(project(), pressures()[static_cast<std::size_t>(row)]->id));
    });
    connect(pressed, &ListEditor::cellEdited, this,
            [this, pressures, pressed](int row, int column, const QString& entered) {
                Pressure pressure = *pressures()[static_cast<std::size_t>(row)];
                std::string Pressure::*const members[] = {
                    &Pressure::name, &Pressure::description, &Pressure::source};
                pressure.*members[column] = entered.toStdString();
                apply(pressed, project::put(project(), pressure));
            });
    refresh();
}

} // namespace ecotone::desktop
