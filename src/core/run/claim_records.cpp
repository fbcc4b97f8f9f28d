#include "claim_records.h"

#include "ecotone/geo/validity.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace ecotone::run {

namespace {

namespace fs = std::filesystem;
using claims::ActionFacts;
using claims::ClaimFacts;

/// Copies of the records of a type that are wanted, in order of id.
template <class Record, class Predicate>
std::vector<Record> recordsWhere(const project::Project& project, const Predicate& isWanted)
{
    std::vector<Record> found;
    for (const auto& [id, record] : project.all<Record>())
        if (isWanted(record))
            found.push_back(record);
    return found;
}

template <class Record>
std::vector<Record> ofAction(const project::Project& project, records::ActionId action)
{
    return recordsWhere<Record>(project,
                                [&](const Record& each) { return each.action == action; });
}

/// The entry of the register that counts: published before reopened, before draft; of several
/// of one state the one with the latest period.
std::optional<records::Claim>
entryOf(const ClaimFacts& facts, const project::Project& project, const records::Target& target)
{
    const records::Claim* best = nullptr;
    const auto rank = [](const records::Claim& claim) {
        const bool isPublished = claim.state == records::ClaimState::Published ||
                                 claim.state == records::ClaimState::Reopened;
        return std::tuple{isPublished, claim.to, claim.level};
    };
    for (const auto& [id, claim] : project.all<records::Claim>()) {
        const bool isMeant = claim.group == facts.claimant.id &&
                             claim.landscape == target.landscape &&
                             (!claim.target || *claim.target == target.id) &&
                             claim.state != records::ClaimState::Withdrawn;
        if (isMeant && (!best || rank(claim) > rank(*best)))
            best = &claim;
    }
    return best ? std::optional{*best} : std::nullopt;
}

/// Whether a file has the digest on record. A path that leads out of the project's folder, or
/// that says in words where the paper is kept, proves nothing here.
bool isVerified(const std::string& location, const Digest& digest, const Sources& sources)
{
    if (location.empty() || !digest.isGiven())
        return false;
    std::error_code error;
    const fs::path file = sources.folder / location;
    if (!fs::is_regular_file(file, error))
        return false;
    // Not `digestOfFile`: a file that cannot be read is no failure here, it proves nothing.
    std::ifstream stream{file, std::ios::binary};
    Sha256 sum;
    std::vector<char> piece(std::size_t{1} << 20U);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        sum.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
    }
    return stream.eof() && sum.digest() == digest;
}

} // namespace

std::vector<records::ActorId> claimGroupsIn(const project::Project& project,
                                            records::LandscapeId landscape)
{
    std::set<records::ActorId> groups;
    const auto add = [&](records::ActorId actor) {
        const records::ActorId group = project::claimGroupOf(project, actor);
        const records::Actor* const record = project.find(group);
        if (record && record->type != records::ActorType::Unregistered)
            groups.insert(group);
    };
    for (const auto& [id, part] : project.all<records::Participation>())
        add(part.actor);
    for (const auto& [id, pledge] : project.all<records::Pledge>())
        if (pledge.landscape == landscape)
            add(pledge.actor);
    for (const auto& [id, membership] : project.all<records::Membership>())
        if (membership.landscape == landscape)
            add(membership.actor);
    std::vector<records::ActorId> sorted(groups.begin(), groups.end());
    std::ranges::stable_sort(sorted, {},
                             [&](records::ActorId group) { return project.find(group)->name; });
    return sorted;
}

bool takesPart(const project::Project& project,
               records::ActorId group,
               records::ActionId action)
{
    const auto& all = project.all<records::Participation>();
    return std::ranges::any_of(all, [&](const auto& entry) {
        return entry.second.action == action &&
               project::claimGroupOf(project, entry.second.actor) == group;
    });
}

ClaimFacts recordFacts(const project::Project& project,
                       const records::Target& target,
                       records::ActorId group)
{
    ClaimFacts facts;
    facts.claimant = *project.find(group);
    for (const auto& [id, actor] : project.all<records::Actor>())
        if (project::claimGroupOf(project, id) == group)
            facts.members.insert(id);
    facts.landscape = *project.find(target.landscape);
    if (const auto* const version = project::currentVersion(project, target.landscape))
        facts.version = *version;
    facts.target = target;
    facts.settings = project.settings();
    facts.asOf = target.asOf;
    const auto isMember = [&](records::ActorId actor) { return facts.members.contains(actor); };
    facts.pledges = recordsWhere<records::Pledge>(
        project, [&](const records::Pledge& each) { return isMember(each.actor); });
    facts.memberships = recordsWhere<records::Membership>(
        project, [&](const records::Membership& each) { return isMember(each.actor); });
    facts.claim = entryOf(facts, project, target);
    facts.reviews = recordsWhere<records::Review>(project, [&](const records::Review& each) {
        return facts.claim && each.claim == facts.claim->id;
    });
    facts.transfers = recordsWhere<records::SurplusTransfer>(
        project, [](const records::SurplusTransfer&) { return true; });
    return facts;
}

ActionFacts
actionFacts(const project::Project& project, const records::Action& action, Date asOf)
{
    ActionFacts facts;
    facts.action = action;
    facts.status = project::statusOn(project, action.id, asOf);
    facts.hasValidShape =
        action.shape && !action.shape->isEmpty() && !geo::invalidity(*action.shape);
    facts.participations = ofAction<records::Participation>(project, action.id);
    facts.evidence = ofAction<records::Evidence>(project, action.id);
    facts.funding = ofAction<records::FundingLine>(project, action.id);
    facts.plans = ofAction<records::MonitoringPlan>(project, action.id);
    facts.consents = ofAction<records::Consent>(project, action.id);
    facts.goalLinks = ofAction<records::GoalLink>(project, action.id);
    return facts;
}

void addDocuments(const project::Project& project, ClaimFacts& facts)
{
    const auto add = [&](const auto& all) {
        for (const auto& each : all)
            if (const auto* const document =
                    each.document ? project.find(*each.document) : nullptr)
                facts.documents.emplace(document->id, *document);
    };
    add(facts.pledges);
    add(facts.memberships);
    add(facts.reviews);
    add(facts.transfers);
    for (const ActionFacts& each : facts.actions) {
        add(each.funding);
        add(each.plans);
        add(each.consents);
    }
    if (facts.outcome) {
        add(facts.outcome->observations);
        add(facts.outcome->leakage);
    }
}

claims::VerifiedDigests verifiedFiles(const project::Project& project, const Sources& sources)
{
    claims::VerifiedDigests verified;
    for (const auto& [id, document] : project.all<records::Document>())
        if (isVerified(document.location, document.digest, sources))
            verified.add(document.digest);
    for (const auto& [id, evidence] : project.all<records::Evidence>())
        if (isVerified(evidence.location, evidence.digest, sources))
            verified.add(evidence.digest);
    return verified;
}

} // namespace ecotone::run
