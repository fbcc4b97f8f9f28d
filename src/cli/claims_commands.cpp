#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "report_text.h"
#include "terminal.h"

#include "ecotone/base/text.h"
#include "ecotone/claims/draft_check.h"
#include "ecotone/claims/wording.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/put.h"
#include "ecotone/report/claims_section.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ecotone::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using run::ClaimCase;

/// Keeps the cases of one claim group. @throws InputError  it has none
void keepOnly(std::vector<ClaimCase>& cases,
              const project::Project& project,
              const std::string& group)
{
    if (group.empty())
        return;
    const records::ActorId wanted =
        project::claimGroupOf(project, named<records::Actor>(project, group).id);
    std::erase_if(cases,
                  [&](const ClaimCase& each) { return each.facts.claimant.id != wanted; });
    if (cases.empty())
        throw InputError{fmt::format("{} has no part, pledge or membership in a landscape with "
                                     "a target.",
                                     project::nameOf(project, wanted))};
}

Json proofsJson(const std::vector<claims::Proof>& proofs)
{
    Json list = Json::array();
    for (const claims::Proof& each : proofs)
        list.push_back({{"table", each.table},
                        {"id", fmt::format("{}", each.id)},
                        {"title", each.title},
                        {"digest", each.digest.hex()}});
    return list;
}

Json conditionsJson(const std::vector<claims::ConditionResult>& conditions)
{
    Json list = Json::array();
    for (const claims::ConditionResult& each : conditions)
        list.push_back({{"condition", codeOf(each.condition)},
                        {"asks", toText(each.condition)},
                        {"standing", toText(each.standing)},
                        {"code", each.code},
                        {"explanation", each.explanation},
                        {"proofs", proofsJson(each.proofs)}});
    return list;
}

Json levelsJson(const claims::Assessment& assessment)
{
    Json list = Json::array();
    for (const claims::LevelResult& each : assessment.levels) {
        Json refusals = Json::array();
        for (const claims::RuledOut& refused : each.refusals)
            refusals.push_back({{"rule", codeOf(refused.rule)},
                                {"reason", refused.reason},
                                {"instead", refused.instead}});
        list.push_back({{"level", numberOf(each.level)},
                        {"name", toText(each.level)},
                        {"is_reached", each.isReached()},
                        {"conditions", conditionsJson(each.conditions)},
                        {"refusals", std::move(refusals)}});
    }
    return list;
}

Json caseJson(const ClaimCase& each)
{
    Json sentences = Json::array();
    for (const claims::Sentence& sentence : report::sentencesOf(each))
        sentences.push_back({{"level", numberOf(sentence.level)},
                             {"template", sentence.templateId},
                             {"text", sentence.text}});
    Json changes = Json::array();
    for (const claims::BasisChange& change : each.changes)
        changes.push_back(change.reason);
    Json beside = Json::array();
    for (const run::ActionBeside& action : each.beside)
        beside.push_back({{"action", action.name}, {"why", action.why}});
    const auto reached = each.assessment.reached();
    const auto next = each.assessment.next();
    return {{"claim_group", each.facts.claimant.name},
            {"landscape", each.facts.landscape.name},
            {"target", each.facts.target->name},
            {"as_of", toText(each.facts.asOf)},
            {"level_reached", reached ? Json(numberOf(*reached)) : Json(nullptr)},
            {"next_level", next ? Json(numberOf(*next)) : Json(nullptr)},
            {"levels", levelsJson(each.assessment)},
            {"sentences", std::move(sentences)},
            {"actions_beside", std::move(beside)},
            {"claim_id", each.facts.claim
                             ? Json(fmt::format("{}", each.facts.claim->id.value()))
                             : Json(nullptr)},
            {"reopened_by", std::move(changes)}};
}

/// What may be claimed; the exit code tells whether a published claim is open again.
class ClaimsShow final : public Command {
public:
    explicit ClaimsShow(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
        options.text("--group", m_group, "Only this claim group, by name, alias or id");
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        run::ClaimsRun all = m_compute.assess(document, terminal);
        keepOnly(all.cases, document.project(), m_group);
        if (m_compute.asJson()) {
            Json cases = Json::array();
            for (const ClaimCase& each : all.cases)
                cases.push_back(caseJson(each));
            terminal.print(
                jsonText({{"project", all.results.projectName}, {"claims", std::move(cases)}}));
        } else {
            terminal.print(plainText(report::claimsSection(all.cases)));
        }
        const bool anyOpen = std::ranges::any_of(
            all.cases, [](const ClaimCase& each) { return !each.changes.empty(); });
        return anyOpen ? ExitCode::FoundSomething : ExitCode::Done;
    }

private:
    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_group;
};

