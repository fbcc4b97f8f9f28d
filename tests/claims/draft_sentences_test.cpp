#include "support/catch.h"

#include "ecotone/claims/draft_check.h"

#include <string>
#include <vector>

using namespace ecotone::claims;

namespace {

std::vector<std::string> sentences(const std::string& draft,
                                   DraftFormat format = DraftFormat::Markdown)
{
    std::vector<std::string> found;
    for (const TextSpan& span : sentencesOf(draft, format))
        found.push_back(draft.substr(span.begin, span.end - span.begin));
    return found;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("Full stops in numbers and abbreviations end no sentence", "[claims]")
{
    CHECK(sentences("We have 1100.39 ha, i.e. much. Work goes on! Really.") ==
          Sentences{"We have 1100.39 ha, i.e. much.", "Work goes on!", "Really."});
}

TEST_CASE("A question stays with its answer, and a sentence with the one that takes it back",
          "[claims]")
{
    CHECK(sentences("Is it restored? The plots will tell. Work goes on.") ==
          Sentences{"Is it restored? The plots will tell. Work goes on."});
    CHECK(sentences("We are neutral. That was wrong. Work goes on.") ==
          Sentences{"We are neutral. That was wrong.", "Work goes on."});
}

TEST_CASE("Headings, items and cells of Markdown are sentences, code is none", "[claims]")
{
    const std::string draft = "## A *green* valley\n"
                              "First line\ngoes on.\n"
                              "- one\n- two\n"
                              "3. three\n"
                              "```\nrestored = true\n```\n"
                              "| site | state |\n|---|---|\n| Sivra | wet |\n"
                              "> quoted words\n";
    CHECK(sentences(draft) == Sentences{"A *green* valley", "First line\ngoes on.", "one",
                                        "two", "three", "site", "state", "Sivra", "wet",
                                        "quoted words"});
}

TEST_CASE("The address of a link is not read", "[claims]")
{
    const DraftFacts facts;
    const std::string draft = "See [the plan](https://example.org/we-are-nature-positive).";
    CHECK(checkDraft(draft, DraftFormat::Markdown, facts).empty());
    CHECK(checkDraft("We are [nature positive](https://example.org).", DraftFormat::Markdown,
                     facts)
              .size() == 1);
}

TEST_CASE("An empty draft has no sentences", "[claims]")
{
    CHECK(sentences("").empty());
    CHECK(sentences("\n\n  \n", DraftFormat::PlainText).empty());
}
