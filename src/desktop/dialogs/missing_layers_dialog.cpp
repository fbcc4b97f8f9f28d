#include "desktop/dialogs/missing_layers_dialog.h"

#include "desktop/session/text.h"

#include "ecotone/document/import_layer.h"
#include "ecotone/project/edit_layer.h"
#include "ecotone/run/pipeline.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecotone::desktop {

MissingLayersDialog::MissingLayersDialog(Session& session, QWidget* parent)
    : QDialog{parent}
    , m_session{&session}
    , m_list{new QListWidget}
    , m_said{new QLabel}
    , m_find{new QPushButton{tr("Show where it is …")}}
{
    setObjectName(QStringLiteral("missingLayersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Missing layers"));
    resize(560, 320);
    m_list->setObjectName(QStringLiteral("missingList"));
    m_list->setAccessibleName(tr("Missing layers"));
    m_said->setWordWrap(true);
    m_find->setObjectName(QStringLiteral("missingFind"));
    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    buttons->addButton(m_find, QDialogButtonBox::ActionRole);
    auto* const column = new QVBoxLayout{this};
    column->addWidget(m_said);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_find, &QPushButton::clicked, this, &MissingLayersDialog::find);
    connect(m_list, &QListWidget::itemActivated, this, &MissingLayersDialog::find);
    showMissing();
}

std::vector<records::LayerId> MissingLayersDialog::missing() const
{
    std::vector<records::LayerId> ids;
    for (const auto& [id, layer] : m_session->project().all<records::Layer>())
        if (!std::filesystem::exists(run::fileOf(layer, m_session->sources())))
            ids.push_back(id);
    return ids;
}

void MissingLayersDialog::showMissing()
{
    m_list->clear();
    for (const records::LayerId id : missing()) {
        const records::Layer& layer = *m_session->project().find(id);
        auto* const item = new QListWidgetItem{
            QStringLiteral("%1    %2").arg(text(layer.name), text(layer.path))};
        item->setData(Qt::UserRole, QString::number(id.value()));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_find->setEnabled(m_list->count() > 0);
    m_said->setText(
        m_list->count() == 0
            ? tr("Every layer's file is where the project says.")
            : tr("These files are not where the project says. Show where one is now; "
                 "those that moved along are found with it."));
}

void MissingLayersDialog::find()
{
    const QListWidgetItem* const item = m_list->currentItem();
    if (!item)
        return;
    const records::LayerId id{item->data(Qt::UserRole).toString().toLongLong()};
    const records::Layer& layer = *m_session->project().find(id);
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Where is %1?").arg(text(layer.name)), pathText(m_session->folder()),
        tr("%1;;All files (*)").arg(pathText(std::filesystem::path{layer.path}.filename())));
    if (file.isEmpty())
        return;
    const std::string stored = document::storedPath(pathOf(file), m_session->folder());
    const auto move = project::folderMove(layer.path, stored);
    const std::size_t before = missing().size();
    if (move)
        m_session->perform(project::repointLayers(m_session->project(), *move, missing()));
    else {
        records::Layer moved = layer; // renamed: only this one is meant
        moved.path = stored;
        m_session->perform(project::put(m_session->project(), moved));
    }
    const std::size_t found = before - missing().size();
    showMissing();
    m_said->setText(tr("Found: %1. Still missing: %2.").arg(found).arg(m_list->count()));
}

} // namespace ecotone::desktop
