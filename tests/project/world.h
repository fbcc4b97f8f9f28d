#pragma once

#include "support/catch.h"

#include "ecotone/project/put.h"

#include <string>

namespace ecotone::tests {

/// A square of `side` map units in metres of EPSG:6933, unless another CRS is given.
inline geo::Shape square(double x, double y, double side, const char* crs = "EPSG:6933")
{
    return {geo::Crs::fromText(crs),
            {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

inline Date day(int year, int month, int date)
{
    return *Date::of(year, month, date);
}

/// A project that grows by accepted edits only.
struct World {
    project::Project project;
    CountingIds ids;

    /// Puts a record in, with a new id where it has none, and gives it as it is stored.
    template <class Record>
    Record add(Record record)
    {
        if (!record.id.isGiven())
            record.id = ids.nextId<Record>();
        const auto edit = project::put(project, record);
        INFO((edit.accepted() ? std::string{} : edit.refusal().reason));
        REQUIRE(edit.accepted());
        project.apply(edit.value());
        return *project.find(record.id);
    }

    /// Why a record is refused; empty where it is not.
    template <class Record>
    std::string refusal(Record record)
    {
        if (!record.id.isGiven())
            record.id = ids.nextId<Record>();
        const auto edit = project::put(project, record);
        return edit.accepted() ? std::string{} : edit.refusal().reason;
    }

    /// Puts a record in as another program would: nobody asks the rules.
    template <class Record>
    Record force(Record record)
    {
        if (!record.id.isGiven())
            record.id = ids.nextId<Record>();
        project.apply({"outside", {project::Change<Record>{std::nullopt, record}}});
        return record;
    }

    records::Actor company(const std::string& name)
    {
        return add(records::Actor{{}, name, records::ActorType::Company, {}, {}, {}});
    }
    records::Actor venture(const std::string& name)
    {
        return add(records::Actor{{}, name, records::ActorType::JointVenture, {}, {}, {}});
    }
    records::Action action(const std::string& name)
    {
        records::Action action;
        action.name = name;
        return add(action);
    }
    records::Landscape landscape(const std::string& name)
    {
        records::Landscape landscape;
        landscape.name = name;
        return add(landscape);
    }
    records::Layer raster(const std::string& name, records::LayerRole role)
    {
        records::Layer layer;
        layer.name = name;
        layer.role = role;
        layer.path = "data/" + name + ".tif";
        layer.band = 1;
        return add(layer);
    }
    /// A restoration target that every rule accepts.
    records::Target target(const std::string& name)
    {
        records::Target target;
        target.id = ids.nextId<records::Target>();
        target.name = name;
        target.landscape = landscape("Land of " + name).id;
        target.asOf = day(2026, 1, 1);
        target.baselineLayer =
            raster("base of " + name, records::LayerRole::DegradedBaseline).id;
        target.baselineClasses = {3};
        return target;
    }
    records::Stake stake(records::ActorId venture, records::ActorId holder, double percent)
    {
        return {ids.nextId<records::Stake>(), venture, {}, holder, percent, false,
                records::StakeOrigin::Typed};
    }
};

} // namespace ecotone::tests
