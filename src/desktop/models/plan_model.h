#pragma once

#include "desktop/session/session.h"

#include <QStandardItemModel>

#include <map>

namespace ecotone::desktop {

/// What is planned, as a tree: landscapes with their targets, sites with their actions, actions
/// that are at no site, actors with those they control. Follows the project; an item can be
/// renamed in place.
class PlanModel final : public QStandardItemModel {
    Q_OBJECT
public:
    explicit PlanModel(Session& session, QObject* parent = nullptr);

    /// The record of an item; nothing for the headings.
    [[nodiscard]] static std::optional<RecordRef> recordOf(const QModelIndex& index);
    [[nodiscard]] QModelIndex indexOf(const RecordRef& ref) const;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void rebuild();
    void addLandscapes();
    void addSites();
    void addActors();
    QStandardItem* heading(const char* name, const QString& title);
    QStandardItem* itemFor(const RecordRef& ref);
    [[nodiscard]] bool concerns(const project::Edit& edit) const;

    Session* m_session;
    std::map<RecordRef, QStandardItem*> m_items;
};

} // namespace ecotone::desktop
