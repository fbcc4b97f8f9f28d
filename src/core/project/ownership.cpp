#include "ownership.h"

#include "ecotone/project/checks.h"

#include <map>
#include <set>

namespace ecotone::project {

namespace {

using records::ActorId;
using Graph = std::map<ActorId, std::set<ActorId>>; // from each actor to those it points to

Graph reversed(const Graph& graph)
{
    Graph turned;
    for (const auto& [from, all] : graph) {
        turned[from];
        for (const ActorId to : all)
            turned[to].insert(from);
    }
    return turned;
}

/// Takes away actors that point to nobody until none is left.
Graph withoutEnds(Graph graph)
{
    Graph sources = reversed(graph);
    std::vector<ActorId> ends;
    for (const auto& [actor, all] : graph)
        if (all.empty())
            ends.push_back(actor);
    while (!ends.empty()) {
        const ActorId end = ends.back();
        ends.pop_back();
        graph.erase(end);
        for (const ActorId from : sources[end]) {
            graph[from].erase(end);
            if (graph[from].empty())
                ends.push_back(from);
        }
    }
    return graph;
}

Graph ownersByActor(const Project& project)
{
    Graph owners;
    for (const auto& [id, actor] : project.all<records::Actor>()) {
        owners[id];
        if (actor.parent)
            owners[id].insert(*actor.parent);
    }
    for (const auto& [id, stake] : project.all<records::Stake>())
        if (stake.venture)
            owners[*stake.venture].insert(stake.holder);
    for (const auto& [from, all] : Graph{owners})
        for (const ActorId to : all)
            owners[to]; // An owner that is missing owns nothing further, but must be found.
    return owners;
}

} // namespace

std::vector<ActorId> ownersOf(const Project& project, ActorId actor)
{
    std::vector<ActorId> owners;
    const records::Actor* const found = project.find(actor);
    if (found && found->parent)
        owners.push_back(*found->parent);
    if (found && found->type == records::ActorType::JointVenture)
        for (const auto& [id, stake] : project.all<records::Stake>())
            if (stake.venture == actor)
                owners.push_back(stake.holder);
    return owners;
}

bool isOwnedBy(const Project& project, ActorId actor, ActorId owner)
{
    std::set<ActorId> seen{actor};
    std::vector<ActorId> open{actor};
    while (!open.empty()) {
        const ActorId next = open.back();
        open.pop_back();
        if (next == owner)
            return true;
        for (const ActorId each : ownersOf(project, next))
            if (seen.insert(each).second)
                open.push_back(each);
    }
    return false;
}

std::vector<ActorId> actorsInCircles(const Project& project)
{
    // What is left when nothing ends: circles, and paths between them.
    const Graph left = withoutEnds(reversed(withoutEnds(ownersByActor(project))));
    std::vector<ActorId> actors;
    for (const auto& [actor, all] : left)
        actors.push_back(actor);
    return actors;
}

bool ownershipIsSound(const Project& project)
{
    return actorsInCircles(project).empty();
}

} // namespace ecotone::project
