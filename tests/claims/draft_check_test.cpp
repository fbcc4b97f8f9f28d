#include "draft_list.h"
#include "support/catch.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <set>

using namespace ecotone::claims;

namespace {

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t at = text.find(from);
        result += text.substr(0, at);
        if (at == std::string_view::npos)
            break;
        result += to;
        text.remove_prefix(at + from.size());
    }
    return result;
}

/// A space more after every comma and letter-space; numbers keep their separators.
std::string spacedOut(const std::string& text)
{
    std::string spaced;
    for (std::size_t i = 0; i < text.size(); ++i) {
        spaced += text[i];
        const bool isAfterLetter =
            i > 0 && text[i] == ' ' && ((text[i - 1] >= 'a' && text[i - 1] <= 'z'));
        if (isAfterLetter)
            spaced += ' ';
    }
    return spaced;
}

std::vector<DraftReason> reasonsOf(const std::vector<RefusedSentence>& refused)
{
    std::vector<DraftReason> reasons;
    for (const RefusedSentence& sentence : refused)
        for (const DraftFinding& finding : sentence.findings)
            reasons.push_back(finding.reason);
    return reasons;
}

/// Every seventh draft: enough for a law, and quick.
std::vector<Draft> someDrafts()
{
    std::vector<Draft> drafts;
    int count = 0;
    for (const char* file : {"refuse_first.tsv", "may_stand_first.tsv"})
        for (Draft& draft : readDrafts(file))
            if (count++ % 7 == 0)
                drafts.push_back(std::move(draft));
    return drafts;
}

} // namespace

TEST_CASE("Every refused draft is offered a sentence that the check passes", "[claims][slow]")
{
    for (const char* file : {"refuse_first.tsv", "refuse_second.tsv", "own_refuse.tsv"})
        for (const Draft& draft : readDrafts(file))
            for (const RefusedSentence& sentence : check(draft)) {
                INFO(draft.id << ": " << sentence.rewrite);
                CHECK_FALSE(sentence.rewrite.empty());
                CHECK(
                    checkDraft(sentence.rewrite, DraftFormat::PlainText, draft.facts).empty());
                for (const DraftFinding& finding : sentence.findings)
                    CHECK(finding.message.ends_with("."));
            }
}

TEST_CASE("Case, spaces and kinds of quotation marks change no verdict", "[claims]")
{
    for (const Draft& draft : someDrafts()) {
        INFO(draft.id << ": " << draft.sentence);
        const auto reasons = reasonsOf(check(draft));
        Draft other = draft;
        other.sentence = ecotone::lowerAscii(draft.sentence);
        CHECK(reasonsOf(check(other)) == reasons);
        other.sentence = spacedOut(draft.sentence);
        CHECK(reasonsOf(check(other)) == reasons);
        other.sentence = replaced(replaced(draft.sentence, "“", "\""), "”", "\"");
        CHECK(reasonsOf(check(other)) == reasons);
    }
}

TEST_CASE("A text is refused what its paragraphs are refused", "[claims]")
{
    DraftFacts facts = sampleFacts();
    facts.level = 3;
    std::string text;
    std::vector<DraftReason> single;
    for (Draft& draft : someDrafts()) {
        draft.facts = facts;
        for (const DraftReason reason : reasonsOf(check(draft)))
            single.push_back(reason);
        text += draft.sentence + "\n\n";
    }
    CHECK_FALSE(single.empty());
    CHECK(reasonsOf(checkDraft(text, DraftFormat::PlainText, facts)) == single);
}

TEST_CASE("A finding marks the words that say too much", "[claims]")
{
    DraftFacts facts = sampleFacts();
    facts.level = 2;
    const std::string draft =
        "# News\n\nWork goes on. The restoration of the Sivra wet meadows is **complete**.\n";
    const auto refused = checkDraft(draft, DraftFormat::Markdown, facts);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].text == "The restoration of the Sivra wet meadows is **complete**.");
    const TextSpan words = refused[0].findings[0].words;
    CHECK(draft.substr(words.begin, words.end - words.begin) ==
          "restoration of the Sivra wet meadows is **complete");
}

