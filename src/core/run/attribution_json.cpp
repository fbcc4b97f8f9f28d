#include "json_parts.h"

namespace ecotone::run {

namespace {

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
    return json;
}

Json groupJson(const attribution::GroupRow& row, const Keys& key)
{
    return {{"kind", wordOf(row.share.kind)},
            {"actor_id", asJson(row.share.group)},
            {"name", row.share.name},
            {key("direct"), row.share.direct},
            {key("through_joint_ventures"), row.share.throughVentures},
            {key("share"), row.share.total()},
            {"percent_of_total", asJson(row.percentOfTotal)},
            {key("band_low"), row.bandLow},
            {key("band_high"), row.bandHigh}};
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
    return json;
}

} // namespace ecotone::run
