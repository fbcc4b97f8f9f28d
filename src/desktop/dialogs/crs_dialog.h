#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableView;

class QVBoxLayout;

class QPushButton;

namespace ecotone::desktop {

class CrsModel;

/// Chooses a coordinate reference system by searching names, codes and areas of use; the ones
/// used lately come first when nothing is searched.
class CrsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit CrsDialog(const QString& code, QWidget* parent = nullptr);

    /// "EPSG:31976"; empty: none was chosen.
    [[nodiscard]] QString chosen() const;
    /// Shows the dialog. Empty: it was left.
    [[nodiscard]] static QString ask(const QString& code, QWidget* parent);

private:
    void addRecent(QVBoxLayout* column);
    void showChosen();

    CrsModel* m_model;
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_about;
    QPushButton* m_ok = nullptr;
};

} // namespace ecotone::desktop