TEST_CASE("The ledger decides where words alone do not", "[claims]")
{
    DraftFacts facts = sampleFacts();
    facts.level = 2;
    const auto refusals = [&](const char* sentence) {
        return reasonsOf(checkDraft(sentence, DraftFormat::PlainText, facts));
    };
    SECTION("a gift that is a permit duty")
    {
        const char* sentence = "The creek channel is our gift to the valley.";
        CHECK(refusals(sentence) == std::vector{DraftReason::OffsetAsContribution});
        for (DraftAction& action : facts.actions)
            action.obligation = ecotone::records::ObligationCode::L;
        CHECK(refusals(sentence).empty());
    }
    SECTION("work that the ledger has as completed")
    {
        CHECK(refusals("The restoration of the Sivra wet meadows is finished.") ==
              std::vector{DraftReason::RestoredForUnderRestoration});
        for (DraftAction& action : facts.actions)
            action.status = ecotone::records::Status::Completed;
        CHECK(refusals("The restoration of the Sivra wet meadows is finished.").empty());
    }
    SECTION("cause and effect with a comparison behind it")
    {
        facts.level = 5;
        facts.method = ecotone::attribution::CounterfactualMethod::None;
        const char* sentence = "The rewetting led to richer meadows.";
        CHECK(refusals(sentence) == std::vector{DraftReason::CausalWithoutCounterfactual});
        facts.method = ecotone::attribution::CounterfactualMethod::BeforeAfterControlImpact;
        CHECK(refusals(sentence).empty());
    }
    SECTION("a statutory metric where it is law")
    {
        const char* sentence = "The commons score 74 habitat units.";
        CHECK(refusals(sentence) == std::vector{DraftReason::StatutoryMetric});
        facts.jurisdiction = "England";
        CHECK(refusals(sentence).empty());
    }
}

TEST_CASE("A figure may be rounded or converted if that is said, and never bettered",
          "[claims]")
{
    DraftFacts facts = sampleFacts();
    facts.level = 3;
    facts.figures = {{1100.39, "ha", FigureRole::Plain}};
    const auto isKnown = [&](const std::string& figure) {
        const std::string sentence =
            figure + " were under effective restoration (Upper Tarnai, boundary version 1, "
                     "as of 2025-12-31, progress method 1).";
        const auto reasons = reasonsOf(checkDraft(sentence, DraftFormat::PlainText, facts));
        CHECK((reasons.empty() || reasons == std::vector{DraftReason::UnknownFigure}));
        return reasons.empty();
    };
    CHECK(isKnown("1100.39 ha"));
    CHECK(isKnown("1,100.39 ha"));
    CHECK(isKnown("1 100.39 hectares"));
    CHECK(isKnown("1\u202F100.39 ha"));
    CHECK(isKnown("11.0039 km²"));
    CHECK(isKnown("Some 1100 ha"));
    CHECK(isKnown("About eleven hundred hectares"));
    CHECK(isKnown("About 11 square kilometres"));
    CHECK(isKnown("More than 1,000 ha"));
    CHECK_FALSE(isKnown("1110.39 ha"));
    CHECK_FALSE(isKnown("More than 1,200 ha"));
    CHECK_FALSE(isKnown("Close to fourteen hundred hectares"));
    CHECK_FALSE(isKnown("11.4 km²"));
}

TEST_CASE("A figure before “under restoration” is not taken for a rounded one", "[claims]")
{
    DraftFacts facts = sampleFacts();
    facts.figures = {{1100.39, "ha", FigureRole::Plain}};
    const auto refused = checkDraft(
        "1100 ha were under effective restoration (Upper Tarnai, boundary version 1, as "
        "of 2025-12-31, progress method 1).",
        DraftFormat::PlainText, facts);
    CHECK(reasonsOf(refused) == std::vector{DraftReason::UnknownFigure});
}

TEST_CASE(
    "A figure recorded in square kilometres is found in hectares, and the other way round",
    "[claims]")
{
    DraftFacts facts = sampleFacts();
    facts.level = 3;
    facts.figures = {{493.82, "km2", FigureRole::Plain}};
    const auto isKnown = [&](const std::string& figure) {
        return checkDraft("The landscape measures " + figure +
                              " (Upper Tarnai, boundary version 1, 2020-12-31, area method 1).",
                          DraftFormat::PlainText, facts)
            .empty();
    };
    CHECK(isKnown("493.82 km²"));
    CHECK(isKnown("49 382 ha"));
    CHECK_FALSE(isKnown("493.82 ha"));
}

TEST_CASE("Every reason but that of unknown figures is a rule of the ladder of its own",
          "[claims]")
{
    std::set<RefusalRule> rules;
    for (const DraftReason reason : allDraftReasons)
        if (const auto rule = ruleOf(reason))
            rules.insert(*rule);
    CHECK(rules.size() == allDraftReasons.size() - 1);
    CHECK_FALSE(ruleOf(DraftReason::UnknownFigure).has_value());
}
