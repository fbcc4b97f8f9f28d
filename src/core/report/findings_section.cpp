#include "sections.h"
#include "values.h"
#include "words.h"

#include <algorithm>

namespace ecotone::report {
namespace {

Findings withSeverity(const Findings& all, Severity severity)
{
    Findings some;
    std::ranges::copy_if(all, std::back_inserter(some),
                         [&](const Finding& finding) { return finding.severity == severity; });
    return some;
}

void addCallouts(Section& section, const Findings& findings, Tone tone)
{
    for (const Finding& finding : findings)
        section.blocks.push_back(
            Callout{tone, finding.subject, finding.message, finding.remedy});
}

Table noteTable(const Findings& notes)
{
    Table table{"notes", "Notes", {}, {}, {}};
    table.columns = {textColumn("About", "subject"), textColumn("What was found", "message"),
                     textColumn("What to do", "remedy")};
    for (const Finding& note : notes)
        table.rows.push_back(
            {{textValue(note.subject), textValue(note.message), textValue(note.remedy)},
             RowKind::Plain});
    return table;
}

} // namespace

Section findingsSection(const Material& material)
{
    Section section{"findings", "What a reader should know", {}};
    const Findings all = run::allFindings(material.results);
    const Findings problems = withSeverity(all, Severity::Problem);
    const Findings warnings = withSeverity(all, Severity::Warning);
    const Findings notes = withSeverity(all, Severity::Note);
    if (all.empty()) {
        section.blocks.push_back(
            Paragraph{"The checks found nothing remarkable.", Emphasis::Plain});
        return section;
    }
    section.blocks.push_back(Paragraph{
        "The checks found " + counted(problems.size(), "problem", "problems") + ", " +
            counted(warnings.size(), "warning", "warnings") + " and " +
            counted(notes.size(), "note", "notes") +
            ". A problem means that a figure is missing or not complete; a warning, that the "
            "figures are right but a reader would want to know.",
        Emphasis::Plain});
    addCallouts(section, problems, Tone::Problem);
    addCallouts(section, warnings, Tone::Warning);
    if (!notes.empty())
        section.blocks.push_back(noteTable(notes));
    return section;
}

} // namespace ecotone::report
