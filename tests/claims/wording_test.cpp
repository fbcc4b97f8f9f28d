#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/wording.h"

#include <fmt/format.h>

#include <algorithm>

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;
using tests::provenFacts;

namespace {

std::string oneDecimal(double value, std::string_view unit)
{
    return fmt::format("{:.{}f}", value, unit == "%" ? 0 : 1);
}

std::vector<std::string> said(Level level, const ClaimFacts& facts)
{
    const auto sentences =
        sentencesAt(level, facts, assess(facts), oneDecimal, englishTemplates());
    INFO((sentences.accepted() ? "" : sentences.refusal().reason));
    REQUIRE(sentences.accepted());
    std::vector<std::string> texts;
    for (const Sentence& each : sentences.value()) {
        CHECK(each.level == level);
        texts.push_back(each.text);
    }
    return texts;
}

} // namespace

TEST_CASE("A commitment, a participation and an action are said with place and time",
          "[claims]")
{
    const ClaimFacts facts = provenFacts();
    CHECK(said(Level::Commitment, facts) ==
          std::vector<std::string>{
              "Alpha commits to 500.0 ha of land under effective restoration in Valley "
              "(boundary version 2) by 2030-12-31, from a baseline of 35.0 ha in 2020, towards "
              "the target “Valley 2030”."});
    CHECK(said(Level::Participation, facts) ==
          std::vector<std::string>{"Alpha takes part in the Valley Compact in Valley (boundary "
                                   "version 2) since 2016-05-01."});
    CHECK(said(Level::Action, facts) ==
          std::vector<std::string>{
              "Alpha implemented on 100.0 ha in Valley (boundary version 2), from 2012-03-01 "
              "and as of 2027-12-31: Ridge woodland."});
}

TEST_CASE(
    "What was implemented, funded and supported are sentences apart, overlap counted once",
    "[claims]")
{
    ClaimFacts facts = provenFacts();
    const auto also = [&](const char* name, records::ParticipationRole role, Footprint ground) {
        ActionFacts action = facts.actions.front();
        action.action.name = name;
        action.participations.front().role = role;
        action.ground = std::move(ground);
        facts.actions.push_back(action);
    };
    also("Ridge fences", records::ParticipationRole::Implementer, {1, 2}); // 60 ha once
    also("Nursery", records::ParticipationRole::Funder, {2});
    also("Bird counts", records::ParticipationRole::Monitor, {0});
    const auto texts = said(Level::Action, facts);
    REQUIRE(texts.size() == 3);
    CHECK(texts[0] == "Alpha implemented on 200.0 ha in Valley (boundary version 2), from "
                      "2012-03-01 and as of 2027-12-31: Ridge woodland; Ridge fences.");
    CHECK(texts[1] == "Alpha funded on 100.0 ha in Valley (boundary version 2), from "
                      "2012-03-01 and as of 2027-12-31: Nursery.");
    CHECK(texts[2] == "Alpha supported on 40.0 ha in Valley (boundary version 2), from "
                      "2012-03-01 and as of 2027-12-31: Bird counts.");
}

TEST_CASE("A collective outcome is the landscape's, with what is nobody's and the losses",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    CHECK(
        said(Level::Collective, facts) ==
        std::vector<std::string>{
            "The partners' landscape Valley (boundary version 2) recorded a change of 23.0 "
            "condition-hectares in land productivity from 2015-12-31 to 2025-12-31 (95 % "
            "interval 15.0 to 31.0; measured; method version LPD 2), over 200.0 ha of Valley, "
            "96 % of which were assessed.",
            "Of the change, 6.0 condition-hectares would have come without the actions (CF3, "
            "matched control cells).",
            "1.0 condition-hectares of the change are attributed to nobody.",
            "Alpha contributed through: Ridge woodland.",
            "No losses caused by Alpha in Valley over the same period were found."});

    facts.outcome->method = attribution::CounterfactualMethod::None;
    facts.outcome->change.interval.reset();
    facts.outcome->impacts->loss = 3.5;
    const auto gross = said(Level::Collective, facts);
    CHECK_THAT(gross[0], Catch::Contains("(no interval is known; measured"));
    CHECK(
        gross[1] ==
        "The change is gross: what would have come without the actions was not taken off it.");
    CHECK(gross[4] == "Losses that Alpha caused in Valley over the same period: 3.5 "
                      "condition-hectares.");
}

