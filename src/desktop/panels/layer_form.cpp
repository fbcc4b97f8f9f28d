#include "desktop/panels/layer_form.h"

#include <QFileInfo>

namespace ecotone::desktop {

LayerForm::LayerForm(Session& session, records::LayerId id, QWidget* parent)
    : RecordForm{session, id, parent}
{
    using records::Layer, records::LayerClass;
    line("layerName", tr("&Name"), &Layer::name);
    choice("layerRole", tr("&Role"), &Layer::role);
    date("layerDate", tr("&Shows the day"), &Layer::date);
    addFact("layerFile", tr("File"), [this] {
        const QString file = pathText(run::fileOf(record(), this->session().sources()));
        return QFileInfo::exists(file)
                   ? file
                   : tr("missing: %1. Use Layer › Find missing layers.").arg(file);
    });
    addFact("layerPart", tr("Part"), [this] {
        if (!record().isRaster())
            return record().sublayer.empty() ? tr("vector") : text(record().sublayer);
        return tr("band %1").arg(record().band);
    });
    addFact("layerDigest", tr("Digest"), [this] {
        const QString hex = text(record().digest.hex());
        return hex.isEmpty() ? tr("not stored") : hex.left(16) + QStringLiteral(" …");
    });
    line("layerSource", tr("So&urce"), &Layer::source);
    line("layerLicence", tr("&Licence"), &Layer::licence);
    line("layerCrs", tr("&Coordinate system"), &Layer::crsOverride, tr("that of the file"));
    number("layerNoData", tr("No &data is"), &Layer::noDataOverride, tr("as the file says"));
    line("layerEncoding", tr("&Encoding"), &Layer::encoding, tr("as the file says"));
    note("layerNote", tr("N&ote"), &Layer::note);

    const auto classes = [this] {
        auto all = project::children(project(), &LayerClass::layer, this->id());
        std::ranges::sort(all, {}, &LayerClass::value);
        return all;
    };
    auto* const list = addList(
        "layerClasses", tr("Classes"),
        {{tr("Value"), {}, true}, {tr("Name")}, {tr("Colour")}, {tr("Group")}}, [classes] {
            std::vector<QStringList> rows;
            for (const LayerClass* each : classes())
                rows.push_back({QString::number(each->value), text(each->name),
                                text(each->colour), text(each->classGroup)});
            return rows;
        });
    list->setEmptyText(tr("None: shapes, or values on a scale."));
    list->setAddText(tr("Classes come with the layer's file"), false);
    connect(list, &ListEditor::cellEdited, this,
            [this, classes, list](int row, int column, const QString& entered) {
                LayerClass changed = *classes()[static_cast<std::size_t>(row)];
                std::string LayerClass::*const members[] = {
                    nullptr, &LayerClass::name, &LayerClass::colour, &LayerClass::classGroup};
                changed.*members[column] = entered.trimmed().toStdString();
                apply(list, project::put(project(), changed));
            });
    connect(list, &ListEditor::removeAsked, this, [this, classes, list](int row) {
        apply(list, project::remove(project(), classes()[static_cast<std::size_t>(row)]->id));
    });
    refresh();
}

} // namespace ecotone::desktop
