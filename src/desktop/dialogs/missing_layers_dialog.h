#pragma once

#include "desktop/session/session.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace ecotone::desktop {

/// Layers whose files are not where the project says. Pointing at one finds its siblings too,
/// since folders are moved as a whole.
class MissingLayersDialog final : public QDialog {
    Q_OBJECT
public:
    explicit MissingLayersDialog(Session& session, QWidget* parent = nullptr);

private:
    void showMissing();
    void find();
    [[nodiscard]] std::vector<records::LayerId> missing() const;

    Session* m_session;
    QListWidget* m_list;
    QLabel* m_said;
    QPushButton* m_find;
};

} // namespace ecotone::desktop
