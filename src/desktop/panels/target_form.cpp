#include "desktop/panels/target_form.h"

#include "ecotone/project/edit_target.h"

namespace ecotone::desktop {
namespace {

QString ruleText(records::DownscalingRule rule)
{
    switch (rule) {
    case records::DownscalingRule::Uniform:
        return TargetForm::tr("D1 · the same share everywhere");
    case records::DownscalingRule::Proportional:
        return TargetForm::tr("D2 · by the landscape's part of the nation's degraded land");
    case records::DownscalingRule::Feasibility:
        return TargetForm::tr("D3 · by feasibility");
    case records::DownscalingRule::Stratified:
        return TargetForm::tr("D4 · by ecosystem type");
    case records::DownscalingRule::Priority:
        return TargetForm::tr("D5 · by priority");
    case records::DownscalingRule::AdoptedPlan:
        return TargetForm::tr("D6 · as an adopted plan says");
    }
    return {};
}

} // namespace

TargetForm::TargetForm(Session& session, records::TargetId id, QWidget* parent)
    : RecordForm{session, id, parent}
{
    using records::Target;
    line("targetName", tr("&Name"), &Target::name);
    choice("targetKind", tr("&Kind"), &Target::kind);
    addChoice(
        "targetLandscape", tr("&Landscape"),
        [this] { return recordChoices<records::Landscape>(QString{}); },
        [this] { return QString::number(record().landscape.value()); },
        [this](const QString& key) {
            return changed(
                [&](Target& copy) { copy.landscape = records::LandscapeId{key.toLongLong()}; });
        });
    addLine(
        "targetAsOf", tr("Figures as &of"), [this] { return dateText(record().asOf); },
        [this](const QString& entered) -> Checked<project::Edit> {
            const auto read = dateOf(entered);
            if (!read)
                return read.refusal();
            if (!read.value())
                return Refusal{tr("A target's figures are for a day.").toStdString()};
            return project::setAsOf(project(), this->id(), *read.value());
        });
    date("targetDeadline", tr("D&eadline"), &Target::deadline);
    addLine(
        "targetFraction", tr("&Percent"),
        [this] { return entryText(record().fraction * 100.0); },
        [this](const QString& entered) -> Checked<project::Edit> {
            const auto read = numberOf(entered);
            if (!read)
                return read.refusal();
            return changed(
                [&](Target& copy) { copy.fraction = read.value().value_or(0.0) / 100.0; });
        });
    addChoice(
        "targetRule", tr("&Rule"),
        [] {
            std::vector<Choice> all;
            for (const auto& [rule, word] : records::Words<records::DownscalingRule>::words)
                all.push_back({ruleText(rule), text(word)});
            return all;
        },
        [this] { return text(records::wordOf(record().rule)); },
        [this](const QString& key) {
            return changed([&](Target& copy) {
                copy.rule = *records::fromWord<records::DownscalingRule>(key.toStdString());
            });
        });
    reference<records::Layer>("targetBaseline", tr("Degra&ded land"), &Target::baselineLayer,
                              tr("no layer chosen"));
    addLine(
        "targetClasses", tr("Its &classes"),
        [this] {
            QStringList all;
            for (const int each : record().baselineClasses)
                all << QString::number(each);
            return all.join(QStringLiteral(", "));
        },
        [this](const QString& entered) -> Checked<project::Edit> {
            std::vector<int> classes;
            for (const QString& each : entered.split(QLatin1Char{','}, Qt::SkipEmptyParts)) {
                bool isNumber = false;
                classes.push_back(each.trimmed().toInt(&isNumber));
                if (!isNumber)
                    return Refusal{tr("“%1” is no class: classes are whole numbers.")
                                       .arg(each.trimmed())
                                       .toStdString()};
            }
            return changed([&](Target& copy) { copy.baselineClasses = classes; });
        },
        tr("all in the group “degraded”"));
    reference<records::Layer>("targetCurrent", tr("Later &map"), &Target::currentLayer,
                              tr("no layer chosen"));
    reference<records::Layer>("targetEcosystem", tr("Ecosys&tems"), &Target::ecosystemLayer,
                              tr("no layer chosen"));
    note("targetDefinition", tr("De&finition"), &Target::baselineDefinition);
    line("targetCitation", tr("&Source"), &Target::citation);
    number("targetAdopted", tr("Adopted, ha (D6)"), &Target::adoptedHa);
    number("targetNationalDegraded", tr("Nation degraded, ha"), &Target::nationalDegradedHa);
    number("targetNationalTarget", tr("Nation target, ha"), &Target::nationalTargetHa);
    number("targetNationalWeighted", tr("Nation weighted, ha"), &Target::nationalWeightedHa);
    number("targetLandscapeWeighted", tr("Here weighted, ha"), &Target::landscapeWeightedHa);
    refresh();
}

} // namespace ecotone::desktop
