#include "desktop/dialogs/import_dialog.h"

#include "desktop/dialogs/crs_dialog.h"
#include "desktop/dialogs/field_mapping.h"
#include "desktop/dialogs/preflight_card.h"
#include "desktop/look/theme.h"
#include "desktop/panels/record_form.h"
#include "desktop/session/words.h"

#include "ecotone/base/error.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

constexpr auto layerKey = "layer";

template <class Widget>
Widget* named(const char* name, const QString& label)
{
    auto* const made = new Widget;
    made->setObjectName(QLatin1String{name});
    made->setAccessibleName(label);
    return made;
}

/// What shapes for analysis mean by their fields (docs/recipe.md).
constexpr std::array<std::string_view, 8> layerProperties{
    "name",     "class", "id", "next-down", "status", "designation", "reported-area-km2",
    "qualifies"};

} // namespace

ImportDialog::ImportDialog(Session& session,
                           JobRunner& jobs,
                           const QString& file,
                           QWidget* parent)
    : QDialog{parent}
    , m_session{&session}
    , m_jobs{&jobs}
    , m_file{file}
    , m_card{new PreflightCard}
    , m_form{new QFormLayout}
    , m_as{named<QComboBox>("importAs", tr("Bring it in as"))}
    , m_part{named<QComboBox>("importPart", tr("Which part of the file"))}
    , m_role{named<QComboBox>("importRole", tr("What it is for"))}
    , m_name{named<QLineEdit>("importName", tr("Name"))}
    , m_date{named<QLineEdit>("importDate", tr("Shows the day"))}
    , m_source{named<QLineEdit>("importSource", tr("Who made it"))}
    , m_licence{named<QLineEdit>("importLicence", tr("Licence"))}
    , m_crs{named<QLineEdit>("importCrs", tr("Coordinate system"))}
    , m_mapping{new FieldMapping}
    , m_said{new QLabel}
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1").arg(QFileInfo{file}.fileName()));
    resize(640, 600);
    build();
    probe();
}

void ImportDialog::build()
{
    auto* const inside = new QWidget;
    auto* const body = new QVBoxLayout{inside};
    body->addWidget(m_card);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Bring it in as"), m_as);
    m_form->addRow(tr("&Part of the file"), m_part);
    m_form->addRow(tr("What it is &for"), m_role);
    m_form->addRow(tr("&Name"), m_name);
    m_date->setPlaceholderText(tr("year-month-day"));
    m_form->addRow(tr("Shows the &day"), m_date);
    m_form->addRow(tr("Who &made it"), m_source);
    m_form->addRow(tr("&Licence"), m_licence);
    m_crs->setPlaceholderText(tr("that of the file"));
    auto* const choose = new QPushButton{tr("Choose …")};
    choose->setObjectName(QStringLiteral("importChooseCrs"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const QString code = CrsDialog::ask(m_crs->text(), this); !code.isEmpty())
            m_crs->setText(code);
    });
    auto* const crs = new QHBoxLayout;
    crs->addWidget(m_crs, 1);
    crs->addWidget(choose);
    auto* const label = new QLabel{tr("&Coordinate system")};
    label->setBuddy(m_crs);
    m_form->addRow(label, crs);
    body->addLayout(m_form);
    body->addWidget(m_mapping);
    body->addStretch();
    for (const auto& [role, word] : records::Words<records::LayerRole>::words)
        m_role->addItem(shownWord(word), text(word));
    m_role->setCurrentIndex(m_role->findData(QStringLiteral("context")));

    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("importOk"));
    m_ok->setText(tr("Import"));
    m_ok->setEnabled(false);
    m_said->setObjectName(QStringLiteral("importSaid"));
    m_said->setWordWrap(true);
    auto* const column = new QVBoxLayout{this};
    column->addWidget(scroll, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_as, &QComboBox::currentIndexChanged, this, &ImportDialog::showRole);
    connect(m_part, &QComboBox::currentIndexChanged, this, &ImportDialog::showRole);
}

void ImportDialog::probe()
{
    m_card->say(tr("Looking at the file …"));
    m_jobs->run(tr("Look at %1").arg(QFileInfo{m_file}.fileName()),
                [self = QPointer{this}, file = m_file](Progress&) -> JobRunner::Then {
                    try {
                        formats::Probe found = formats::probe(pathOf(file));
                        return [self, found = std::move(found)] {
                            if (self)
                                self->showProbe(found);
                        };
                    } catch (const Error& error) {
                        const QString reason = text(std::string_view{error.what()});
                        return [self, reason] {
                            if (self)
                                self->m_card->say(reason);
                        };
                    }
                });
}

void ImportDialog::showProbe(const formats::Probe& probe)
{
    m_probe = probe;
    m_card->show(probe);
    m_part->clear();
    if (probe.raster)
        for (const formats::ProbedBand& band : probe.raster->bands)
            m_part->addItem(
                tr("band %1 %2").arg(band.number).arg(text(band.description)).trimmed(),
                band.number);
    for (const formats::ProbedVectorLayer& layer : probe.vectorLayers)
        m_part->addItem(text(layer.name), text(layer.name));
    m_as->clear();
    m_as->addItem(tr("A layer of the map"), QLatin1String{layerKey});
    if (!probe.raster)
        for (const auto& [as, word] : records::Words<document::ImportAs>::words)
            m_as->addItem(shownWord(word), text(word));
    m_name->setText(QFileInfo{m_file}.completeBaseName());
    m_ok->setEnabled(m_part->count() > 0);
    if (m_part->count() == 0)
        m_said->setText(tr("There is nothing in it that could be brought in."));
    showRole();
}