std::string textOfFile(const std::string& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream)
        throw InputError{fmt::format("The draft “{}” cannot be read. Check its name.", file)};
    if (!isUtf8(text))
        throw InputError{
            fmt::format("The draft “{}” is not UTF-8. Save it as UTF-8 text.", file)};
    return text;
}

/// Marks the sentences of a draft that say more than the ledger carries.
class ClaimsCheck final : public Command {
public:
    explicit ClaimsCheck(Options& options)
    {
        m_project.declare(options);
        options.argument("TEXT", m_draft, "Draft in Markdown (*.md) or plain text");
        m_compute.declare(options);
        options.text("--group", m_group, "Claim group that speaks, by name, alias or id");
    }
    ExitCode run(Terminal& terminal) override
    {
        const std::string draft = textOfFile(m_draft);
        const document::Document document = m_project.openToRead(terminal);
        run::ClaimsRun all = m_compute.assess(document, terminal);
        keepOnly(all.cases, document.project(), m_group);
        const ClaimCase* const speaker = speakerOf(all.cases);
        const claims::DraftFacts facts = run::draftFactsOf(document.project(), all, speaker);
        const bool isMarkdown = fs::path{m_draft}.extension() == ".md" ||
                                fs::path{m_draft}.extension() == ".markdown";
        const auto refused = claims::checkDraft(
            draft, isMarkdown ? claims::DraftFormat::Markdown : claims::DraftFormat::PlainText,
            facts);
        if (m_compute.asJson())
            terminal.print(jsonText(json(draft, refused)));
        else
            terminal.print(text(draft, refused));
        if (refused.empty())
            terminal.say("No sentence says more than the project carries.");
        return refused.empty() ? ExitCode::Done : ExitCode::FoundSomething;
    }

private:
    /// Whoever reaches least, so that a draft of several groups is held to what all can say.
    static const ClaimCase* speakerOf(const std::vector<ClaimCase>& cases)
    {
        const auto found = std::ranges::min_element(cases, {}, [](const ClaimCase& each) {
            const auto reached = each.assessment.reached();
            return reached ? numberOf(*reached) : -1;
        });
        return found == cases.end() ? nullptr : &*found;
    }
    static std::size_t lineOf(const std::string& draft, std::size_t at)
    {
        return 1 + static_cast<std::size_t>(std::ranges::count(
                       draft.begin(), draft.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    }
    static std::string text(const std::string& draft,
                            const std::vector<claims::RefusedSentence>& refused)
    {
        constexpr std::size_t width = 96;
        std::string all;
        for (const claims::RefusedSentence& each : refused) {
            all += fmt::format("{}line {}: {}\n", all.empty() ? "" : "\n",
                               lineOf(draft, each.span.begin), each.text);
            for (const claims::DraftFinding& finding : each.findings)
                all += wrapped(fmt::format("{}: {}", codeOf(finding.reason), finding.message),
                               width, 2);
            all += wrapped("Would pass: " + each.rewrite, width, 2);
        }
        return all;
    }
    static Json json(const std::string& draft,
                     const std::vector<claims::RefusedSentence>& refused)
    {
        Json list = Json::array();
        for (const claims::RefusedSentence& each : refused) {
            Json findings = Json::array();
            for (const claims::DraftFinding& finding : each.findings)
                findings.push_back({{"reason", codeOf(finding.reason)},
                                    {"message", finding.message},
                                    {"begin", finding.words.begin},
                                    {"end", finding.words.end}});
            list.push_back({{"line", lineOf(draft, each.span.begin)},
                            {"begin", each.span.begin},
                            {"end", each.span.end},
                            {"text", each.text},
                            {"findings", std::move(findings)},
                            {"rewrite", each.rewrite}});
        }
        return list;
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_draft, m_group;
};

/// Enters a claim into the register as it stands now, with the digests of all it rests on.
class ClaimsPublish final : public Command {
public:
    explicit ClaimsPublish(Options& options)
    {
        m_project.declare(options);
        options.required("--group", m_group, "Claim group, by name, alias or id");
        options.required("--target", m_target, "Target, by name or id");
        options.whole("--level", m_level, "Level, 0 to 5; by itself the one that is reached");
        options.text("--text", m_text, "The claim as published; by itself what may be said");
        m_booking.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        const project::Project& project = document.project();
        const records::TargetId target = named<records::Target>(project, m_target).id;
        run::ClaimsRun all =
            run::assessClaims(project, sourcesOf(document), m_booking.runOptions(), terminal);
        keepOnly(all.cases, project, m_group);
        const auto found = std::ranges::find_if(
            all.cases, [&](const ClaimCase& each) { return each.facts.target->id == target; });
        if (found == all.cases.end())
            throw InputError{
                fmt::format("“{}” has nothing to claim under “{}”.", m_group, m_target)};
        perform(document, accepted(project::put(project, claimOf(*found, document))), terminal);
        return ExitCode::Done;
    }

private:
    /// @throws InputError  the level is not reached, or may not be claimed
    [[nodiscard]] claims::Level levelOf(const ClaimCase& of) const
    {
        constexpr int highest = 5;
        const auto reached = of.assessment.reached();
        const int wanted = m_level.value_or(reached ? numberOf(*reached) : 0);
        if (wanted < 0 || wanted > highest)
            throw UseError{
                fmt::format("--level is {}, but takes a number from 0 to 5.", wanted)};
        return static_cast<claims::Level>(wanted);
    }
    [[nodiscard]] records::Claim claimOf(const ClaimCase& of,
                                         document::Document& document) const
    {
        const claims::Level level = levelOf(of);
        const auto sentences =
            claims::sentencesAt(level, of.facts, of.assessment, report::printedInSentence,
                                claims::englishTemplates());
        if (!sentences)
            throw InputError{sentences.refusal().reason};
        records::Claim claim;
        const bool isNew = !of.facts.claim;
        if (!isNew)
            claim = *of.facts.claim;
        else
            claim.id = document.ids().nextId<records::Claim>();
        claim.group = of.facts.claimant.id;
        claim.landscape = of.facts.landscape.id;
        claim.target = of.facts.target->id;
        claim.level = numberOf(level);
        claim.state = records::ClaimState::Published;
        claim.basis = claims::basisOf(of.facts);
        if (of.facts.outcome && isOutcome(level)) {
            claim.indicator = of.facts.outcome->indicator.id;
            claim.from = of.facts.outcome->period.first;
            claim.to = of.facts.outcome->period.last;
            claim.shareRule = of.facts.outcome->shareRule;
        }
        claim.quantity.reset();
        if (of.facts.outcome && level >= claims::Level::Proportional)
            claim.quantity = of.facts.outcome->share.value;
        claim.text = m_text;
        for (const claims::Sentence& each : sentences.value())
            if (m_text.empty())
                claim.text += (claim.text.empty() ? "" : " ") + each.text;
        return claim;
    }

    ProjectOption m_project;
    BookingChoices m_booking;
    std::string m_group, m_target, m_text;
    std::optional<int> m_level;
};

} // namespace

void addClaimsCommands(Menu& menu)
{
    Menu claim = menu.group({"claims", "What may be claimed, what is missing, and drafts",
                             "  ecotone claims plan.gpkg\n"
                             "  ecotone claims check plan.gpkg press-release.md"},
                            "show");
    claim.add<ClaimsShow>(
        {"show", "Print the level every claim group reaches, with proof and sentences",
         "  ecotone claims plan.gpkg --group \"Norte Metals\""});
    claim.add<ClaimsCheck>(
        {"check", "Mark the sentences of a draft that say more than the project carries",
         "  ecotone claims check plan.gpkg press-release.md --group \"Norte Metals\""});
    claim.add<ClaimsPublish>(
        {"publish", "Enter a claim into the register, with the digests of what it rests on",
         "  ecotone claims publish plan.gpkg --group \"Norte Metals\" --target \"30 % by "
         "2030\""});
}

} // namespace ecotone::cli
