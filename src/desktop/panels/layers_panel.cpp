#include "desktop/panels/layers_panel.h"

#include "desktop/look/theme.h"
#include "desktop/map/map_canvas.h"
#include "desktop/map/map_layers.h"

#include "ecotone/project/put.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QTreeView>
#include <QVBoxLayout>

namespace ecotone::desktop {

LayersPanel::LayersPanel(Session& session,
                         MapLayers& layers,
                         MapCanvas& canvas,
                         QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_layers{&layers}
    , m_canvas{&canvas}
    , m_tree{new QTreeView}
    , m_opacity{new QSlider{Qt::Horizontal}}
    , m_trouble{new QLabel}
{
    setObjectName(QStringLiteral("layersPanel"));
    build();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LayersPanel::chooseLayer);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        if (current().isValid())
            m_layers->setData(current(), percent / 100.0, MapLayers::OpacityRole);
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &LayersPanel::showMenu);
    connect(m_layers, &QAbstractItemModel::dataChanged, this, &LayersPanel::chooseLayer);
    chooseLayer();
}

void LayersPanel::build()
{
    m_tree->setObjectName(QStringLiteral("layersTree"));
    m_tree->setAccessibleName(tr("Layers of the map"));
    m_tree->setModel(m_layers);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_opacity->setObjectName(QStringLiteral("layerOpacity"));
    m_opacity->setAccessibleName(tr("Opacity"));
    m_opacity->setRange(0, 100);
    m_trouble->setObjectName(QStringLiteral("layerTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setMargin(6);
    QPalette palette = m_trouble->palette();
    palette.setColor(QPalette::WindowText, inks().problem);
    m_trouble->setPalette(palette);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 6);
    auto* const label = new QLabel{tr("&Opacity")};
    label->setBuddy(m_opacity);
    row->addWidget(label);
    row->addWidget(m_opacity, 1);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(m_trouble);
    column->addLayout(row);
}

QModelIndex LayersPanel::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.parent().isValid() ? index.parent() : index; // a line of a legend: its layer
}

void LayersPanel::chooseLayer()
{
    const QModelIndex index = current();
    m_opacity->setEnabled(index.isValid());
    const QSignalBlocker quiet{m_opacity};
    m_opacity->setValue(
        index.isValid() ? qRound(index.data(MapLayers::OpacityRole).toDouble() * 100.0) : 100);
    m_trouble->setText(index.data(MapLayers::TroubleRole).toString());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
}

void LayersPanel::showMenu(const QPoint& at)
{
    const QModelIndex index = current();
    const auto key = m_layers->keyOf(index);
    if (!key)
        return;
    QMenu menu;
    connect(menu.addAction(tr("&Zoom to the layer")), &QAction::triggered, this,
            [this, key] { m_canvas->zoomToLayer(*key); });
    fillLooks(menu, index);
    if (key->kind == LayerKey::Kind::File) {
        menu.addSeparator();
        connect(menu.addAction(tr("&Properties")), &QAction::triggered, this,
                [this, key] { m_session->selection().set(RecordRef{key->file}); });
        QAction* const remove = menu.addAction(tr("&Remove from the project"));
        remove->setEnabled(!m_session->isReadOnly());
        connect(remove, &QAction::triggered, this, [this, key] {
            m_session->perform(project::remove(m_session->project(), key->file));
        });
    }
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void LayersPanel::fillLooks(QMenu& menu, const QModelIndex& index)
{
    const auto choose = [&](const QString& title, int role, auto choices) {
        QMenu* const inside = menu.addMenu(title);
        auto* const group = new QActionGroup{inside};
        for (const auto each : choices) {
            QAction* const action = inside->addAction(nameOf(each));
            action->setCheckable(true);
            action->setChecked(index.data(role).toInt() == static_cast<int>(each));
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, role, each, held = QPersistentModelIndex{index}] {
                        m_layers->setData(held, static_cast<int>(each), role);
                    });
        }
    };
    if (index.data(MapLayers::ColouringRole).isValid())
        choose(tr("&Colours tell"), MapLayers::ColouringRole,
               std::initializer_list<Colouring>{Colouring::Status, Colouring::Actor,
                                                Colouring::Obligation});
    if (index.data(MapLayers::RampRole).isValid())
        choose(tr("Colour &ramp"), MapLayers::RampRole,
               std::initializer_list<Ramp>{Ramp::Viridis, Ramp::Cividis, Ramp::Greens,
                                           Ramp::Greys, Ramp::BrownToTeal});
    if (const QVariant labels = index.data(MapLayers::LabelsRole); labels.isValid()) {
        QAction* const action = menu.addAction(tr("Write the &names"));
        action->setCheckable(true);
        action->setChecked(labels.toBool());
        connect(action, &QAction::toggled, this,
                [this, held = QPersistentModelIndex{index}](bool isOn) {
                    m_layers->setData(held, isOn, MapLayers::LabelsRole);
                });
    }
}

} // namespace ecotone::desktop
