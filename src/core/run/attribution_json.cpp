#include "json_parts.h"

namespace ecotone::run {

namespace {

using attribution::CounterfactualMethod;
using attribution::GroupShare;

const char* wordOf(GroupShare::Kind kind)
{
    switch (kind) {
    case GroupShare::Kind::ClaimGroup:
        return "claim-group";
    case GroupShare::Kind::Unregistered:
        return "unregistered";
    case GroupShare::Kind::UnallocatedRest:
        return "unallocated-rest";
    case GroupShare::Kind::UnsettledVenture:
        break;
    }
    return "unsettled-venture";
}

/// Keys carry the unit of what is shared out.
class Keys {
public:
    explicit Keys(attribution::Quantity quantity)
        : m_unit{quantity == attribution::Quantity::Area ? "_ha" : "_condition_ha"}
    {
    }
    [[nodiscard]] std::string operator()(const char* name) const { return name + m_unit; }

private:
    std::string m_unit;
};

/// Adds an amount with its error and 95 % interval.
void addShare(Json& json, const Keys& key, const char* name, const attribution::Share& share)
{
    const std::string word{name};
    json[key(name)] = share.amount;
    json[key((word + "_standard_error").c_str())] = asJson(share.standardError);
    json[key((word + "_low").c_str())] =
        share.interval ? Json(share.interval->lower) : Json(nullptr);
    json[key((word + "_high").c_str())] =
        share.interval ? Json(share.interval->upper) : Json(nullptr);
}

Json withheldJson(const attribution::Withheld& withheld, const Keys& key)
{
    return {{"reason", toText(withheld.reason)},
            {"name", withheld.name},
            {"holder", withheld.holder},
            {"obligation", wordJson(withheld.code)},
            {"obligation_id", asJson(withheld.obligation)},
            {key("amount"), withheld.amount}};
}

Json overlapJson(const attribution::Overlap& overlap, const Keys& key)
{
    std::string name;
    for (const attribution::OverlapPart& part : overlap.parts)
        name += (name.empty() ? "" : "; ") + part.name;
    Json json{{"name", name},
              {"parties", listJson(overlap.parts,
                                   [&](const attribution::OverlapPart& part) {
                                       return Json{{"actor_id", asJson(part.player)},
                                                   {"name", part.name},
                                                   {key("equal"), part.equal},
                                                   {key("settled"), part.settled}};
                                   })},
              {"actions", overlap.actions},
              {"ground_ha", asJson(overlap.ground)},
              {key("amount"), overlap.amount}};
    json["settlement_id"] = asJson(overlap.settlement);
    json["settlement"] = overlap.settledBy;
    json["settlement_rule"] = wordJson(overlap.rule);
    json["settlement_date"] = asJson(overlap.date);
    json["signatories"] = overlap.signatories;
    return json;
}

/// @param hasType  whether the method tells ecosystem types apart
Json stratumJson(const attribution::StratumChange& stratum, bool hasType)
{
    return {{"ecosystem_type", hasType ? Json(stratum.stratum) : Json(nullptr)},
            {"change_per_ha", stratum.changePerHa.value},
            {"standard_error", asJson(stratum.changePerHa.standardError)},
            {"assessed_ha", asJson(stratum.assessed)}};
}

Json playerJson(const attribution::PlayerRow& row, const Keys& key)
{
    Json json{{"actor_id", asJson(row.player)},
              {"name", row.name},
              {"is_joint_venture", row.isVenture},
              {key("share"), row.share},
              {key("last_in"), row.lastIn},
              {key("stand_alone"), row.standAlone},
              {key("by_money"), asJson(row.byMoney)},
              {key("by_person_days"), asJson(row.byPersonDays)},
              {key("by_treated_area"), asJson(row.byTreatedArea)},
              {key("by_agreed_key"), asJson(row.byAgreedKey)},
              {key("by_action_area"), row.byActionArea},
              {key("band_low"), row.bandLow},
              {key("band_high"), row.bandHigh}};
    json["by_obligation"] = listJson(row.byCode, [&](const attribution::CodeShare& share) {
        return Json{{"obligation", wordJson(share.code)}, {key("share"), share.amount}};
    });
    json["supporters"] = row.supporters;
    addShare(json, key, "settled", row.settled);
    addShare(json, key, "creditable", row.creditable);
    return json;
}

Json groupJson(const attribution::GroupRow& row, const Keys& key)
{
    Json json{{"kind", wordOf(row.share.kind)},
              {"actor_id", asJson(row.share.group)},
              {"name", row.share.name},
              {key("direct"), row.share.direct},
              {key("through_joint_ventures"), row.share.throughVentures},
              {key("share"), row.share.total()},
              {"percent_of_total", asJson(row.percentOfTotal)},
              {key("band_low"), row.bandLow},
              {key("band_high"), row.bandHigh}};
    addShare(json, key, "settled", row.settled);
    addShare(json, key, "creditable", row.creditable);
    return json;
}

} // namespace

Json attributionJson(const attribution::Attribution& attribution)
{
    const Keys key{attribution.quantity};
    const bool isArea = attribution.quantity == attribution::Quantity::Area;
    Json json{{"quantity", isArea ? "area" : "condition"},
              {"basis", toText(attribution.basis)},
              {"rule", "W1"},
              {"consolidation", wordJson(attribution.approach)}};
    if (attribution.pair) {
        json["opening_layer_id"] = asJson(attribution.pair->opening);
        json["closing_layer_id"] = asJson(attribution.pair->closing);
        json["counterfactual"] = attribution.counterfactual;
        const bool hasTypes =
            attribution.method != CounterfactualMethod::MatchedControls &&
            attribution.method != CounterfactualMethod::BeforeAfterControlImpact;
        json["counterfactual_strata"] =
            listJson(attribution.strata, [&](const attribution::StratumChange& each) {
                return stratumJson(each, hasTypes);
            });
        json["without_counterfactual_ha"] = attribution.unansweredArea;
        json["excluded_no_data_ha"] = attribution.excludedArea;
    }
    json[key("total")] = attribution.total;
    json[key("counterfactual_change")] = attribution.counterfactualChange;
    json[key("unattributed")] = attribution.unattributed;
    json[key("unattributed_nobody_named")] = attribution.unnamed;
    json["identity_residual"] = attribution.residual;
    json["players"] = listJson(attribution.players, [&](const attribution::PlayerRow& row) {
        return playerJson(row, key);
    });
    json["claim_groups"] = listJson(attribution.groups, [&](const attribution::GroupRow& row) {
        return groupJson(row, key);
    });
    addShare(json, key, "effect", attribution.effect);
    json[key("creditable")] = attribution.creditable;
    json[key("withheld")] = attribution.withheld;
    json["withheld_by"] =
        listJson(attribution.withheldBy,
                 [&](const attribution::Withheld& each) { return withheldJson(each, key); });
    json["overlaps"] = listJson(attribution.overlaps, [&](const attribution::Overlap& each) {
        return overlapJson(each, key);
    });
    return json;
}

} // namespace ecotone::run
