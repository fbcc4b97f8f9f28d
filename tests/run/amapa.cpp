#include "run/amapa.h"

#include "ecotone/formats/features.h"

#include <map>

namespace ecotone::tests {

namespace {

/// "Norte Metals (fictional)" is entered as "Norte Metals".
std::string plainName(const std::string& name)
{
    return name.substr(0, name.find(" (fictional)"));
}

class PlanReader {
public:
    PlanReader(const std::filesystem::path& folder, const AmapaChoices& choices)
        : m_file{folder / "demo_plan_synthetic.gpkg"}
        , m_choices{choices}
    {
    }

    AmapaPlan read()
    {
        const auto landscape = readLandscape();
        records::ActionKind protection;
        protection.name = "protection";
        protection.countsAsRestoration = m_choices.protectionCounts;
        m_protection = m_result.plan.add(protection);
        for (const auto& feature : formats::readFeatures({m_file, "actions"}).features)
            readAction(feature);
        addBaselineAndTarget(landscape);
        return std::move(m_result);
    }

private:
    geo::Shape shapeOf(const formats::Feature& feature) const
    {
        return m_choices.crs ? geo::transformed(*feature.shape, *m_choices.crs)
                             : *feature.shape;
    }

    records::LandscapeId readLandscape()
    {
        const auto features = formats::readFeatures({m_file, "landscape"}).features;
        records::Landscape landscape;
        landscape.name = features.at(0).text("name");
        const auto id = m_result.plan.add(landscape);
        records::LandscapeVersion version;
        version.landscape = id;
        version.shape = shapeOf(features.at(0));
        m_result.plan.add(version);
        return id;
    }

    void readAction(const formats::Feature& feature)
    {
        records::Action action;
        action.name = feature.text("action");
        action.kind =
            feature.text("kind") == "protection" ? m_protection : m_result.plan.restoration();
        action.isResourced = action.isMonitored = m_choices.areEffective;
        action.shape = shapeOf(feature);
        const auto id = m_result.plan.add(action);
        m_result.plan.implementer(id, actor(feature.text("actor")));
        if (!m_choices.areEffective)
            return;
        records::ActionStatus status;
        status.action = id;
        status.date = day(2027, 1, 1);
        status.status = records::Status::InProgress;
        m_result.plan.add(status);
    }

    records::ActorId actor(const std::string& text)
    {
        const std::string name = plainName(text);
        if (const auto known = m_actors.find(name); known != m_actors.end())
            return known->second;
        if (!name.starts_with("Joint:"))
            return m_actors[name] = m_result.plan.actor(name);
        const auto venture = m_result.plan.actor(name, records::ActorType::JointVenture);
        m_result.plan.stake(venture, actor("Cassipora Gold"), 55.0);
        m_result.plan.stake(venture, actor("Norte Metals"), 45.0);
        return m_actors[name] = venture;
    }

    void addBaselineAndTarget(records::LandscapeId landscape)
    {
        records::Layer layer;
        layer.name = "Land cover";
        layer.role = records::LayerRole::LandCover;
        layer.path = m_choices.baseline;
        layer.band = m_choices.band;
        m_result.baseline = m_result.plan.add(layer);
        records::Target target;
        target.name = "30 % of degraded land";
        target.landscape = landscape;
        target.asOf = day(2027, 12, 31);
        target.baselineLayer = m_result.baseline;
        target.baselineClasses = {15, 24, 30, 41};
        m_result.target = m_result.plan.add(target);
    }

    std::filesystem::path m_file;
    const AmapaChoices& m_choices;
    AmapaPlan m_result;
    records::ActionKindId m_protection;
    std::map<std::string, records::ActorId> m_actors;
};

} // namespace

std::optional<std::filesystem::path> amapaFolder()
{
    const std::filesystem::path folder = ECOTONE_SHARED_DATA "/amapa-lourenco";
    return std::filesystem::exists(folder) ? std::optional{folder} : std::nullopt;
}

AmapaPlan amapaPlan(const std::filesystem::path& folder, const AmapaChoices& choices)
{
    return PlanReader{folder, choices}.read();
}

} // namespace ecotone::tests
