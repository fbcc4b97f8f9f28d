#include "ecotone/document/import_features.h"

#include "import_records.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

namespace ecotone::document {
namespace {

template <class Record>
std::string titleOf()
{
    std::string title{records::Table<Record>::title};
    if (title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

std::optional<Refusal> importOne(const FeatureImport& import, const formats::Feature& feature)
{
    switch (import.rules.as) {
    case ImportAs::Actions:
        return importAction(import, feature);
    case ImportAs::Sites:
        return importSite(import, feature);
    case ImportAs::Landscapes:
        return importLandscape(import, feature);
    case ImportAs::Pressures:
        return importPressure(import, feature);
    }
    return std::nullopt;
}

FreeNames namesFor(ImportAs as, const project::Project& project)
{
    switch (as) {
    case ImportAs::Actions:
        return FreeNames::of<records::Action>(project);
    case ImportAs::Sites:
        return FreeNames::of<records::Site>(project);
    case ImportAs::Landscapes:
        return FreeNames::of<records::Landscape>(project);
    case ImportAs::Pressures:
        return FreeNames::of<records::Pressure>(project);
    }
    return {};
}

} // namespace

std::string FeatureImport::place(const formats::Feature& feature) const
{
    return fmt::format("{}, feature {}", file, feature.number);
}

void FeatureImport::sayNoWord(const formats::Feature& feature,
                              std::string_view property,
                              const std::string& given,
                              const std::string& words) const
{
    draft.say(
        {Severity::Warning, "unknown-word", place(feature),
         fmt::format("“{}” is no {}; it was left out.", given, property),
         fmt::format("Give our word for it among the values of “{}”: {}.", property, words)});
}

void FeatureImport::sayNotUnderstood(const formats::Feature& feature, const Refusal& why) const
{
    draft.say({Severity::Problem, "actors-not-understood", place(feature), why.reason,
               "It was added without them; enter who takes part or owns it."});
}

std::optional<Date> FeatureImport::date(const formats::Feature& feature,
                                        std::string_view property,
                                        PartialDate partial) const
{
    const std::optional<std::string> given = text(feature, property);
    if (!given)
        return std::nullopt;
    // A date with a time of day, as GDAL writes it, counts as its day.
    std::string day = given->substr(0, given->find_first_of("T "));
    for (char& each : day)
        each = each == '/' ? '-' : each;
    const std::optional<Date> date = parseDate(day, partial);
    if (!date)
        draft.say({Severity::Warning, "no-date", place(feature),
                   fmt::format("“{}” is no date for “{}”; it was left out.", *given, property),
                   "Write dates as 2027-12-31, 2027-12 or 2027."});
    return date;
}

bool FeatureImport::flag(const formats::Feature& feature, std::string_view property) const
{
    const std::optional<std::string> given = text(feature, property);
    const std::string word = lowerAscii(given.value_or("no"));
    if (word == "yes" || word == "true" || word == "1")
        return true;
    if (word != "no" && word != "false" && word != "0")
        sayNoWord(feature, property, *given, "yes, no");
    return false;
}

template <class Record>
std::string FeatureImport::freeName(const formats::Feature& feature) const
{
    const std::string wanted =
        text(feature, "name").value_or(fmt::format("{} {}", titleOf<Record>(), feature.number));
    std::string name = names.take(wanted);
    if (name != wanted)
        draft.say({Severity::Note, "name-taken", place(feature),
                   fmt::format("“{}” is taken already; it was added as “{}”.", wanted, name),
                   ""});
    return name;
}

template std::string FeatureImport::freeName<records::Action>(const formats::Feature&) const;
template std::string FeatureImport::freeName<records::Site>(const formats::Feature&) const;
template std::string FeatureImport::freeName<records::Landscape>(const formats::Feature&) const;
template std::string FeatureImport::freeName<records::Pressure>(const formats::Feature&) const;

std::optional<geo::Shape> FeatureImport::shape(const formats::Feature& feature) const
{
    if (!feature.shape) {
        draft.say({Severity::Warning, "not-located", place(feature),
                   feature.point ? "It is a point, not a surface, and counts nowhere."
                                 : "It has no surface and counts nowhere.",
                   "Draw its outline."});
        return std::nullopt;
    }
    Checked<geo::Shape> moved = shapes.toProject(*feature.shape);
    if (!moved) {
        draft.say({Severity::Problem, "not-located", place(feature), moved.refusal().reason,
                   "Draw its outline."});
        return std::nullopt;
    }
    return std::move(moved).value();
}

template <class Record>
const Record* named(const project::Project& project, std::string_view name)
{
    const std::string wanted = lowerAscii(trimmed(name));
    for (const auto& [id, record] : project.all<Record>())
        if (lowerAscii(trimmed(record.name)) == wanted ||
            fmt::format("{}", id.value()) == wanted)
            return &record;
    return nullptr;
}

template const records::Action* named(const project::Project&, std::string_view);
template const records::ActionKind* named(const project::Project&, std::string_view);
template const records::Site* named(const project::Project&, std::string_view);
template const records::Landscape* named(const project::Project&, std::string_view);
template const records::Pressure* named(const project::Project&, std::string_view);
template const records::Layer* named(const project::Project&, std::string_view);
template const records::Target* named(const project::Project&, std::string_view);

Checked<records::ActionKindId> kindNamed(ImportDraft& draft, const std::string& name)
{
    if (const auto* known = named<records::ActionKind>(draft.project(), name))
        return known->id;
    records::ActionKind kind;
    kind.id = draft.newId<records::ActionKind>(name);
    kind.name = name;
    const records::ActionKindId id = kind.id;
    if (auto refusal = draft.put(std::move(kind)))
        return *refusal;
    draft.say(
        {Severity::Warning, "kind-made", name,
         "This kind of action was not in the project's table. It was added and does not count "
         "as restoration.",
         "Say so in the table of kinds where it does count."});
    return id;
}

Checked<std::size_t> importInto(ImportDraft& draft, const ImportRequest& request)
{
    const formats::FeatureSet features = formats::readFeatures(request.source);
    const std::string file = request.source.file.filename().string();
    const Checked<PropertyReader> reader = PropertyReader::of(request.rules, features);
    if (!reader)
        return Refusal{file + ": " + reader.refusal().reason};
    draft.say(features.findings);
    for (Finding each : reader.value().findings()) {
        each.subject = file;
        draft.say(std::move(each));
    }
    ShapeImport shapes{draft, file};
    FreeNames names = namesFor(request.rules.as, draft.project());
    const FeatureImport import{draft, request.rules, reader.value(), shapes, names, file};
    std::size_t count = 0;
    for (const formats::Feature& feature : features.features) {
        if (!reader.value().admits(feature))
            continue;
        if (auto refusal = importOne(import, feature))
            return Refusal{import.place(feature) + ": " + refusal->reason};
        ++count;
    }
    if (count == 0)
        draft.say({Severity::Problem, "nothing-imported", file,
                   request.rules.where.empty() ? "It holds no features."
                                               : "No feature is one of those asked for.",
                   "Look at what is in it with “ecotone probe”."});
    return count;
}

Checked<Proposal>
proposeImport(const project::Project& project, const ImportRequest& request, RecordIds& ids)
{
    ImportDraft draft{project, ids};
    const Checked<std::size_t> count = importInto(draft, request);
    if (!count)
        return count.refusal();
    std::string what{records::wordOf(request.rules.as)};
    if (count.value() == 1)
        what.pop_back(); // "1 action"
    const std::string title = fmt::format("Import {} {} from {}", count.value(), what,
                                          request.source.file.filename().string());
    Findings findings = draft.findings();
    return Proposal{std::move(draft).edit(title), std::move(findings), count.value()};
}

} // namespace ecotone::document
