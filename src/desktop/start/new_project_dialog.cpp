#include "desktop/start/new_project_dialog.h"

#include "desktop/dialogs/crs_dialog.h"
#include "desktop/look/theme.h"
#include "desktop/session/text.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/crs.h"
#include "ecotone/project/put.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

QLineEdit* line(const char* name, const QString& label)
{
    auto* const made = new QLineEdit;
    made->setObjectName(QLatin1String{name});
    made->setAccessibleName(label);
    return made;
}

QWidget* withButton(QLineEdit* field, const char* name, const QString& label, auto pressed)
{
    auto* const both = new QWidget;
    auto* const row = new QHBoxLayout{both};
    row->setContentsMargins(0, 0, 0, 0);
    auto* const button = new QPushButton{label};
    button->setObjectName(QLatin1String{name});
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, field, pressed);
    row->addWidget(field, 1);
    row->addWidget(button);
    both->setFocusProxy(field);
    return both;
}

} // namespace

NewProjectDialog::NewProjectDialog(QWidget* parent)
    : QDialog{parent}
    , m_templates{new QButtonGroup{this}}
{
    setObjectName(QStringLiteral("newProjectDialog"));
    setWindowTitle(tr("New project"));
    auto* const column = new QVBoxLayout{this};
    column->setSpacing(14);
    addTemplates(column);
    addFields(column);
    m_missing = new QLabel;
    m_missing->setObjectName(QStringLiteral("newProjectMissing"));
    m_missing->setWordWrap(true);
    QPalette palette = m_missing->palette();
    palette.setColor(QPalette::WindowText, inks().problem);
    m_missing->setPalette(palette);
    column->addWidget(m_missing);
    column->addStretch();

    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Make the project"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("newProjectOk"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    showTemplate();
    setMinimumWidth(560);
}

void NewProjectDialog::addTemplates(QVBoxLayout* column)
{
    for (const TemplateText& each : allTemplates()) {
        auto* const button = new QRadioButton{each.title};
        button->setObjectName(each.name);
        button->setAccessibleDescription(each.words);
        m_templates->addButton(button, static_cast<int>(each.which));
        auto* const words = new QLabel{each.words};
        words->setWordWrap(true);
        words->setIndent(24);
        QPalette palette = words->palette();
        palette.setColor(QPalette::WindowText, inks().quiet);
        words->setPalette(palette);
        auto* const block = new QVBoxLayout;
        block->setSpacing(1);
        block->addWidget(button);
        block->addWidget(words);
        column->addLayout(block);
    }
    m_templates->buttons().first()->setChecked(true);
    connect(m_templates, &QButtonGroup::idToggled, this, &NewProjectDialog::showTemplate);
}

void NewProjectDialog::addFields(QVBoxLayout* column)
{
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = line("newProjectName", tr("Name of the project"));
    form->addRow(tr("&Name of the project"), m_name);
    m_landscape = line("newProjectLandscape", tr("Name of the landscape"));
    m_landscapeLabel = new QLabel{tr("Name of the &landscape")};
    m_landscapeLabel->setBuddy(m_landscape);
    form->addRow(m_landscapeLabel, m_landscape);
    m_company = line("newProjectCompany", tr("Company"));
    m_companyLabel = new QLabel{tr("C&ompany that runs the mine")};
    m_companyLabel->setBuddy(m_company);
    form->addRow(m_companyLabel, m_company);
    m_asOf = new QDateEdit{QDate::currentDate()};
    m_asOf->setObjectName(QStringLiteral("newProjectAsOf"));
    m_asOf->setAccessibleName(tr("Figures are for this day"));
    m_asOf->setCalendarPopup(true);
    m_asOfLabel = new QLabel{tr("Figures are for this &day")};
    m_asOfLabel->setBuddy(m_asOf);
    form->addRow(m_asOfLabel, m_asOf);
    m_crs = line("newProjectCrs", tr("Coordinate reference system"));
    m_crs->setPlaceholderText(tr("that of the first shape"));
    form->addRow(tr("Coordinate &system"),
                 withButton(m_crs, "newProjectChooseCrs", tr("Choose …"), [this] {
                     if (const QString code = CrsDialog::ask(m_crs->text(), this);
                         !code.isEmpty())
                         m_crs->setText(code);
                 }));
    m_file = line("newProjectFile", tr("Project file"));
    form->addRow(tr("Project &file"), withButton(m_file, "newProjectChooseFile", tr("Browse …"),
                                                 [this] { chooseFile(); }));
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileWasChosen = true; });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) {
        if (m_fileWasChosen)
            return;
        QString stem = name.trimmed();
        stem.replace(QLatin1Char{'/'}, QLatin1Char{'-'});
        m_file->setText(stem.isEmpty() ? QString{}
                                       : QStandardPaths::writableLocation(
                                             QStandardPaths::DocumentsLocation) +
                                             QStringLiteral("/%1.gpkg").arg(stem));
    });
    column->addLayout(form);
}

