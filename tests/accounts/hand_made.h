#pragma once

#include "ecotone/cells/booking.h"
#include "ecotone/cells/cell_table_builder.h"
#include "ecotone/project/project.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::tests {

/// Adds records to a project under the given numbers, without the rules for people.
class HandMadeProject {
public:
    template <class Record>
    Id<Record> add(Record record)
    {
        record.id = Id<Record>{++m_last};
        project::Edit edit;
        edit.changes.push_back(project::Change<Record>{std::nullopt, record});
        m_project.apply(edit);
        return record.id;
    }
    template <class Record>
    void replace(const Record& record)
    {
        project::Edit edit;
        edit.changes.push_back(project::Change<Record>{*m_project.find(record.id), record});
        m_project.apply(edit);
    }
    void consolidateBy(records::Consolidation approach);

    /// An action with a shape, so that it counts as located; its ground comes from the booking.
    records::ActionId action(const std::string& name,
                             std::optional<records::Status> status,
                             std::optional<records::ObligationCode> code = std::nullopt);
    /// The kind that counts as restoration, made at the first call.
    records::ActionKindId restoration();
    records::ActorId actor(const std::string& name,
                           records::ActorType type = records::ActorType::Company,
                           std::optional<records::ActorId> parent = std::nullopt);
    records::ParticipationId implementer(records::ActionId action, records::ActorId actor);
    void stake(records::ActorId venture,
               records::ActorId holder,
               double percent,
               bool isOperator = false);

    [[nodiscard]] const project::Project& project() const noexcept { return m_project; }

private:
    project::Project m_project;
    std::int64_t m_last = 1; // 1 is the settings record
    std::optional<records::ActionKindId> m_restoration;
};

/// A booking written down by hand: which shapes and classes make up which hectares.
class HandMadeBooking {
public:
    geo::ShapeIndex landscape(records::LandscapeId id);
    geo::ShapeIndex previousBoundary(records::LandscapeId id);
    geo::ShapeIndex action(records::ActionId id);
    geo::ShapeIndex obligation(records::ObligationId id);
    geo::ShapeIndex feature(records::LayerId layer,
                            const std::string& name,
                            const std::string& featureClass = {});
    void classLayer(records::LayerId layer) { m_booking.classLayers.push_back(layer); }
    void conditionPair(cells::ConditionPair pair);

    void ground(std::vector<geo::ShapeIndex> shapes,
                std::vector<std::int32_t> classes,
                double hectares,
                std::vector<cells::ConditionSums> conditions = {});
    /// Ground all of which has opening condition q0 and closing condition q1.
    void ground(std::vector<geo::ShapeIndex> shapes,
                std::vector<std::int32_t> classes,
                double hectares,
                double q0,
                double q1);

    [[nodiscard]] const cells::Booking& booking() const noexcept { return m_booking; }

private:
    geo::ShapeIndex add(cells::ShapeTag tag);
    cells::Booking m_booking;
    cells::CellTableBuilder m_rows;
};

[[nodiscard]] Date day(int year, int month, int dayOfMonth);

} // namespace ecotone::tests
