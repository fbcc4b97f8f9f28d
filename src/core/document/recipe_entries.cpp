#include "recipe_reader.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

namespace ecotone::document {
namespace {

std::optional<std::string> textIfGiven(RecipeNode& node, std::string_view key)
{
    return node.has(key) ? std::optional{node.text(key)} : std::nullopt;
}

StatusEntry readStatus(RecipeNode node)
{
    StatusEntry entry;
    entry.at = node.pointer();
    if (const auto status = node.word<records::Status>("status"))
        entry.status.status = *status;
    else
        static_cast<void>(node.required("status"));
    if (const auto date = node.date("date"))
        entry.status.date = *date;
    else if (!node.has("date"))
        node.problems().add(node.pointer(), "The key “date” is missing: since when?");
    entry.status.note = node.text("note");
    node.finish();
    return entry;
}

ParticipantEntry readParticipant(RecipeNode node)
{
    ParticipantEntry entry;
    entry.at = node.pointer();
    entry.actor = node.required("actor");
    entry.part.role = node.word<records::ParticipationRole>("role").value_or(entry.part.role);
    entry.part.sharePercent = node.number("sharePercent");
    entry.part.money = node.number("money");
    entry.part.currency = node.text("currency");
    entry.part.priceYear = node.whole("priceYear");
    entry.part.personDays = node.number("personDays");
    entry.part.hectares = node.number("treatedHa");
    node.finish();
    return entry;
}

EvidenceEntry readEvidence(RecipeNode node, const RecipeFiles& files)
{
    EvidenceEntry entry;
    entry.at = node.pointer();
    entry.evidence.title = node.required("title");
    entry.evidence.kind =
        node.word<records::EvidenceKind>("kind").value_or(entry.evidence.kind);
    entry.evidence.date = node.date("date");
    entry.file = files.existing(node, "file");
    entry.evidence.location = node.text("location");
    if (entry.file.empty() && entry.evidence.location.empty())
        node.problems().add(node.pointer(),
                            "Evidence needs a “file”, or a “location” in words.");
    node.finish();
    return entry;
}

} // namespace

std::vector<StakeEntry> readStakes(RecipeNode& node)
{
    std::vector<StakeEntry> stakes;
    for (RecipeNode& each : node.objects("stakes")) {
        StakeEntry stake;
        stake.at = each.pointer();
        stake.holder = each.required("holder");
        if (!each.has("percent"))
            each.problems().add(each.pointer(), "The key “percent” is missing.");
        stake.percent = each.number("percent").value_or(0.0);
        stake.isOperator = each.flag("operator").value_or(false);
        each.finish();
        stakes.push_back(std::move(stake));
    }
    return stakes;
}

ShapeSource readShape(RecipeNode& node, const RecipeFiles& files)
{
    ShapeSource source;
    source.wkt = node.text("wkt");
    source.crs = node.text("crs");
    source.file.file = files.existing(node, "file");
    source.file.layer = node.text("sublayer");
    source.file.encoding = node.text("encoding");
    source.where = node.textMap("where");
    if (!source.wkt.empty() && !source.file.file.empty())
        node.problem("wkt", "The shape is given twice, here and as a file. Remove one.");
    return source;
}

ActorEntry readActor(RecipeNode node)
{
    ActorEntry entry;
    entry.at = node.pointer();
    entry.actor.name = node.required("name");
    entry.actor.type = node.word<records::ActorType>("type").value_or(entry.actor.type);
    entry.parent = node.text("parent");
    entry.actor.aliases = node.texts("aliases");
    entry.actor.note = node.text("note");
    entry.stakes = readStakes(node);
    node.finish();
    return entry;
}

KindEntry readKind(RecipeNode node)
{
    KindEntry entry;
    entry.at = node.pointer();
    entry.kind.name = node.required("name");
    if (!node.has("countsAsRestoration"))
        node.problems().add(node.pointer(), "The key “countsAsRestoration” is missing.");
    entry.kind.countsAsRestoration = node.flag("countsAsRestoration").value_or(false);
    entry.kind.definition = node.text("definition");
    node.finish();
    return entry;
}

LandscapeEntry readLandscape(RecipeNode node, const RecipeFiles& files)
{
    LandscapeEntry entry;
    entry.at = node.pointer();
    entry.landscape.name = node.required("name");
    entry.landscape.boundaryType =
        node.word<records::BoundaryType>("boundaryType").value_or(entry.landscape.boundaryType);
    entry.landscape.rationale = node.text("rationale");
    entry.landscape.realm = node.word<records::Realm>("realm").value_or(entry.landscape.realm);
    entry.landscape.note = node.text("note");
    entry.date = node.date("date");
    entry.shape = readShape(node, files);
    if (!node.has("file") && !node.has("wkt"))
        node.problems().add(node.pointer(),
                            "A landscape needs its boundary: a “file” or “wkt”.");
    for (RecipeNode& each : node.objects("pressures")) {
        PressureEntry pressure;
        pressure.at = each.pointer();
        pressure.pressure.name = each.required("name");
        pressure.pressure.description = each.text("description");
        pressure.pressure.source = each.text("source");
        pressure.shape = readShape(each, files);
        each.finish();
        entry.pressures.push_back(std::move(pressure));
    }
    node.finish();
    return entry;
}

SiteEntry readSite(RecipeNode node, const RecipeFiles& files)
{
    SiteEntry entry;
    entry.at = node.pointer();
    entry.name = node.required("name");
    entry.kind = node.word<records::SiteKind>("kind");
    entry.note = textIfGiven(node, "note");
    entry.shape = readShape(node, files);
    entry.stakes = readStakes(node);
    node.finish();
    return entry;
}

ActionEntry readAction(RecipeNode node, const RecipeFiles& files)
{
    ActionEntry entry;
    entry.at = node.pointer();
    entry.name = node.required("name");
    entry.kind = node.text("kind");
    entry.site = node.text("site");
    entry.scope = node.word<records::ActionScope>("scope");
    entry.obligation = node.word<records::ObligationCode>("obligation");
    entry.start = node.date("start", PartialDate::First);
    entry.end = node.date("end", PartialDate::Last);
    entry.isResourced = node.flag("resourced");
    entry.isMonitored = node.flag("monitored");
    entry.note = textIfGiven(node, "note");
    entry.shape = readShape(node, files);
    for (RecipeNode& each : node.objects("statuses"))
        entry.statuses.push_back(readStatus(std::move(each)));
    for (RecipeNode& each : node.objects("participants"))
        entry.participants.push_back(readParticipant(std::move(each)));
    for (RecipeNode& each : node.objects("evidence"))
        entry.evidence.push_back(readEvidence(std::move(each), files));
    node.finish();
    return entry;
}

TargetEntry readTarget(RecipeNode node)
{
    TargetEntry entry;
    records::Target& target = entry.target;
    entry.at = node.pointer();
    target.name = node.required("name");
    target.kind = node.word<records::TargetKind>("kind").value_or(target.kind);
    entry.landscape = node.text("landscape");
    if (const auto asOf = node.date("asOf", PartialDate::Last))
        target.asOf = *asOf;
    else if (!node.has("asOf"))
        node.problems().add(node.pointer(), "The key “asOf” is missing: for which day are the "
                                            "figures?");
    target.deadline = node.date("deadline", PartialDate::Last);
    target.fraction = node.number("fraction").value_or(target.fraction);
    target.rule = node.word<records::DownscalingRule>("rule").value_or(target.rule);
    entry.baselineLayer = node.text("baselineLayer");
    target.baselineClasses = node.wholes("baselineClasses");
    entry.baselineGroup = node.text("baselineGroup");
    if (!entry.baselineGroup.empty() && !target.baselineClasses.empty())
        node.problem("baselineGroup", "Give classes or a group, not both.");
    entry.currentLayer = node.text("currentLayer");
    entry.ecosystemLayer = node.text("ecosystemLayer");
    target.baselineDefinition = node.text("baselineDefinition");
    target.citation = node.text("citation");
    target.nationalDegradedHa = node.number("nationalDegradedHa");
    target.nationalTargetHa = node.number("nationalTargetHa");
    target.nationalWeightedHa = node.number("nationalWeightedHa");
    target.landscapeWeightedHa = node.number("landscapeWeightedHa");
    target.adoptedHa = node.number("adoptedHa");
    node.finish();
    return entry;
}

RecordEntry readRecord(RecipeNode node, const RecipeFiles& files)
{
    RecordEntry entry;
    entry.at = node.pointer();
    entry.kind = node.required("kind");
    entry.key = node.text("key");
    entry.change = node.text("change");
    entry.fields = node.textMap("fields");
    entry.shape = readShape(node, files);
    entry.file = entry.shape.file.file;
    node.finish();
    return entry;
}

} // namespace ecotone::document
