#include "ecotone/document/import_names.h"

#include "ecotone/base/text.h"
#include "ecotone/project/parse_shares.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::document {
namespace {

bool startsWith(std::string_view text, std::string_view start)
{
    return !start.empty() && text.size() > start.size() &&
           lowerAscii(text.substr(0, start.size())) == lowerAscii(start);
}

bool endsWith(std::string_view text, std::string_view end)
{
    return !end.empty() && text.size() > end.size() &&
           lowerAscii(text.substr(text.size() - end.size())) == lowerAscii(end);
}

} // namespace

std::string strippedName(std::string_view name, const NameRules& rules)
{
    for (bool changed = true; changed;) {
        changed = false;
        name = trimmed(name);
        for (const std::string& prefix : rules.stripPrefixes)
            if (startsWith(name, trimmed(prefix))) {
                name = trimmed(name.substr(trimmed(prefix).size()));
                changed = true;
            }
        for (const std::string& suffix : rules.stripSuffixes)
            if (endsWith(name, trimmed(suffix))) {
                name = trimmed(name.substr(0, name.size() - trimmed(suffix).size()));
                changed = true;
            }
    }
    return std::string{name};
}

std::optional<Refusal> importStake(ImportDraft& draft, records::Stake stake)
{
    const project::Project& project = draft.project();
    const std::string holder = project.find(stake.holder)->name;
    const std::string in =
        stake.venture ? project.find(*stake.venture)->name : project.find(*stake.site)->name;
    if (!(stake.percent > 0.0 && stake.percent <= 100.0)) {
        draft.say(
            {Severity::Problem, "impossible-stake", in,
             fmt::format("{} is given {} % of it; a stake is above 0 and at most 100 %, so it "
                         "was left out.",
                         holder, numberText(stake.percent)),
             "Enter the stake as it is."});
        return std::nullopt;
    }
    stake.id = draft.newId<records::Stake>(in + "\n" + holder);
    stake.origin = records::StakeOrigin::Imported;
    return draft.put(stake);
}

std::optional<Refusal> ActorFinder::keepSpelling(records::ActorId id,
                                                 const std::string& spelling)
{
    records::Actor actor = *m_draft->project().find(id);
    if (project::actorNamed(m_draft->project(), spelling))
        return std::nullopt;
    actor.aliases.push_back(spelling);
    return m_draft->put(std::move(actor));
}

Checked<records::ActorId> ActorFinder::single(const std::string& name,
                                              const std::string& spelling)
{
    records::ActorId id;
    if (const records::Actor* known = project::actorNamed(m_draft->project(), name)) {
        id = known->id;
    } else {
        records::Actor actor;
        actor.id = id = m_draft->newId<records::Actor>(name);
        actor.name = name;
        actor.type = m_newType;
        if (auto refusal = m_draft->put(std::move(actor)))
            return *refusal;
        m_draft->say({Severity::Note, "actor-made", name,
                      fmt::format("This actor was not in the project and was added as a {}.",
                                  records::wordOf(m_newType)),
                      "Correct its type and parent where they are others."});
    }
    if (auto refusal = keepSpelling(id, spelling))
        return *refusal;
    return id;
}

Checked<records::ActorId> ActorFinder::venture(const std::string& text,
                                               const std::vector<Owner>& partners)
{
    // The shares as they were written: rounded, two deals would have one name and be one actor.
    std::vector<std::string> names, shares;
    for (const Owner& each : partners) {
        names.push_back(m_draft->project().find(each.actor)->name);
        shares.push_back(numberText(each.percent.value_or(0.0)));
    }
    const std::string name =
        fmt::format("{} ({})", fmt::join(names, " / "), fmt::join(shares, "/"));
    if (const records::Actor* known = project::actorNamed(m_draft->project(), name)) {
        const records::ActorId id = known->id;
        if (auto refusal = keepSpelling(id, text))
            return *refusal;
        return id;
    }
    records::Actor actor;
    actor.id = m_draft->newId<records::Actor>(name);
    actor.name = name;
    actor.type = records::ActorType::JointVenture;
    actor.aliases = {text};
    const records::ActorId id = actor.id;
    if (auto refusal = m_draft->put(std::move(actor)))
        return *refusal;
    for (const Owner& each : partners) {
        records::Stake stake;
        stake.venture = id;
        stake.holder = each.actor;
        stake.percent = *each.percent;
        if (auto refusal = importStake(*m_draft, stake))
            return *refusal;
    }
    return id;
}

Checked<std::vector<ActorFinder::Owner>> ActorFinder::owners(const std::string& text)
{
    std::vector<Owner> found;
    if (const records::Actor* known = project::actorNamed(m_draft->project(), text)) {
        found.push_back({known->id, std::nullopt});
        return found;
    }
    const auto parsed = project::parseShares(strippedName(text, m_rules));
    if (!parsed)
        return parsed.refusal();
    const std::vector<project::NamedShare>& shares = parsed.value();
    for (const project::NamedShare& share : shares) {
        const std::string name = strippedName(share.name, m_rules);
        const bool isWhole = shares.size() == 1 && !share.percent;
        const Checked<records::ActorId> actor = single(name, isWhole ? text : share.name);
        if (!actor)
            return actor.refusal();
        found.push_back({actor.value(), share.percent});
    }
    return found;
}

Checked<std::vector<records::ActorId>> ActorFinder::parties(const std::string& text)
{
    const Checked<std::vector<Owner>> found = owners(text);
    if (!found)
        return found.refusal();
    const std::vector<Owner>& all = found.value();
    const auto hasShare = [](const Owner& owner) { return owner.percent.has_value(); };
    if (all.size() > 1 && std::ranges::all_of(all, hasShare)) {
        const Checked<records::ActorId> made = venture(text, all);
        if (!made)
            return made.refusal();
        return std::vector{made.value()};
    }
    std::vector<records::ActorId> each;
    for (const Owner& owner : all)
        if (std::ranges::find(each, owner.actor) == each.end())
            each.push_back(owner.actor);
    if (std::ranges::any_of(all, hasShare))
        m_draft->say(
            {Severity::Warning, "share-not-used", text,
             "Only some of the actors named have a share, so no joint venture was made; "
             "each takes part by itself.",
             "Enter a joint venture with its stakes where they act as one."});
    return each;
}

} // namespace ecotone::document
