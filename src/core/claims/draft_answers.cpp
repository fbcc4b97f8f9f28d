#include "draft_answers.h"

#include "embedded/draftTables.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

namespace ecotone::claims {

namespace {

using Answers = std::map<std::string, DraftAnswer, std::less<>>;

Answers readAnswers(std::string_view table)
{
    constexpr std::string_view why = "why: ", say = "say: ";
    Answers answers;
    DraftAnswer* answer = nullptr;
    for (const std::string& line : splitList(table, '\n')) {
        if (line.starts_with('['))
            answer = &answers[line.substr(1, line.find(']') - 1)];
        else if (answer && line.starts_with(why))
            answer->why = line.substr(why.size());
        else if (answer && line.starts_with(say))
            answer->say.push_back(line.substr(say.size()));
    }
    return answers;
}

const DraftAnswer& answerOf(std::string_view code)
{
    static const Answers answers = readAnswers(embedded::draftTablesText("draft_answers.txt"));
    const auto found = answers.find(code);
    expects(found != answers.end(), "answerOf: every reason has an answer");
    return found->second;
}

} // namespace

const DraftAnswer& answerTo(DraftReason reason)
{
    return answerOf(codeOf(reason));
}

const DraftAnswer& answerToAnything()
{
    return answerOf("anything");
}

std::string filledIn(std::string_view sentence,
                     const std::map<std::string, std::string, std::less<>>& fields)
{
    std::string filled;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        filled += sentence.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = sentence.find('}', open);
        const auto field = fields.find(sentence.substr(open + 1, close - open - 1));
        if (field == fields.end() || field->second.empty())
            return {};
        filled += field->second;
        sentence.remove_prefix(close + 1);
    }
    return filled;
}

} // namespace ecotone::claims