bool ImportDialog::asLayer() const
{
    return m_as->currentData().toString() == QLatin1String{layerKey};
}

const formats::ProbedVectorLayer* ImportDialog::vectorLayer() const
{
    if (!m_probe)
        return nullptr;
    for (const formats::ProbedVectorLayer& layer : m_probe->vectorLayers)
        if (text(layer.name) == m_part->currentData().toString())
            return &layer;
    return nullptr;
}

void ImportDialog::showRole()
{
    for (QWidget* each : {static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_name),
                          static_cast<QWidget*>(m_date), static_cast<QWidget*>(m_source),
                          static_cast<QWidget*>(m_licence)}) {
        each->setVisible(asLayer());
        if (QWidget* const label = m_form->labelForField(each))
            label->setVisible(asLayer());
    }
    m_part->setVisible(m_part->count() > 1);
    m_form->labelForField(m_part)->setVisible(m_part->count() > 1);
    const formats::ProbedVectorLayer* const layer = vectorLayer();
    m_mapping->setVisible(layer != nullptr);
    if (!layer)
        return;
    if (asLayer())
        m_mapping->show(layerProperties, layer->fields);
    else
        m_mapping->show(document::propertiesOf(*records::fromWord<document::ImportAs>(
                            m_as->currentData().toString().toStdString())),
                        layer->fields);
}

document::LayerRequest ImportDialog::layerRequest() const
{
    document::LayerRequest request;
    request.file = pathOf(m_file);
    records::Layer& layer = request.layer;
    layer.name = m_name->text().trimmed().toStdString();
    layer.role =
        *records::fromWord<records::LayerRole>(m_role->currentData().toString().toStdString());
    if (m_probe->raster)
        layer.band = m_part->currentData().toInt();
    else {
        layer.sublayer = m_probe->vectorLayers.size() > 1
                             ? m_part->currentData().toString().toStdString()
                             : std::string{};
        layer.fieldMapping = m_mapping->mapping();
    }
    layer.source = m_source->text().trimmed().toStdString();
    layer.licence = m_licence->text().trimmed().toStdString();
    layer.crsOverride = m_crs->text().trimmed().toStdString();
    return request;
}

document::ImportRequest ImportDialog::featureRequest() const
{
    document::ImportRequest request;
    request.source.file = pathOf(m_file);
    request.source.layer = m_part->currentData().toString().toStdString();
    request.source.crsOverride = m_crs->text().trimmed().toStdString();
    request.rules.as =
        *records::fromWord<document::ImportAs>(m_as->currentData().toString().toStdString());
    request.rules.fields = m_mapping->mapping();
    return request;
}

void ImportDialog::import()
{
    const auto date = RecordForm<records::Layer>::dateOf(m_date->text());
    if (!date) {
        m_said->setText(text(date.refusal().reason));
        return;
    }
    m_ok->setEnabled(false);
    m_said->setText(tr("Reading …"));
    document::LayerRequest layer = layerRequest();
    layer.layer.date = date.value();
    const auto propose = [isLayer = asLayer(), layer = std::move(layer),
                          features = asLayer() ? document::ImportRequest{} : featureRequest(),
                          project = m_session->project(), folder = m_session->folder()] {
        RandomIds source;
        document::FreshIds ids{source};
        return isLayer ? document::proposeLayer(project, layer, folder, ids)
                       : document::proposeImport(project, features, ids);
    };
    m_jobs->run(windowTitle(), [self = QPointer{this}, propose](Progress&) -> JobRunner::Then {
        try {
            return [self, proposal = propose()] {
                if (self)
                    self->take(proposal);
            };
        } catch (const Error& error) {
            return [self, refusal = Refusal{error.what()}] {
                if (self)
                    self->take(refusal);
            };
        }
    });
}

void ImportDialog::take(const Checked<document::Proposal>& proposal)
{
    m_ok->setEnabled(true);
    if (!proposal) {
        QPalette palette = m_said->palette();
        palette.setColor(QPalette::WindowText, inks().problem);
        m_said->setPalette(palette);
        m_said->setText(text(proposal.refusal().reason));
        return;
    }
    // The dialog stands before the window, so the project is the one the proposal is for.
    if (!m_session->perform(proposal.value().edit))
        return;
    for (const Finding& each : proposal.value().findings)
        Q_EMIT m_session->message(each.severity, text(each.subject) + QStringLiteral(": ") +
                                                     text(each.message));
    Q_EMIT m_session->message(Severity::Note, tr("Imported %1. Findings: %2.")
                                                  .arg(QFileInfo{m_file}.fileName())
                                                  .arg(proposal.value().findings.size()));
    accept();
}

} // namespace ecotone::desktop