TEST_CASE("A share is said with its rule, interval, leakage and remainder", "[claims]")
{
    ClaimFacts facts = provenFacts();
    CHECK(said(Level::Proportional, facts) ==
          std::vector<std::string>{
              "By rule W1, the share of Alpha in the additional change of land productivity in "
              "Valley (boundary version 2) from 2015-12-31 to 2025-12-31 is 12.0 "
              "condition-hectares (95 % interval 6.8 to 17.2; measured; counterfactual CF3, "
              "matched control cells; method version LPD 2), over 200.0 ha of Valley, 96 % of "
              "which were assessed.",
              "Harm beside the actions of 2.0 condition-hectares has been taken off.",
              "1.0 condition-hectares of the change are attributed to nobody.",
              "No losses caused by Alpha in Valley over the same period were found."});
}

TEST_CASE("An attributed outcome names cause and counterfactual, and doubts about controls",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.outcome->controls = ControlQuality::Caution;
    const auto texts = said(Level::Attributed, facts);
    REQUIRE(texts.size() == 5);
    CHECK(texts[0] ==
          "Actions of Alpha caused a change of 12.0 condition-hectares in land productivity in "
          "Valley (boundary version 2) from 2015-12-31 to 2025-12-31 (95 % interval 6.8 to "
          "17.2; measured; counterfactual CF3, matched control cells; share by rule W1; method "
          "version LPD 2), over 200.0 ha of Valley, 96 % of which were assessed: Ridge "
          "woodland.");
    CHECK(texts[2] ==
          "The ground compared with matches with caution only; the balance table says where.");
}

TEST_CASE("A sentence above the level reached is refused, with every reason", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.reviews.clear();
    const Assessment assessment = assess(facts);
    const auto sentences =
        sentencesAt(Level::Attributed, facts, assessment, oneDecimal, englishTemplates());
    REQUIRE_FALSE(sentences.accepted());
    CHECK(sentences.refusal().reason ==
          "This may not be said yet. Nobody outside “Alpha” has reviewed the claim: have it "
          "reviewed, and enter reviewer, date and scope with the signed statement.");
    for (const Sentence& each : sentencesFor(facts, assessment, oneDecimal, englishTemplates()))
        CHECK(each.level <= Level::Proportional);
}

TEST_CASE("Every level reached has its sentences, the lowest first", "[claims]")
{
    const ClaimFacts facts = provenFacts();
    const auto all = sentencesFor(facts, assess(facts), oneDecimal, englishTemplates());
    CHECK(all.size() == 16); // 1 + 1 + 1 + 5 + 4 + 4
    CHECK(std::ranges::is_sorted(all, {}, &Sentence::level));
    CHECK(sentencesFor({}, assess({}), oneDecimal, englishTemplates()).empty());
}

TEST_CASE("No sentence of ours says what is refused", "[claims]")
{
    ClaimFacts facts = provenFacts();
    for (const Sentence& each :
         sentencesFor(facts, assess(facts), oneDecimal, englishTemplates())) {
        Statement statement;
        statement.level = each.level;
        statement.text = each.text;
        statement.namesArea = statement.namesYear = true;
        INFO(each.text);
        CHECK(refusalsOf(statement, facts).empty());
    }
}

TEST_CASE("A translation puts fields where its grammar wants them", "[claims]")
{
    Templates german = englishTemplates();
    german["participation"] =
        "Seit {since} wirkt {claimant} in {landscape} (Grenze {version}) an {initiative} mit.";
    CHECK(checkTemplates(german).empty());
    const ClaimFacts facts = provenFacts();
    const auto sentences =
        sentencesAt(Level::Participation, facts, assess(facts), oneDecimal, german);
    CHECK(sentences.value().at(0).text ==
          "Seit 2016-05-01 wirkt Alpha in Valley (Grenze 2) an the Valley Compact mit.");
}

TEST_CASE("A translation that loses a field or a sentence is found out", "[claims]")
{
    Templates translation = englishTemplates();
    const auto codeOfChange = [&](const char* id, const char* sentence) {
        translation[id] = sentence;
        const Findings findings = checkTemplates(translation);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].subject == id);
        return findings[0].code;
    };
    CHECK(checkTemplates(englishTemplates()).empty());
    SECTION("a field is missing")
    {
        CHECK(codeOfChange("contribution", "{claimant} hat beigetragen.") ==
              "template-field-missing");
    }
    SECTION("a field is unknown")
    {
        CHECK(codeOfChange("gross", "Brutto, {seed}.") == "template-field-unknown");
    }
    SECTION("a brace is left open, nested, empty or alone")
    {
        const auto* const sentence = GENERATE("Brutto {", "Brutto {a{b}}", "Brutto {}", "} a");
        CHECK(codeOfChange("gross", sentence) == "template-brace");
    }
    SECTION("a sentence is missing")
    {
        translation.erase("gross");
        CHECK(checkTemplates(translation).at(0).code == "template-missing");
    }
    SECTION("a sentence is unknown")
    {
        CHECK(codeOfChange("poem", "Ach.") == "template-unknown");
    }
}
