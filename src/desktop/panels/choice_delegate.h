#pragma once

#include <QStyledItemDelegate>

namespace ecotone::desktop {

/// Edits a cell by choosing among texts.
class ChoiceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ChoiceDelegate(QStringList choices, QObject* parent)
        : QStyledItemDelegate{parent}
        , m_choices{std::move(choices)}
    {
    }

    QWidget* createEditor(QWidget* parent,
                          const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor,
                      QAbstractItemModel* model,
                      const QModelIndex& index) const override;

private:
    QStringList m_choices;
};

} // namespace ecotone::desktop
