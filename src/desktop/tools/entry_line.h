#pragma once

#include <QFrame>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;

namespace ecotone::desktop {

/// A line on the map to type what could be drawn: points, legs, distances. Enter hands it over,
/// Esc closes it; what was wrong is said inside.
class EntryLine final : public QFrame {
    Q_OBJECT
public:
    explicit EntryLine(QWidget* map);

    /// Opens with the first characters typed.
    void open(const QString& label, const QString& placeholder, const QString& typed);
    void setTrouble(const QString& words);
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    [[nodiscard]] QString typed() const;

public Q_SLOTS:
    /// Gives the keyboard back to the map.
    void close();

Q_SIGNALS:
    void entered(const QString& typed);
    void edited(const QString& typed);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLabel* m_label;
    QLineEdit* m_edit;
    QLabel* m_trouble;
};

} // namespace ecotone::desktop
