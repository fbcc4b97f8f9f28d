#include "draft_training.h"

#include "core/claims/draft_answers.h"
#include "core/claims/draft_book.h"
#include "core/claims/draft_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace ecotone;
using namespace ecotone::claims;

namespace {

constexpr double penalty = 0.5; // of squared weights
constexpr int rounds = 60, rarest = 2;

/// Names of places and firms in the sample, which mean nothing elsewhere.
bool isOfSample(const std::string& name)
{
    static const std::set<std::string> words{
        "orlok",  "kholon", "nizh", "sivra",    "ulkan",  "kesh", "bair",    "ilen",
        "tarnai", "sarn",   "velt", "highland", "tarnay", "sarn", "montreal"};
    const std::size_t space = name.find(' ');
    const std::string rest = space == std::string::npos ? name : name.substr(space + 1);
    return words.contains(rest.substr(0, rest.find(' ')));
}

/// Logistic regression by going round the weights one by one, each time to where a parabola
/// that nowhere lies below the loss has its lowest point: the loss never grows.
class Regression {
public:
    Regression(const std::vector<TrainingDraft>& drafts) : m_margins(drafts.size(), 0.0)
    {
        std::map<std::string, std::vector<std::size_t>> having;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            m_refused.push_back(drafts[i].reason != "-");
            having["always"].push_back(i);
            for (const Evidence& each : drafts[i].evidence)
                if (!isOfSample(each.name))
                    having[each.name].push_back(i);
        }
        for (auto& [name, rows] : having)
            if (rows.size() >= rarest)
                m_columns.push_back({name, std::move(rows), 0.0});
    }

    struct Column {
        std::string name;
        std::vector<std::size_t> drafts;
        double weight = 0.0;
    };

    std::vector<Column> solved()
    {
        for (int round = 0; round < rounds; ++round)
            for (Column& column : m_columns)
                improve(column);
        return m_columns;
    }

private:
    void improve(Column& column)
    {
        const bool isFree = column.name == "always";
        double slope = isFree ? 0.0 : penalty * column.weight;
        for (const std::size_t i : column.drafts)
            slope += 1.0 / (1.0 + std::exp(-m_margins[i])) - (m_refused[i] ? 1.0 : 0.0);
        const double curvature =
            0.25 * static_cast<double>(column.drafts.size()) + (isFree ? 0.0 : penalty);
        const double step = slope / curvature;
        column.weight -= step;
        for (const std::size_t i : column.drafts)
            m_margins[i] -= step;
    }

    std::vector<Column> m_columns;
    std::vector<double> m_margins;
    std::vector<bool> m_refused;
};

/// How much more often drafts refused for each reason have a piece of evidence than refused
/// drafts in general, in tenths of the natural logarithm, with two imagined drafts of each.
std::string liftsOf(const Regression::Column& column, const std::vector<TrainingDraft>& drafts)
{
    std::map<std::string, double> with, all;
    double withAny = 0.0, any = 0.0;
    for (const TrainingDraft& draft : drafts)
        if (draft.reason != "-")
            ++all[draft.reason], ++any;
    for (const std::size_t i : column.drafts)
        if (drafts[i].reason != "-")
            ++with[drafts[i].reason], ++withAny;
    std::string lifts;
    for (const DraftReason reason : allDraftReasons) {
        const double usual = all[codeOf(reason)] / any;
        if (usual == 0.0) { // the rules about figures find all of these
            lifts += " -9999";
            continue;
        }
        const double share = (with[codeOf(reason)] + 2.0 * usual) / (withAny + 2.0);
        const double tenths = column.name == "always" ? 0.0 : 10.0 * std::log(share / usual);
        lifts += fmt::format(" {:.0f}", std::abs(tenths) < 0.5 ? 0.0 : tenths);
    }
    return lifts;
}

/// Every sentence that the check offers, for speakers of each level.
void addAnswers(std::vector<TrainingDraft>& drafts, const PhraseBook& book)
{
    const std::map<std::string, std::string, std::less<>> fields{
        {"where", "the Upper Tarnai"},
        {"who", "Velt Copper"},
        {"action", "“Long Slope dry steppe reseeding”"},
        {"basis", sampleFacts().basis}};
    std::vector<DraftAnswer> answers{answerToAnything()};
    for (const DraftReason reason : allDraftReasons)
        answers.push_back(answerTo(reason));
    for (const int level : {0, 2, 3, 4})
        for (const DraftAnswer& answer : answers)
            for (const std::string& each : answer.say) {
                const std::string sentence = filledIn(each, fields);
                DraftFacts facts = sampleFacts();
                facts.level = level;
                const Reading reading{sentence, 0, sentence.size(), book};
                drafts.push_back({"-", evidenceIn(reading, book, facts)});
            }
}

/// Whether a rule about figures refuses a draft, so that it never comes on the scales.
bool isSurelyRefused(const Reading& reading, const DraftFacts& facts)
{
    Breaches breaches;
    for (const auto judge : {judgeFigures, judgeOwners, judgeSums, judgeTimes})
        judge(reading, facts, breaches);
    return std::ranges::any_of(breaches, [](const Breach& each) { return each.isSure; });
}

} // namespace

std::vector<TrainingDraft> trainingDrafts(const std::vector<std::string>& files)
{
    const PhraseBook book = phraseBookFor(sampleFacts());
    std::vector<TrainingDraft> drafts;
    for (const std::string& file : files)
        for (const Draft& draft : readDrafts(file)) {
            const Reading reading{draft.sentence, 0, draft.sentence.size(), book};
            if (!isSurelyRefused(reading, draft.facts))
                drafts.push_back({draft.reason, evidenceIn(reading, book, draft.facts)});
        }
    addAnswers(drafts, book);
    return drafts;
}

std::string taughtWeights(const std::vector<TrainingDraft>& drafts)
{
    std::string table =
        "// What evidence weighs in the greenwash check (docs/methods/greenwash-check.md,\n"
        "// \"Weighing\"). Taught by tests/claims/drafts with tests/claims/draft_training.cpp; "
        "do\n"
        "// not edit. A line: evidence, weight (above zero speaks for refusing), and for each\n"
        "// reason, in the order of the table of reasons, how much more often sentences "
        "refused\n"
        "// for it have the evidence than others (tenths of the natural logarithm).\n";
    for (const Regression::Column& column : Regression{drafts}.solved())
        if (std::abs(column.weight) >= 0.005)
            table += fmt::format("{}: {:.2f};{}\n", column.name, column.weight,
                                 liftsOf(column, drafts));
    return table;
}
