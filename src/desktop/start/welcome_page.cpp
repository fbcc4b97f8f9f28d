#include "desktop/start/welcome_page.h"

#include "desktop/look/icon.h"
#include "desktop/start/recent_projects.h"
#include "desktop/start/start_card.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

QLabel* heading(const QString& text)
{
    auto* const label = new QLabel{text};
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QVBoxLayout* columnIn(QHBoxLayout* row)
{
    auto* const column = new QVBoxLayout;
    column->setSpacing(8);
    row->addLayout(column, 1);
    return column;
}

QVBoxLayout* titleBlock()
{
    auto* const block = new QVBoxLayout;
    auto* const name = new QLabel{QStringLiteral("Ecotone")};
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 2.0);
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    block->addWidget(name);
    auto* const line = new QLabel{WelcomePage::tr(
        "Plan landscape-scale conservation, and show who contributed what. Everything stays on "
        "this computer.")};
    line->setWordWrap(true);
    block->addWidget(line);
    return block;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("welcomePage"));
    auto* const page = new QWidget;
    page->setMaximumWidth(1040);
    auto* const rows = new QVBoxLayout{page};
    rows->setContentsMargins(40, 32, 40, 24);
    rows->setSpacing(22);
    rows->addLayout(titleBlock());
    auto* const columns = new QHBoxLayout;
    columns->setSpacing(36);
    rows->addLayout(columns);
    QVBoxLayout* const begin = columnIn(columns);
    addBeginnings(begin);
    begin->addStretch();
    QVBoxLayout* const right = columnIn(columns);
    right->addWidget(heading(tr("Continue")));
    m_noRecent = new QLabel{tr("Projects you open will be listed here.")};
    m_noRecent->setObjectName(QStringLiteral("noRecent"));
    right->addWidget(m_noRecent);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(8);
    right->addLayout(m_recent);
    right->addSpacing(14);
    addLessons(right);
    right->addStretch();
    rows->addStretch();

    auto* const centred = new QWidget;
    auto* const middle = new QHBoxLayout{centred};
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(page, 100);
    middle->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(centred);
    auto* const whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    refresh();
}

void WelcomePage::addBeginnings(QVBoxLayout* column)
{
    column->addWidget(heading(tr("Begin")));
    const auto card = [&](const char* name, const char* sign, const QString& title,
                          const QString& words, auto asked) {
        auto* const made = new StartCard{QLatin1String{name}, title, words};
        made->setIcon(icon(QLatin1String{sign}));
        connect(made, &StartCard::clicked, this, asked);
        column->addWidget(made);
        return made;
    };
    card("startSample", "sample", tr("Open the sample landscape"),
         tr("An invented mining region with its map, targets and shares"),
         &WelcomePage::sampleAsked)
        ->setRank(StartCard::Rank::First);
    card("startNew", "template", tr("New project from a template …"),
         tr("30 % of a landscape, mine rehabilitation, or blank"), &WelcomePage::newAsked);
    card("startOpen", "open", tr("Open a project …"), tr("An Ecotone project file (*.gpkg)"),
         &WelcomePage::openAsked);
    auto* const drop =
        new QLabel{tr("You can also drop a project, a raster or a shapefile on this window.")};
    drop->setWordWrap(true);
    column->addWidget(drop);
}

void WelcomePage::addLessons(QVBoxLayout* column)
{
    column->addWidget(heading(tr("Learn")));
    const auto lesson = [&](const char* page, const QString& title, const QString& words) {
        auto* const made =
            new StartCard{QStringLiteral("lesson-%1").arg(QLatin1String{page}), title, words};
        made->setIcon(icon(QStringLiteral("lesson")));
        connect(made, &StartCard::clicked, this,
                [this, page] { Q_EMIT lessonAsked(QLatin1String{page}); });
        column->addWidget(made);
    };
    lesson("lesson-progress", tr("Read how far a target is"),
           tr("5 minutes on the sample, no internet needed"));
    lesson("lesson-action", tr("Plan an action and give it an actor"),
           tr("10 minutes on the sample, no internet needed"));
    lesson("lesson-shares", tr("Share out what was reached"),
           tr("10 minutes on the sample, no internet needed"));
}

void WelcomePage::refresh()
{
    while (QLayoutItem* const item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    constexpr int mostShown = 4;
    int shown = 0;
    for (const QString& file : RecentProjects::files())
        if (shown < mostShown && QFileInfo::exists(file)) {
            addRecent(file);
            ++shown;
        }
    m_noRecent->setVisible(shown == 0);
}

void WelcomePage::addRecent(const QString& file)
{
    auto* const card = new StartCard{QStringLiteral("recent-%1").arg(m_recent->count()),
                                     QFileInfo{file}.completeBaseName(), file};
    card->setIcon(icon(QStringLiteral("project")));
    card->setPicture(RecentProjects::picture(file));
    connect(card, &StartCard::clicked, this, [this, file] { Q_EMIT projectAsked(file); });
    m_recent->addWidget(card);
}

} // namespace ecotone::desktop
