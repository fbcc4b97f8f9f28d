#include "desktop/window/help_window.h"

#include <QFile>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <map>

namespace ecotone::desktop {
namespace {

QString fileOf(const QString& page)
{
    return QStringLiteral(":/guide/%1.md").arg(page);
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent) : QDialog{parent}, m_text{new QTextBrowser}
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    resize(720, 560);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenLinks(false); // a link to the net would go nowhere; pages are opened here
    m_text->document()->setDocumentMargin(16);
    auto* const contents = new QPushButton{tr("Contents")};
    contents->setObjectName(QStringLiteral("helpContents"));
    auto* const close = new QPushButton{tr("Close")};
    auto* const row = new QHBoxLayout;
    row->addWidget(contents);
    row->addStretch();
    row->addWidget(close);
    auto* const column = new QVBoxLayout{this};
    column->addWidget(m_text, 1);
    column->addLayout(row);
    connect(contents, &QPushButton::clicked, this, [this] { show(QStringLiteral("index")); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        QString page = link.path();
        if (page.endsWith(QStringLiteral(".md")))
            page.chop(3);
        show(page);
    });
}

void HelpWindow::show(const QString& page)
{
    QFile file{fileOf(QFile::exists(fileOf(page)) ? page : QStringLiteral("index"))};
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    QDialog::show();
    raise();
}

QString HelpWindow::pageFor(const QWidget* widget)
{
    static const std::map<QString, QString> pages{
        {QStringLiteral("progressPanel"), QStringLiteral("progress")},
        {QStringLiteral("sharesPanel"), QStringLiteral("shares")},
        {QStringLiteral("claimsPanel"), QStringLiteral("claims")},
        {QStringLiteral("overlapsPanel"), QStringLiteral("overlaps")},
        {QStringLiteral("findingsPanel"), QStringLiteral("findings")},
        {QStringLiteral("tablePanel"), QStringLiteral("table")},
        {QStringLiteral("recordsPanel"), QStringLiteral("records")},
        {QStringLiteral("historyPanel"), QStringLiteral("history")},
        {QStringLiteral("planPanel"), QStringLiteral("plan")},
        {QStringLiteral("inspector"), QStringLiteral("plan")},
        {QStringLiteral("importDialog"), QStringLiteral("import")},
        {QStringLiteral("exportMapDialog"), QStringLiteral("report")},
        {QStringLiteral("reportDialog"), QStringLiteral("report")},
        {QStringLiteral("mapCanvas"), QStringLiteral("map")},
        {QStringLiteral("layersPanel"), QStringLiteral("map")},
    };
    for (; widget; widget = widget->parentWidget())
        if (const auto page = pages.find(widget->objectName()); page != pages.end())
            return page->second;
    return QStringLiteral("index");
}

} // namespace ecotone::desktop
