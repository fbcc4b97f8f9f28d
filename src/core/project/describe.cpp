#include "ecotone/project/describe.h"

#include <fmt/format.h>

namespace ecotone::project {

namespace {

template <class Record>
std::string titleAndName(const Record& record)
{
    return fmt::format("{} “{}”", records::Table<Record>::title, record.name);
}

} // namespace

std::string describe(const Project&, const records::Settings&)
{
    return "the project's settings";
}

std::string describe(const Project&, const records::Actor& actor)
{
    return titleAndName(actor);
}

std::string describe(const Project&, const records::Site& site)
{
    return titleAndName(site);
}

std::string describe(const Project& project, const records::Stake& stake)
{
    const std::string owned = stake.venture ? nameOf(project, *stake.venture)
                              : stake.site  ? nameOf(project, *stake.site)
                                            : "nothing";
    return fmt::format("stake of {} in {}", nameOf(project, stake.holder), owned);
}

std::string describe(const Project&, const records::Landscape& landscape)
{
    return titleAndName(landscape);
}

std::string describe(const Project& project, const records::LandscapeVersion& version)
{
    return fmt::format("version {} of landscape {}", version.number,
                       nameOf(project, version.landscape));
}

std::string describe(const Project&, const records::Pressure& pressure)
{
    return titleAndName(pressure);
}

std::string describe(const Project&, const records::ActionKind& kind)
{
    return titleAndName(kind);
}

std::string describe(const Project&, const records::Action& action)
{
    return titleAndName(action);
}

std::string describe(const Project& project, const records::ActionStatus& status)
{
    return fmt::format("status “{}” of action {} on {}", records::wordOf(status.status),
                       nameOf(project, status.action), toText(status.date));
}

std::string describe(const Project& project, const records::Participation& part)
{
    return fmt::format("part of {} in action {} as {}", nameOf(project, part.actor),
                       nameOf(project, part.action), records::wordOf(part.role));
}

std::string describe(const Project&, const records::Evidence& evidence)
{
    return fmt::format("evidence “{}”", evidence.title);
}

std::string describe(const Project&, const records::Layer& layer)
{
    return titleAndName(layer);
}

std::string describe(const Project& project, const records::LayerClass& layerClass)
{
    return fmt::format("class {} “{}” of layer {}", layerClass.value, layerClass.name,
                       nameOf(project, layerClass.layer));
}

std::string describe(const Project&, const records::Target& target)
{
    return titleAndName(target);
}

} // namespace ecotone::project
