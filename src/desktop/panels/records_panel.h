#pragma once

#include "desktop/session/session.h"

#include "ecotone/project/kind_of_record.h"

#include <QWidget>

#include <optional>
#include <utility>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace ecotone::desktop {

class EmptyState;
class WrittenForm;

/// Records of every kind, those without a form of their own above all: pledges, documents,
/// duties, settlements, plans of monitoring, claims, sold units. What is typed into a record
/// is stored at once; a new one is stored when it is added.
class RecordsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RecordsPanel(Session& session, QWidget* parent = nullptr);

    /// Shows records of a kind, by the name of its table.
    void showKind(std::string_view kind);

private:
    void build();
    [[nodiscard]] const project::KindOfRecord& kind() const;
    void showList();
    void showForm();
    void showRecord();
    void begin();
    void add();
    void remove();
    void take(const QString& field, const QString& text);
    void takeFile();
    void takeShape();
    /// Stores texts in the record that is shown. False: it was refused.
    bool store(const std::vector<std::pair<std::string, std::string>>& texts,
               const geo::Shape* shape = nullptr);
    void follow(const project::Edit& edit);

    Session* m_session;
    QComboBox* m_kinds;
    QListWidget* m_list;
    QPushButton *m_new, *m_add, *m_remove, *m_file, *m_shape;
    QLabel* m_place;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    WrittenForm* m_form = nullptr;
    std::pair<const project::KindOfRecord*, std::optional<std::int64_t>> m_formOf;
    std::optional<std::int64_t> m_shown; // none: a new one, or nothing
    bool m_isNew = false;
};

} // namespace ecotone::desktop
