#pragma once

#include "ecotone/project/project.h"

#include <string>

namespace ecotone::project {

/// A record as a reader knows it, for titles, findings and refusals: `actor “Norte Metals”`,
/// `status “in-progress” of action “Wet meadow” on 2027-01-01`. What the record refers to need
/// not be there: `stake of (missing) in “Venture”`.
[[nodiscard]] std::string describe(const Project& project, const records::Settings& settings);
[[nodiscard]] std::string describe(const Project& project, const records::Actor& actor);
[[nodiscard]] std::string describe(const Project& project, const records::Site& site);
[[nodiscard]] std::string describe(const Project& project, const records::Stake& stake);
[[nodiscard]] std::string describe(const Project& project, const records::Landscape& landscape);
[[nodiscard]] std::string describe(const Project& project,
                                   const records::LandscapeVersion& version);
[[nodiscard]] std::string describe(const Project& project, const records::Pressure& pressure);
[[nodiscard]] std::string describe(const Project& project, const records::ActionKind& kind);
[[nodiscard]] std::string describe(const Project& project, const records::Action& action);
[[nodiscard]] std::string describe(const Project& project, const records::ActionStatus& status);
[[nodiscard]] std::string describe(const Project& project, const records::Participation& part);
[[nodiscard]] std::string describe(const Project& project, const records::Evidence& evidence);
[[nodiscard]] std::string describe(const Project& project, const records::Layer& layer);
[[nodiscard]] std::string describe(const Project& project,
                                   const records::LayerClass& layerClass);
[[nodiscard]] std::string describe(const Project& project, const records::Target& target);

/// The name of a record in quotation marks, or `(missing)`.
template <class Record>
[[nodiscard]] std::string nameOf(const Project& project, Id<Record> id)
{
    const Record* const found = project.find(id);
    if (!found)
        return "(missing)";
    return "“" + found->name + "”";
}

} // namespace ecotone::project
