#pragma once

#include "desktop/session/session.h"

#include <QScrollArea>

class QLabel;

namespace ecotone::desktop {

class Form;

/// The form of what is selected. With nothing selected, that of the project.
class Inspector final : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Session& session, QWidget* parent = nullptr);

    /// Puts the cursor into the field a record is named in.
    void editName();

private:
    void show(const std::optional<RecordRef>& ref);
    void showTitle();

    Session* m_session;
    QLabel *m_title, *m_icon;
    QScrollArea* m_scroll;
    Form* m_form = nullptr;
    std::optional<RecordRef> m_shown;
};

} // namespace ecotone::desktop
