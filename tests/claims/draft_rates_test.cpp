#include "draft_list.h"
#include "support/catch.h"

#include <algorithm>

using namespace ecotone::claims;

namespace {

struct Rates {
    int drafts = 0, right = 0, named = 0; // named: refused for the reason of the list, too
    std::string wrong;                    // what was judged otherwise, for the report
};

Rates ratesOf(const std::string& file)
{
    Rates rates;
    for (const Draft& draft : readDrafts(file)) {
        const auto refused = check(draft);
        const bool isRight = refused.empty() == (draft.reason == "-");
        ++rates.drafts;
        rates.right += isRight ? 1 : 0;
        rates.wrong +=
            isRight ? "" : "\n  " + draft.id + " " + draft.reason + ": " + draft.sentence;
        for (const RefusedSentence& sentence : refused)
            if (std::ranges::any_of(sentence.findings, [&](const DraftFinding& each) {
                    return codeOf(each.reason) == draft.reason;
                })) {
                ++rates.named;
                break;
            }
    }
    return rates;
}

} // namespace

TEST_CASE("Of the drafts the check was built against, all but a few are judged rightly",
          "[claims]")
{
    const Rates refused = ratesOf("refuse_first.tsv"), passed = ratesOf("may_stand_first.tsv");
    INFO(refused.wrong << passed.wrong);
    CHECK(refused.drafts == 78);
    CHECK(passed.drafts == 78);
    CHECK(refused.right * 100 >= 95 * refused.drafts);
    CHECK(passed.right * 100 >= 95 * passed.drafts);
    CHECK(refused.named * 100 >= 95 * refused.drafts);
}

TEST_CASE("Of the drafts written beside the check, all but a few are judged rightly",
          "[claims][slow]")
{
    const Rates refused = ratesOf("own_refuse.tsv"), passed = ratesOf("own_may_stand.tsv");
    INFO(refused.wrong << passed.wrong);
    CHECK(refused.drafts == 574);
    CHECK(passed.drafts == 571);
    CHECK(refused.right * 100 >= 95 * refused.drafts);
    CHECK(passed.right * 100 >= 95 * passed.drafts);
}

// Once a measure (59 of 78 refused and 66 of 78 passed, on the check of commit 222845e); since
// it was opened the check has been built against it, too.
TEST_CASE("Of the second half, too, all but a few are judged rightly", "[claims]")
{
    const Rates refused = ratesOf("refuse_second.tsv"),
                passed = ratesOf("may_stand_second.tsv");
    INFO(refused.wrong << passed.wrong);
    CHECK(refused.drafts == 78);
    CHECK(passed.drafts == 78);
    CHECK(refused.right * 100 >= 95 * refused.drafts);
    CHECK(passed.right * 100 >= 95 * passed.drafts);
}

// Written by somebody who knew neither the check nor the other lists, and run once, on the
// finished check; reported as found. Nobody who mends the check may read these lists; the
// numbers are floors, so that a later change that makes it worse is seen.
TEST_CASE("Of the drafts the check has never seen, five in six are refused and fifteen in "
          "sixteen pass",
          "[claims]")
{
    const Rates refused = ratesOf("refuse_third.tsv"), passed = ratesOf("may_stand_third.tsv");
    WARN("third list, bar 95 %: refused " << refused.right << " of " << refused.drafts << " ("
                                          << refused.named << " for the named reason), passed "
                                          << passed.right << " of " << passed.drafts);
    CHECK(refused.drafts == 126);
    CHECK(passed.drafts == 126);
    CHECK(refused.right >= 107); // 84.9 %
    CHECK(passed.right >= 118);  // 93.7 %
}
