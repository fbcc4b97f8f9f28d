#include "desktop/models/findings_model.h"

#include "desktop/look/icon.h"
#include "desktop/session/text.h"

#include "ecotone/project/checks.h"

#include <algorithm>

namespace ecotone::desktop {
namespace {

QString signOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("finding");
    case Severity::Problem:
        return QStringLiteral("problem");
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return FindingsModel::tr("Note");
    case Severity::Warning:
        return FindingsModel::tr("Warning");
    case Severity::Problem:
        return FindingsModel::tr("Problem");
    }
    return {};
}

} // namespace

FindingsModel::FindingsModel(Session& session, QObject* parent)
    : QAbstractTableModel{parent}
    , m_session{&session}
{
    collect();
    // Figures follow every edit, so their findings and those of the records come together.
    connect(&session, &Session::figuresChanged, this, [this] {
        if (!m_session->isStale() && !m_session->isPreview())
            collect();
    });
}

void FindingsModel::collect()
{
    beginResetModel();
    m_findings = m_session->openingFindings();
    appendOnce(m_findings, project::check(m_session->project()));
    if (const run::Results* const results = m_session->results())
        appendOnce(m_findings, run::allFindings(*results));
    std::ranges::stable_sort(m_findings, std::greater{}, &Finding::severity);
    endResetModel();
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_findings, severity, &Finding::severity));
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding& finding = at(index.row());
    if (role == Qt::DecorationRole && index.column() == What)
        return icon(signOf(finding.severity));
    if (role == Qt::AccessibleTextRole && index.column() == What)
        return severityText(finding.severity) + QStringLiteral(": ") + text(finding.message);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1 · %2\n%3\n%4")
            .arg(severityText(finding.severity), text(finding.code), text(finding.message),
                 text(finding.remedy));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return text(finding.message);
    case Subject:
        return text(finding.subject);
    case Remedy:
        return text(finding.remedy);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What was found");
    case Subject:
        return tr("About");
    case Remedy:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace ecotone::desktop
