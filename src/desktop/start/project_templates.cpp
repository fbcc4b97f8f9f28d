#include "desktop/start/project_templates.h"

#include "ecotone/project/draft.h"

#include <QCoreApplication>

namespace ecotone::desktop {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Template", text);
}

records::Target protectionTarget(records::LandscapeId landscape, Date asOf, IdSource& ids)
{
    records::Target target;
    target.id = ids.nextId<records::Target>();
    target.name = say(QT_TRANSLATE_NOOP("Template", "Protect 30 % by 2030")).toStdString();
    target.kind = records::TargetKind::Protection;
    target.landscape = landscape;
    target.asOf = asOf;
    target.deadline = Date::of(2030, 12, 31);
    target.fraction = 0.30;
    target.citation = "Kunming-Montreal Global Biodiversity Framework, Target 3";
    return target;
}

/// Puts records one after the other and keeps the first refusal.
class Steps {
public:
    explicit Steps(const project::Project& project) : m_draft{project} {}

    template <class Record>
    void put(Record record)
    {
        if (!m_refusal)
            m_refusal = m_draft.put(std::move(record));
    }
    Checked<project::Edit> edit(const QString& title) &&
    {
        if (m_refusal)
            return *m_refusal;
        return std::move(m_draft).edit(title.toStdString());
    }

private:
    project::Draft m_draft;
    std::optional<Refusal> m_refusal;
};

} // namespace

std::vector<TemplateText> allTemplates()
{
    return {
        {Template::LandscapeTargets, QStringLiteral("templateLandscape"),
         say(QT_TRANSLATE_NOOP("Template", "30 % of a landscape")),
         say(QT_TRANSLATE_NOOP("Template",
                               "A landscape with the target to protect 30 % of it by "
                               "2030. The target to restore is added once a map of "
                               "degraded land is imported"))},
        {Template::MineRehabilitation, QStringLiteral("templateMine"),
         say(QT_TRANSLATE_NOOP("Template", "Mine rehabilitation")),
         say(QT_TRANSLATE_NOOP("Template",
                               "A company, its mine and the landscape round it. The "
                               "target to restore is added once a map of degraded "
                               "land is imported"))},
        {Template::Blank, QStringLiteral("templateBlank"),
         say(QT_TRANSLATE_NOOP("Template", "Blank")),
         say(QT_TRANSLATE_NOOP("Template", "Nothing but the project's name"))},
    };
}

Checked<project::Edit>
templateEdit(const project::Project& project, const TemplateAnswers& answers, IdSource& ids)
{
    Steps steps{project};
    if (answers.which == Template::Blank)
        return std::move(steps).edit(QString{});
    records::Landscape landscape;
    landscape.id = ids.nextId<records::Landscape>();
    landscape.name = answers.landscape.toStdString();
    steps.put(landscape);
    // A restoration target has a baseline, which is imported first (docs/methods).
    if (answers.which == Template::LandscapeTargets) {
        steps.put(protectionTarget(landscape.id, answers.asOf, ids));
    } else {
        records::Actor company;
        company.id = ids.nextId<records::Actor>();
        company.name = answers.company.toStdString();
        steps.put(company);
        records::Site mine;
        mine.id = ids.nextId<records::Site>();
        mine.name =
            say(QT_TRANSLATE_NOOP("Template", "Mine of %1")).arg(answers.company).toStdString();
        steps.put(mine);
        records::Stake stake;
        stake.id = ids.nextId<records::Stake>();
        stake.site = mine.id;
        stake.holder = company.id;
        stake.percent = 100.0;
        stake.isOperator = true;
        steps.put(stake);
    }
    return std::move(steps).edit(say(QT_TRANSLATE_NOOP("Template", "Begin from a template")));
}

} // namespace ecotone::desktop
