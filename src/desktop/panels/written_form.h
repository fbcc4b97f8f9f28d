#pragma once

#include "ecotone/project/kind_of_record.h"

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

namespace ecotone::desktop {

/// A form of any kind of record, with a field for each field of it: choices where only certain
/// answers are taken, else a line. What was typed is announced when it is finished.
class WrittenForm final : public QWidget {
    Q_OBJECT
public:
    explicit WrittenForm(const std::vector<project::WrittenField>& fields,
                         QWidget* parent = nullptr);

    /// Shows what the fields of the same kind of record say now.
    void show(const std::vector<project::WrittenField>& fields);
    /// What was typed into each field, where it is not empty.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> texts() const;

Q_SIGNALS:
    void entered(const QString& field, const QString& text);

private:
    QWidget* editorFor(const project::WrittenField& field);
    static void showIn(QWidget* editor, const QString& text);
    [[nodiscard]] static QString textIn(const QWidget* editor);

    struct Row {
        QString field;
        QWidget* editor;
        QString shown; // as it stands in the project
    };
    std::vector<Row> m_rows;
};

} // namespace ecotone::desktop
