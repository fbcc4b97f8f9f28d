#include "map_summary.h"

#include "desktop/session/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace ecotone::desktop {
namespace {

constexpr std::size_t mostNames = 5;

class MapSummary {
    Q_DECLARE_TR_FUNCTIONS(ecotone::desktop::MapSummary)
public:
    static QString scaleSentence(double scale)
    {
        return tr("Map at 1 to %1.").arg(numberText(scale, 0));
    }
    static QString selectionSentence(Session& session)
    {
        const auto& records = session.selection().records();
        if (records.empty())
            return tr("Nothing is selected.");
        QStringList names;
        for (const RecordRef& ref : records)
            if (static_cast<std::size_t>(names.size()) < mostNames)
                names << tr("%1 “%2”").arg(kindOf(ref), nameOf(session.project(), ref));
        const QString list = names.join(QStringLiteral(", "));
        if (records.size() > mostNames)
            return tr("%n records are selected, among them %1.", nullptr,
                      static_cast<int>(records.size()))
                .arg(list);
        return tr("Selected: %1.").arg(list);
    }
    static QString targetSentence(const run::TargetResult& target)
    {
        if (target.restoration)
            return tr("%1: %2 of degraded land under effective restoration.")
                .arg(text(target.name), percentText(target.restoration->progressPercent));
        if (target.coverage)
            return tr("%1: %2 covered.")
                .arg(text(target.name), percentText(target.coverage->percent));
        return {};
    }
};

} // namespace

QString summaryOf(Session& session, std::optional<double> scale)
{
    QStringList sentences;
    if (scale)
        sentences << MapSummary::scaleSentence(*scale);
    sentences << MapSummary::selectionSentence(session);
    if (const auto* targets = session.targets())
        for (const run::TargetResult& target : *targets)
            if (const QString sentence = MapSummary::targetSentence(target);
                !sentence.isEmpty())
                sentences << sentence;
    return sentences.join(QLatin1Char(' '));
}

} // namespace ecotone::desktop
