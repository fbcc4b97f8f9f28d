#include "desktop/panels/inspector.h"

#include "desktop/look/icon.h"
#include "desktop/panels/action_form.h"
#include "desktop/panels/actor_form.h"
#include "desktop/panels/landscape_form.h"
#include "desktop/panels/layer_form.h"
#include "desktop/panels/project_form.h"
#include "desktop/panels/site_form.h"
#include "desktop/panels/target_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

/// Makes the form that fits a record.
struct MakeForm {
    Session& session;
    Form* operator()(records::LandscapeId id) const { return new LandscapeForm{session, id}; }
    Form* operator()(records::SiteId id) const { return new SiteForm{session, id}; }
    Form* operator()(records::ActionId id) const { return new ActionForm{session, id}; }
    Form* operator()(records::ActorId id) const { return new ActorForm{session, id}; }
    Form* operator()(records::TargetId id) const { return new TargetForm{session, id}; }
    Form* operator()(records::LayerId id) const { return new LayerForm{session, id}; }
    Form* operator()(records::SettingsId) const { return new ProjectForm{session}; }
};

} // namespace

Inspector::Inspector(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_title{new QLabel}
    , m_icon{new QLabel}
    , m_scroll{new QScrollArea}
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(10, 8, 10, 4);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);

    connect(&session.selection(), &Selection::changed, this,
            [this] { show(m_session->selection().current()); });
    connect(&session, &Session::edited, this, [this] {
        // A removed record leaves the selection before this; its form is gone with it.
        if (m_form)
            m_form->refresh();
        showTitle();
    });
    show(session.selection().current());
}

void Inspector::show(const std::optional<RecordRef>& ref)
{
    const RecordRef next = ref.value_or(RecordRef{records::SettingsId{1}});
    if (m_form && m_shown == next)
        return;
    m_shown = next;
    // What was being typed is taken before its form goes.
    if (m_form && m_form->isAncestorOf(focusWidget()))
        m_scroll->setFocus();
    m_form = std::visit(MakeForm{*m_session}, next);
    m_scroll->setWidget(m_form);
    showTitle();
}

void Inspector::showTitle()
{
    if (!m_shown || !exists(m_session->project(), *m_shown))
        return;
    m_icon->setPixmap(icon(iconOf(*m_shown)).pixmap(18, 18));
    m_title->setText(QStringLiteral("%1 · %2").arg(kindOf(*m_shown),
                                                   nameOf(m_session->project(), *m_shown)));
}

void Inspector::editName()
{
    if (auto* const name = m_form->findChild<QLineEdit*>()) {
        name->setFocus();
        name->selectAll();
    }
}

} // namespace ecotone::desktop
