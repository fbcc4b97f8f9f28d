#include "ecotone/report/claims_section.h"

#include "values.h"
#include "words.h"

#include "ecotone/report/printed.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::report {
namespace {

using claims::ConditionResult;
using claims::Level;
using claims::LevelResult;
using run::ClaimCase;

std::string levelText(std::optional<Level> level)
{
    return level ? fmt::format("{} {}", numberOf(*level), toText(*level)) : "none";
}

/// "document “Plan 2026” (sha256 1a2b3c4d…)".
std::string proofText(const claims::Proof& proof)
{
    constexpr std::size_t shown = 8;
    std::string table = proof.table;
    std::ranges::replace(table, '_', ' ');
    std::string text = fmt::format("{} “{}”", table, proof.title);
    if (proof.id > 0)
        text += fmt::format(", id {}", proof.id);
    if (proof.digest.isGiven())
        text += fmt::format(", SHA-256 {}…", proof.digest.hex().substr(0, shown));
    return text;
}

std::string proofsText(const std::vector<claims::Proof>& proofs)
{
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < proofs.size() && i < most; ++i)
        text += (text.empty() ? "" : "; ") + proofText(proofs[i]);
    if (proofs.size() > most)
        text += fmt::format("; {} more", proofs.size() - most);
    return text;
}

Table metTable(const std::vector<ConditionResult>& met, const std::string& id)
{
    Table table{id, "What holds", {}, {}, {}};
    table.columns = {textColumn("Condition", "condition"), textColumn("What it asks", "asks"),
                     textColumn("Shown by", "proof")};
    for (const ConditionResult& each : met)
        table.rows.push_back(
            {{textValue(codeOf(each.condition)), textValue(toText(each.condition)),
              textValue(each.standing == claims::Standing::NotApplicable
                            ? "not applicable: " + each.explanation
                            : proofsText(each.proofs))},
             RowKind::Plain});
    return table;
}

/// What keeps a level from being reached: conditions first, then what is refused.
Table missingTable(const LevelResult& next, const std::string& id)
{
    Table table{id, fmt::format("Missing for level {}", levelText(next.level)), {}, {}, {}};
    table.columns = {textColumn("Condition", "condition"), textColumn("What it asks", "asks"),
                     textColumn("What to do", "to_do")};
    for (const ConditionResult& each : next.conditions)
        if (!each.isMet())
            table.rows.push_back(
                {{textValue(codeOf(each.condition)), textValue(toText(each.condition)),
                  textValue(each.explanation)},
                 RowKind::Plain});
    for (const claims::RuledOut& each : next.refusals) {
        const std::string_view letter = letterOf(each.rule);
        table.rows.push_back(
            {{textValue(letter.empty() ? "refused" : fmt::format("refused ({})", letter)),
              textValue(each.reason), textValue(each.instead)},
             RowKind::Plain});
    }
    table.note = fmt::format("Level {} says: {}. Its evidence: {}.", numberOf(next.level),
                             claimedBy(next.level), evidenceFor(next.level));
    return table;
}

std::string registerText(const ClaimCase& each)
{
    if (!each.facts.claim)
        return "no entry";
    const records::ClaimState state =
        each.changes.empty() ? each.facts.claim->state
        : each.facts.claim->state == records::ClaimState::Published
            ? records::ClaimState::Reopened
            : each.facts.claim->state;
    return fmt::format("level {}, {}", each.facts.claim->level, records::wordOf(state));
}

Facts factsOf(const ClaimCase& each)
{
    Facts facts;
    facts.facts = {{"Level reached", levelText(each.assessment.reached()), {}},
                   {"Next level", levelText(each.assessment.next()), {}},
                   {"In the register", registerText(each), {}}};
    if (const auto& outcome = each.facts.outcome) {
        facts.facts.push_back({"Outcome", outcome->indicator.name, {}});
        facts.facts.push_back({"Counterfactual",
                               fmt::format("{} {}", attribution::codeOf(outcome->method),
                                           attribution::toText(outcome->method)),
                               {}});
        facts.facts.push_back({"Share rule", outcome->shareRule, {}});
    }
    return facts;
}

void addChanges(Section& section, const ClaimCase& each)
{
    if (each.changes.empty())
        return;
    std::string text;
    for (const claims::BasisChange& change : each.changes)
        text += (text.empty() ? "" : " ") + change.reason;
    section.blocks.push_back(Callout{Tone::Warning, "The claim is open again", std::move(text),
                                     "Compare the text with the figures as they are now, and "
                                     "publish it again or withdraw it."});
}

void addSentences(Section& section, const ClaimCase& each)
{
    const auto sentences = sentencesOf(each);
    if (sentences.empty()) {
        section.blocks.push_back(
            Paragraph{"Nothing may be said of this target yet.", Emphasis::Plain});
        return;
    }
    section.blocks.push_back(Paragraph{"What may be said:", Emphasis::Plain});
    for (const claims::Sentence& sentence : sentences)
        section.blocks.push_back(Paragraph{
            fmt::format("[{}] {}", numberOf(sentence.level), sentence.text), Emphasis::Plain});
}

void addBeside(Section& section, const ClaimCase& each, const std::string& id)
{
    if (each.beside.empty())
        return;
    Table table{id, "Actions the claim leaves out", {}, {}, {}};
    table.columns = {textColumn("Action", "action"), textColumn("Why", "why")};
    for (const run::ActionBeside& action : each.beside)
        table.rows.push_back({{textValue(action.name), textValue(action.why)}, RowKind::Plain});
    section.blocks.push_back(std::move(table));
}

void addCase(Section& section, const ClaimCase& each, std::size_t index)
{
    section.blocks.push_back(
        Subheading{fmt::format("{}: {}, {}", each.facts.claimant.name, each.facts.target->name,
                               each.facts.landscape.name)});
    section.blocks.push_back(factsOf(each));
    addChanges(section, each);
    if (const auto met = each.assessment.met(); !met.empty())
        section.blocks.push_back(metTable(met, fmt::format("claim-holds-{}", index)));
    if (const auto next = each.assessment.next())
        section.blocks.push_back(
            missingTable(each.assessment.at(*next), fmt::format("claim-missing-{}", index)));
    addSentences(section, each);
    addBeside(section, each, fmt::format("claim-beside-{}", index));
}

} // namespace

std::string printedInSentence(double value, std::string_view)
{
    return printed(value, areaDecimals);
}

std::vector<claims::Sentence> sentencesOf(const ClaimCase& each)
{
    return claims::sentencesFor(each.facts, each.assessment, printedInSentence,
                                claims::englishTemplates());
}

Section claimsSection(std::span<const ClaimCase> cases)
{
    Section section{"claims", "What may be claimed", {}};
    section.blocks.push_back(Paragraph{
        "Levels 0 to 5 of the claim ladder: a condition holds only where a record shows it, "
        "and the digest of the document behind the record is that of its file. Sentences "
        "reach no higher than the level.",
        Emphasis::Note});
    for (std::size_t i = 0; i < cases.size(); ++i)
        addCase(section, cases[i], i + 1);
    if (cases.empty())
        section.blocks.push_back(Paragraph{
            "No claim group has a part, a pledge or a membership in a landscape with a target.",
            Emphasis::Plain});
    return section;
}

} // namespace ecotone::report
