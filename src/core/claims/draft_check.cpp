#include "ecotone/claims/draft_check.h"

#include "draft_answers.h"
#include "draft_book.h"
#include "draft_markup.h"
#include "draft_rules.h"
#include "draft_weights.h"

#include "ecotone/base/text.h"

#include <algorithm>

namespace ecotone::claims {

namespace {

class DraftChecker {
public:
    explicit DraftChecker(const DraftFacts& facts)
        : m_facts{facts}
        , m_book{phraseBookFor(facts)}
    {
    }

    [[nodiscard]] std::vector<DraftFinding> findingsIn(std::string_view text,
                                                       TextSpan span) const
    {
        const Reading reading{text, span.begin, span.end, m_book};
        std::vector<DraftFinding> findings;
        for (const Breach& breach : breachesOf(reading)) {
            const auto& tokens = reading.tokens();
            findings.push_back(
                {breach.reason,
                 {tokens[breach.words.begin].begin, tokens[breach.words.end - 1].end},
                 answerTo(breach.reason).why});
        }
        return findings;
    }

    /// The first sentence offered for any of the reasons that passes the check itself.
    [[nodiscard]] std::string rewriteOf(std::string_view text,
                                        TextSpan span,
                                        const std::vector<DraftFinding>& findings) const
    {
        const Fields fields = fieldsFor(text, span);
        std::vector<std::string> offered;
        for (const DraftFinding& finding : findings)
            for (const std::string& each : answerTo(finding.reason).say)
                offered.push_back(filledIn(each, fields));
        for (const std::string& each : answerToAnything().say)
            offered.push_back(filledIn(each, fields));
        const auto passes = [&](const std::string& sentence) {
            return !sentence.empty() && findingsIn(sentence, {0, sentence.size()}).empty();
        };
        const auto chosen = std::ranges::find_if(offered, passes);
        return chosen == offered.end() ? offered.back() : *chosen;
    }

private:
    using Fields = std::map<std::string, std::string, std::less<>>;

    [[nodiscard]] Breaches breachesOf(const Reading& reading) const
    {
        Breaches breaches;
        judgeWords(reading, m_facts, breaches);
        judgeFigures(reading, m_facts, breaches);
        judgeOwners(reading, m_facts, breaches);
        judgeSums(reading, m_facts, breaches);
        judgeTimes(reading, m_facts, breaches);
        weigh(reading, breaches);
        std::ranges::stable_sort(breaches, {}, &Breach::reason);
        return breaches;
    }

    /// Rules about figures stand. Where only rules about words speak, or none, the evidence of
    /// all words together is weighed: it lifts a doubtful refusal, or finds what no rule knows.
    void weigh(const Reading& reading, Breaches& breaches) const
    {
        constexpr double innocent = -2.0, guilty = 0.75; // log-odds
        if (reading.tokens().empty() ||
            std::ranges::any_of(breaches, [](const Breach& each) { return each.isSure; }))
            return;
        const Weighing weighing =
            EvidenceWeights::ours().weigh(evidenceIn(reading, m_book, m_facts));
        if (!breaches.empty() && weighing.balance < innocent && mayBeLifted(breaches, reading))
            breaches.clear();
        else if (breaches.empty() && weighing.balance > guilty &&
                 !isExcused(weighing.reason, reading))
            breaches.push_back({weighing.reason, wordsOr(weighing.words, reading)});
    }
    /// What is refused at every level is lifted only from a sentence that shows why: one that
    /// denies, holds back or speaks of words.
    [[nodiscard]] static bool mayBeLifted(const Breaches& breaches, const Reading& reading)
    {
        const bool isAlwaysRefused = std::ranges::any_of(breaches, [](const Breach& each) {
            return each.reason == DraftReason::NaturePositiveCompany ||
                   each.reason == DraftReason::TargetAchieved;
        });
        return !isAlwaysRefused || reading.deniesSomething() || reading.has("about-words") ||
               reading.has("modest");
    }

