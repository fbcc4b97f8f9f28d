#include "core/claims/draft_weights.h"
#include "draft_training.h"
#include "support/catch.h"

#include "ecotone/base/text.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

using namespace ecotone::claims;

namespace {

const std::string tablePath = ECOTONE_SOURCE_DIR "/resources/claims/draft_weights.txt";

std::string storedTable()
{
    std::ifstream stream{tablePath};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The weights of a table by name.
std::map<std::string, double> weightsIn(const std::string& table)
{
    std::map<std::string, double> weights;
    for (const std::string& line : ecotone::splitList(table, '\n'))
        if (const std::size_t colon = line.find(": ");
            !line.starts_with("//") && colon != std::string::npos)
            weights[line.substr(0, colon)] = std::stod(line.substr(colon + 2));
    return weights;
}

Evidence heard(const std::string& name, std::size_t at)
{
    return {name, {at, at + 1}};
}

} // namespace

TEST_CASE("Evidence adds up to a balance, a reason and the words that say most", "[claims]")
{
    const std::string none = " 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
    const EvidenceWeights weights{"// remark\n"
                                  "always: -1.00; 0" +
                                  none +
                                  "\n"
                                  "word gift: 2.50; 0 0 0 0 20 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
                                  "word valley: 0.25; 0 5 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
                                  "word gift denied: -3.00; 0" +
                                  none + "\n"};
    const Weighing gift = weights.weigh({heard("word valley", 0), heard("word gift", 4)});
    CHECK(gift.balance == 1.75);
    CHECK(gift.reason == DraftReason::OffsetAsContribution);
    CHECK(gift.words == Match{4, 5});
    const Weighing denied = weights.weigh({heard("word gift denied", 2)});
    CHECK(denied.balance == -4.0);
    CHECK(denied.words == Match{});
    CHECK(weights.weigh({heard("word unknown", 0)}).balance == -1.0);
}

// ECOTONE_TEACH_DRAFTS=1 writes the table anew, after a list or a family has changed.
TEST_CASE("The weights of the check are those that its lists of drafts teach", "[claims][slow]")
{
    const std::string taught = taughtWeights(
        trainingDrafts({"refuse_first.tsv", "may_stand_first.tsv", "refuse_second.tsv",
                        "may_stand_second.tsv", "own_refuse.tsv", "own_may_stand.tsv"}));
    if (std::getenv("ECOTONE_TEACH_DRAFTS"))
        std::ofstream{tablePath} << taught;
    std::map<std::string, double> expected = weightsIn(taught),
                                  stored = weightsIn(storedTable());
    CHECK(stored.size() > 1000);
    for (const auto& [name, weight] : expected)
        if (std::abs(weight - stored[name]) > 0.015) // one in the last digit, in both
            FAIL_CHECK(name << ": " << stored[name] << ", taught are " << weight);
    for (const auto& [name, weight] : stored)
        if (std::abs(weight - expected[name]) > 0.015)
            FAIL_CHECK(name << ": " << weight << ", taught are " << expected[name]);
}
