#include "desktop/panels/choice_delegate.h"

#include <QComboBox>

namespace ecotone::desktop {

QWidget* ChoiceDelegate::createEditor(QWidget* parent,
                                      const QStyleOptionViewItem&,
                                      const QModelIndex&) const
{
    auto* const box = new QComboBox{parent};
    box->addItems(m_choices);
    // Choosing is enough; nobody wants to press Enter as well.
    auto* const self = const_cast<ChoiceDelegate*>(this); // NOLINT: signals of a const delegate
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    static_cast<QComboBox*>(editor)->setCurrentText(index.data(Qt::EditRole).toString());
}

void ChoiceDelegate::setModelData(QWidget* editor,
                                  QAbstractItemModel* model,
                                  const QModelIndex& index) const
{
    model->setData(index, static_cast<QComboBox*>(editor)->currentText());
}

} // namespace ecotone::desktop