void NewProjectDialog::showTemplate()
{
    const Template which = chosen();
    for (QWidget* each :
         {static_cast<QWidget*>(m_landscape), static_cast<QWidget*>(m_landscapeLabel),
          static_cast<QWidget*>(m_asOf), static_cast<QWidget*>(m_asOfLabel)})
        each->setVisible(which != Template::Blank);
    for (QWidget* each :
         {static_cast<QWidget*>(m_company), static_cast<QWidget*>(m_companyLabel)})
        each->setVisible(which == Template::MineRehabilitation);
    m_missing->clear();
}

void NewProjectDialog::chooseFile()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Where the project is kept"), m_file->text(), tr("Ecotone project (*.gpkg)"),
        nullptr, QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    m_fileWasChosen = true;
    m_file->setText(file.endsWith(QStringLiteral(".gpkg")) ? file
                                                           : file + QStringLiteral(".gpkg"));
}

QString NewProjectDialog::shortcoming() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("The project needs a name.");
    if (chosen() != Template::Blank && m_landscape->text().trimmed().isEmpty())
        return tr("The landscape needs a name.");
    if (chosen() == Template::MineRehabilitation && m_company->text().trimmed().isEmpty())
        return tr("The company needs a name.");
    if (m_file->text().trimmed().isEmpty())
        return tr("Say where the project is kept.");
    if (QFileInfo::exists(m_file->text()))
        return tr("There is a file of this name already. Choose another one.");
    if (!QFileInfo{m_file->text()}.absoluteDir().exists())
        return tr("There is no such folder.");
    if (!m_crs->text().trimmed().isEmpty()) {
        try {
            static_cast<void>(geo::Crs::fromText(m_crs->text().trimmed().toStdString()));
        } catch (const GeometryError& error) {
            return text(std::string_view{error.what()});
        }
    }
    return {};
}

void NewProjectDialog::accept()
{
    m_missing->setText(shortcoming());
    if (m_missing->text().isEmpty())
        QDialog::accept();
}

Template NewProjectDialog::chosen() const
{
    return static_cast<Template>(m_templates->checkedId());
}

std::filesystem::path NewProjectDialog::file() const
{
    return pathOf(m_file->text().trimmed());
}

records::Settings NewProjectDialog::settings() const
{
    records::Settings made;
    made.name = m_name->text().trimmed().toStdString();
    if (const QString crs = m_crs->text().trimmed(); !crs.isEmpty())
        made.crs = project::crsText(geo::Crs::fromText(crs.toStdString()));
    return made;
}

TemplateAnswers NewProjectDialog::answers() const
{
    return {chosen(), m_landscape->text().trimmed(), m_company->text().trimmed(),
            fromQDate(m_asOf->date()).value_or(Date{})};
}

} // namespace ecotone::desktop
