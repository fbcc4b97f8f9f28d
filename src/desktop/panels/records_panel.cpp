#include "desktop/panels/records_panel.h"

#include "desktop/panels/empty_state.h"
#include "desktop/panels/written_form.h"
#include "desktop/session/text.h"
#include "desktop/session/words.h"

#include "ecotone/base/digest.h"
#include "ecotone/base/error.h"
#include "ecotone/document/import_layer.h"
#include "ecotone/geo/true_area.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ecotone::desktop {
namespace {

constexpr int idRole = Qt::UserRole;

QPushButton* button(const QString& label, const char* name)
{
    auto* const made = new QPushButton{label};
    made->setObjectName(QLatin1String{name});
    made->setAutoDefault(false);
    return made;
}

} // namespace

RecordsPanel::RecordsPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_kinds{new QComboBox}
    , m_list{new QListWidget}
    , m_new{button(tr("&New"), "recordNew")}
    , m_add{button(tr("&Add it"), "recordAdd")}
    , m_remove{button(tr("&Remove"), "recordRemove")}
    , m_file{button(tr("Choose its &file …"), "recordFile")}
    , m_shape{button(tr("Lies where the &selection lies"), "recordShape")}
    , m_place{new QLabel}
    , m_scroll{new QScrollArea}
    , m_empty{new EmptyState{
          tr("Pledges, documents, duties, settlements and other records that claims rest on. "
             "Choose a kind, then “New”.")}}
{
    setObjectName(QStringLiteral("recordsPanel"));
    build();
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        m_shown.reset();
        m_isNew = false;
        showList();
        showRecord();
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        m_isNew = false;
        m_shown =
            item ? std::optional{std::int64_t{item->data(idRole).toLongLong()}} : std::nullopt;
        showRecord();
    });
    connect(m_new, &QPushButton::clicked, this, &RecordsPanel::begin);
    connect(m_add, &QPushButton::clicked, this, &RecordsPanel::add);
    connect(m_remove, &QPushButton::clicked, this, &RecordsPanel::remove);
    connect(m_file, &QPushButton::clicked, this, &RecordsPanel::takeFile);
    connect(m_shape, &QPushButton::clicked, this, &RecordsPanel::takeShape);
    connect(&session, &Session::edited, this, &RecordsPanel::follow);
    showKind("pledge");
}

void RecordsPanel::build()
{
    for (const auto& each : project::kindsOfRecords())
        m_kinds->addItem(shownField(each->name()), text(each->name()));
    m_kinds->model()->sort(0);
    m_kinds->setObjectName(QStringLiteral("recordKinds"));
    m_kinds->setAccessibleName(tr("Kind of record"));
    m_list->setObjectName(QStringLiteral("recordList"));
    m_list->setAccessibleName(tr("Records"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int listHeight = 110;
    m_list->setMaximumHeight(listHeight);
    m_place->setWordWrap(true);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_kinds);
    column->addWidget(m_list);
    column->addLayout(buttons);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_place);
    column->addWidget(m_file);
    column->addWidget(m_shape);
}

const project::KindOfRecord& RecordsPanel::kind() const
{
    const std::string name = m_kinds->currentData().toString().toStdString();
    return **std::ranges::find(project::kindsOfRecords(), name,
                               [](const auto& each) { return each->name(); });
}

void RecordsPanel::showKind(std::string_view kind)
{
    m_kinds->setCurrentIndex(m_kinds->findData(text(kind)));
}

void RecordsPanel::showList()
{
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    for (const project::ListedRecord& each : kind().list(m_session->project())) {
        auto* const item = new QListWidgetItem{text(each.description), m_list};
        item->setData(idRole, QVariant::fromValue<qlonglong>(each.id));
        item->setToolTip(item->text());
        if (m_shown == each.id)
            m_list->setCurrentItem(item);
    }
}

