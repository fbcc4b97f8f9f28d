#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ecotone::desktop {

/// What stands where the map will be as long as no project is open: ways to begin.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Reads the recent projects anew.
    void refresh();

Q_SIGNALS:
    void sampleAsked();
    void newAsked();
    void openAsked();
    void lessonAsked(const QString& page);
    void projectAsked(const QString& file);

private:
    void addBeginnings(QVBoxLayout* column);
    void addLessons(QVBoxLayout* column);
    void addRecent(const QString& file);

    QVBoxLayout* m_recent;
    QLabel* m_noRecent;
};

} // namespace ecotone::desktop
