#include "ecotone/run/results_json.h"

#include "json_parts.h"

namespace ecotone::run {

namespace {

Json targetJson(const TargetResult& target)
{
    Json json{{"target_id", asJson(target.target)}, {"name", target.name},
              {"kind", wordJson(target.kind)},      {"landscape_id", asJson(target.landscape)},
              {"landscape", target.landscapeName},  {"as_of", asJson(target.asOf)}};
    if (target.restoration)
        json["restoration"] = restorationJson(*target.restoration);
    if (target.coverage)
        json["coverage"] = coverageJson(*target.coverage);
    if (target.boundaryEffect)
        json["boundary_effect"] = boundaryEffectJson(*target.boundaryEffect);
    if (target.overlap)
        json["overlap_of_targets"] = overlapJson(*target.overlap);
    json["attributions"] = listJson(target.attributions, attributionJson);
    if (target.outcome) {
        json["indicator"] = target.indicator;
        json["outcome"] = attributionJson(*target.outcome);
    }
    if (target.counterfactual)
        json["counterfactual"] = counterfactualJson(*target.counterfactual);
    return json;
}

Json obligationJson(const ObligationResult& duty)
{
    return {{"obligation_id", asJson(duty.obligation)},
            {"name", duty.name},
            {"holder", duty.holder},
            {"claim_group", duty.group},
            {"code", wordJson(duty.code)},
            {"start_date", asJson(duty.start)},
            {"end_date", asJson(duty.end)},
            {"area_ha", asJson(duty.area)},
            {"unit", duty.unit},
            {"owed", asJson(duty.owed)},
            {"delivered", asJson(duty.delivered)},
            {"surplus", asJson(duty.surplus)},
            {"moved_by_transfer", duty.moved},
            {"refused_of_transfers", duty.refused},
            {"left", asJson(duty.left)},
            {"document", duty.document}};
}

std::string textOf(const Json& json)
{
    constexpr int indent = 2;
    return json.dump(indent) + "\n";
}

} // namespace

Json findingsJson(const Findings& findings)
{
    return listJson(findings, [](const Finding& finding) {
        return Json{{"severity", toText(finding.severity)},
                    {"code", finding.code},
                    {"subject", finding.subject},
                    {"message", finding.message},
                    {"remedy", finding.remedy}};
    });
}

Json classJson(const cells::ClassLabel& label)
{
    if (label.value)
        return *label.value;
    return label.isNoData() ? Json(nullptr) : Json(label.text);
}

Json zoneJson(const accounts::Zone& zone)
{
    return {{"name", zone.name},
            {"layer", zone.layer.empty() ? Json(nullptr) : Json(zone.layer)}};
}

std::string toJson(const Results& results)
{
    return textOf({{"project", results.projectName},
                   {"provenance", provenanceJson(results.provenance)},
                   {"landscapes", listJson(results.landscapes, landscapeJson)},
                   {"targets", listJson(results.targets, targetJson)},
                   {"obligations", listJson(results.obligations, obligationJson)},
                   {"findings", findingsJson(allFindings(results))}});
}

std::string toJson(const TargetResult& target)
{
    return textOf(targetJson(target));
}

std::string toJson(const LandscapeResult& landscape)
{
    return textOf(landscapeJson(landscape));
}

std::string toJson(const attribution::Attribution& attribution)
{
    return textOf(attributionJson(attribution));
}

} // namespace ecotone::run