void RecordsPanel::showForm()
{
    const std::pair now{&kind(), m_shown};
    const bool isThere = m_shown || m_isNew;
    if (m_form && isThere && m_formOf == now) {
        m_form->show(kind().fields(m_session->project(), m_shown));
        return;
    }
    if (m_form) { // which may be what asks for this
        m_scroll->takeWidget();
        m_form->deleteLater();
        m_form = nullptr;
    }
    if (!isThere)
        return;
    m_formOf = now;
    m_form = new WrittenForm{kind().fields(m_session->project(), m_shown)};
    connect(m_form, &WrittenForm::entered, this, &RecordsPanel::take);
    m_scroll->setWidget(m_form);
}

void RecordsPanel::showRecord()
{
    showForm();
    const bool isThere = m_shown || m_isNew;
    const geo::Shape* const shape =
        m_shown ? kind().shape(m_session->project(), *m_shown) : nullptr;
    m_place->setVisible(m_shown && kind().hasShape());
    m_place->setText(!m_shown || !kind().hasShape() ? QString{}
                     : shape ? tr("covers %1").arg(areaText(toHectares(geo::trueArea(*shape))))
                             : tr("has no place yet"));
    m_scroll->setVisible(isThere);
    m_empty->setVisible(!isThere);
    m_add->setVisible(m_isNew);
    m_remove->setEnabled(m_shown.has_value() && !m_session->isReadOnly());
    m_new->setEnabled(!m_session->isReadOnly());
    m_file->setVisible(m_shown && kind().hasFile());
    m_shape->setVisible(m_shown && kind().hasShape());
}

void RecordsPanel::begin()
{
    {
        const QSignalBlocker quiet{m_list};
        m_list->setCurrentItem(nullptr);
    }
    m_shown.reset();
    m_isNew = true;
    showRecord();
    if (QWidget* const first = m_form->nextInFocusChain())
        first->setFocus();
}

bool RecordsPanel::store(const std::vector<std::pair<std::string, std::string>>& texts,
                         const geo::Shape* shape)
{
    return m_session->perform(kind().put(m_session->project(), *m_shown, texts, shape));
}

void RecordsPanel::add()
{
    m_shown = m_session->ids().next();
    m_isNew = false; // before what follows the edit shows it
    if (!store(m_form->texts())) {
        m_shown.reset();
        m_isNew = true;
    }
}

void RecordsPanel::take(const QString& field, const QString& entered)
{
    if (m_isNew)
        return; // taken all together
    if (!store({{field.toStdString(), entered.toStdString()}}))
        m_form->show(kind().fields(m_session->project(), m_shown));
}

void RecordsPanel::remove()
{
    m_session->perform(kind().remove(m_session->project(), *m_shown));
}

void RecordsPanel::takeFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("The file the record stands for"), pathText(m_session->folder()));
    if (file.isEmpty())
        return;
    try {
        const std::filesystem::path path = pathOf(file);
        store({{"digest", digestOfFile(path).hex()},
               {"location", document::storedPath(path, m_session->folder())}});
    } catch (const Error& error) {
        Q_EMIT m_session->message(Severity::Problem, text(std::string_view{error.what()}));
    }
}

void RecordsPanel::takeShape()
{
    const auto selected = m_session->selection().current();
    const geo::Shape* const shape =
        selected ? shapeOf(m_session->project(), *selected) : nullptr;
    if (shape)
        store({}, shape);
    else
        Q_EMIT m_session->message(Severity::Note,
                                  tr("Select an action, site or landscape first; the record "
                                     "will lie where it lies."));
}

void RecordsPanel::follow(const project::Edit& edit)
{
    if (!kind().isConcerned(edit)) {
        if (m_form && !m_isNew) // what it refers to may be called otherwise
            m_form->show(kind().fields(m_session->project(), m_shown));
        return;
    }
    const auto all = kind().list(m_session->project());
    if (m_shown && std::ranges::find(all, *m_shown, &project::ListedRecord::id) == all.end())
        m_shown.reset();
    showList();
    if (!m_isNew)
        showRecord();
}

} // namespace ecotone::desktop
