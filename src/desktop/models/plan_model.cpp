#include "desktop/models/plan_model.h"

#include "desktop/look/icon.h"
#include "desktop/session/text.h"

#include "ecotone/project/put.h"

#include <algorithm>
#include <type_traits>

namespace ecotone::desktop {
namespace {

constexpr int refRole = Qt::UserRole + 1;

/// The records of a type, by name as people sort names.
template <class Record>
std::vector<const Record*> byName(const project::Project& project)
{
    std::vector<const Record*> all;
    for (const auto& [id, record] : project.all<Record>())
        all.push_back(&record);
    std::ranges::sort(all, [](const Record* a, const Record* b) {
        return QString::localeAwareCompare(text(a->name), text(b->name)) < 0;
    });
    return all;
}

/// Whether a change alters what the tree shows of a record.
struct IsShown {
    template <class Record>
    bool operator()(const project::Change<Record>& change) const
    {
        if (!change.before || !change.after)
            return isInTree<Record>;
        if constexpr (!isInTree<Record>)
            return false;
        else if (change.before->name != change.after->name)
            return true;
        else if constexpr (std::is_same_v<Record, records::Action>)
            return change.before->site != change.after->site ||
                   change.before->shape.has_value() != change.after->shape.has_value();
        else if constexpr (std::is_same_v<Record, records::Actor>)
            return change.before->parent != change.after->parent;
        else if constexpr (std::is_same_v<Record, records::Target>)
            return change.before->landscape != change.after->landscape;
        else
            return false;
    }
    template <class Record>
    static constexpr bool isInTree =
        std::is_same_v<Record, records::Landscape> || std::is_same_v<Record, records::Site> ||
        std::is_same_v<Record, records::Action> || std::is_same_v<Record, records::Actor> ||
        std::is_same_v<Record, records::Target>;
};

} // namespace

PlanModel::PlanModel(Session& session, QObject* parent)
    : QStandardItemModel{parent}
    , m_session{&session}
{
    rebuild();
    connect(&session, &Session::edited, this, [this](const project::Edit& edit) {
        if (concerns(edit))
            rebuild();
    });
}

bool PlanModel::concerns(const project::Edit& edit) const
{
    return std::ranges::any_of(edit.changes, [](const project::AnyChange& change) {
        return std::visit(IsShown{}, change);
    });
}

void PlanModel::rebuild()
{
    clear();
    m_items.clear();
    addLandscapes();
    addSites();
    addActors();
}

QStandardItem* PlanModel::heading(const char* name, const QString& title)
{
    auto* const item = new QStandardItem{icon(QLatin1String{name}), title};
    item->setEditable(false);
    QFont font = item->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setSelectable(false);
    appendRow(item);
    return item;
}

QStandardItem* PlanModel::itemFor(const RecordRef& ref)
{
    auto* const item = new QStandardItem{icon(iconOf(ref)), nameOf(m_session->project(), ref)};
    item->setData(QVariant::fromValue(ref), refRole);
    item->setEditable(!m_session->isReadOnly());
    const bool hasPlace = std::holds_alternative<records::LandscapeId>(ref) ||
                          std::holds_alternative<records::SiteId>(ref) ||
                          std::holds_alternative<records::ActionId>(ref);
    if (hasPlace && !shapeOf(m_session->project(), ref)) {
        item->setToolTip(tr("Not on the map yet"));
        QFont font = item->font();
        font.setItalic(true);
        item->setFont(font);
    }
    m_items[ref] = item;
    return item;
}

void PlanModel::addLandscapes()
{
    QStandardItem* const head = heading("landscape", tr("Landscapes"));
    for (const records::Landscape* each : byName<records::Landscape>(m_session->project())) {
        QStandardItem* const item = itemFor(each->id);
        head->appendRow(item);
        for (const records::Target* target : byName<records::Target>(m_session->project()))
            if (target->landscape == each->id)
                item->appendRow(itemFor(target->id));
    }
}

void PlanModel::addSites()
{
    QStandardItem* const sites = heading("site", tr("Sites"));
    for (const records::Site* each : byName<records::Site>(m_session->project()))
        sites->appendRow(itemFor(each->id));
    QStandardItem* const actions = heading("action", tr("Actions"));
    for (const records::Action* each : byName<records::Action>(m_session->project())) {
        const auto site = each->site ? m_items.find(RecordRef{*each->site}) : m_items.end();
        (site == m_items.end() ? actions : site->second)->appendRow(itemFor(each->id));
    }
    if (sites->hasChildren())
        actions->setText(tr("Actions at no site"));
}

void PlanModel::addActors()
{
    QStandardItem* const head = heading("actors", tr("Actors"));
    const auto actors = byName<records::Actor>(m_session->project());
    for (const records::Actor* each : actors)
        itemFor(each->id);
    for (const records::Actor* each : actors) {
        // Where owners go round in a circle, the findings say so; the tree shows them flat.
        const bool isNested = each->parent && m_items.contains(RecordRef{*each->parent}) &&
                              project::claimGroupOf(m_session->project(), each->id) != each->id;
        (isNested ? m_items.at(RecordRef{*each->parent}) : head)
            ->appendRow(m_items.at(RecordRef{each->id}));
    }
}

std::optional<RecordRef> PlanModel::recordOf(const QModelIndex& index)
{
    const QVariant ref = index.data(refRole);
    return ref.isValid() ? std::optional{ref.value<RecordRef>()} : std::nullopt;
}

QModelIndex PlanModel::indexOf(const RecordRef& ref) const
{
    const auto found = m_items.find(ref);
    return found == m_items.end() ? QModelIndex{} : indexFromItem(found->second);
}

bool PlanModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto ref = recordOf(index);
    if (role != Qt::EditRole || !ref)
        return QStandardItemModel::setData(index, value, role);
    return std::visit(
        [&](auto id) {
            if constexpr (std::is_same_v<decltype(id), records::SettingsId>) {
                return false;
            } else {
                auto record = *m_session->project().find(id);
                record.name = value.toString().toStdString();
                return m_session->perform(project::put(m_session->project(), record));
            }
        },
        *ref);
}

} // namespace ecotone::desktop