    /// Whether what the ledger knows allows what a reason forbids: it, and not words, decides.
    [[nodiscard]] bool isExcused(DraftReason reason, const Reading& reading) const
    {
        using attribution::CounterfactualMethod;
        const DraftAction* action = namedAction(reading, m_facts);
        const auto is = [&](records::Status status) {
            return action && action->status == status;
        };
        switch (reason) {
        case DraftReason::CausalWithoutCounterfactual:
            return m_facts.method && *m_facts.method != CounterfactualMethod::None &&
                   *m_facts.method != CounterfactualMethod::StaticBaseline;
        case DraftReason::RestoredForUnderRestoration:
            return is(records::Status::Completed) ||
                   is(records::Status::PostCompletionMonitoring) ||
                   m_facts.level.value_or(0) > 3;
        case DraftReason::OffsetAsContribution:
            return action && action->obligation && !isDuty(*action);
        case DraftReason::OutcomeWithinResponseTime:
            return !tellsTime(reading);
        case DraftReason::StatutoryMetric:
            return lowerAscii(m_facts.jurisdiction) == "england";
        default:
            return false;
        }
    }
    [[nodiscard]] static bool tellsTime(const Reading& reading)
    {
        return reading.has("time-span") || reading.has("soon") ||
               std::ranges::any_of(reading.tokens(), [](const Token& token) {
                   return token.kind == Token::Kind::Date || token.kind == Token::Kind::Year;
               });
    }
    [[nodiscard]] static Match wordsOr(const Match& words, const Reading& reading)
    {
        return words.end > words.begin ? words : Match{0, reading.tokens().size()};
    }

    [[nodiscard]] Fields fieldsFor(std::string_view text, TextSpan span) const
    {
        const Reading reading{text, span.begin, span.end, m_book};
        std::string sentence{text.substr(span.begin, span.end - span.begin)};
        while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == '!'))
            sentence.pop_back();
        Fields fields;
        fields["sentence"] = sentence;
        fields["basis"] = m_facts.basis;
        fields["where"] =
            m_facts.landscapes.empty() ? "the landscape" : "the " + m_facts.landscapes.front();
        fields["who"] = actorIn(reading);
        if (const DraftAction* action = namedAction(reading, m_facts))
            fields["action"] = "“" + action->name + "”";
        return fields;
    }

    /// The actor a sentence names first, or "the company".
    [[nodiscard]] std::string actorIn(const Reading& reading) const
    {
        const std::vector<Match> mentions = reading.find("actor-name");
        if (mentions.empty())
            return "The company";
        for (const DraftActor& actor : m_facts.actors) {
            std::vector<std::string> names = actor.aliases;
            names.push_back(actor.name);
            for (const std::string& name : names)
                if (const auto words = tokensOf(name, 0, name.size(), m_book.spelling());
                    !words.empty() &&
                    words.front().form == reading.tokens()[mentions.front().begin].form)
                    return actor.name;
        }
        return "The company";
    }

    const DraftFacts& m_facts;
    PhraseBook m_book;
};

} // namespace

std::vector<RefusedSentence>
checkDraft(std::string_view draft, DraftFormat format, const DraftFacts& facts)
{
    const DraftChecker checker{facts};
    const std::string text = readMarkup(draft, format).text;
    std::vector<RefusedSentence> refused;
    for (const TextSpan& span : sentencesOf(draft, format)) {
        std::vector<DraftFinding> findings = checker.findingsIn(text, span);
        if (findings.empty())
            continue;
        RefusedSentence sentence;
        sentence.span = span;
        sentence.text = draft.substr(span.begin, span.end - span.begin);
        sentence.rewrite = checker.rewriteOf(text, span, findings);
        sentence.findings = std::move(findings);
        refused.push_back(std::move(sentence));
    }
    return refused;
}

} // namespace ecotone::claims
