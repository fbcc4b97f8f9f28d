#include "draft_evidence.h"

#include "draft_rules.h"
#include "draft_word_lists.h"

#include <algorithm>
#include <set>

namespace ecotone::claims {

namespace {

using attribution::CounterfactualMethod;

/// Gathers what a sentence says for and against itself.
class Witness {
public:
    Witness(const Reading& reading, const PhraseBook& book, const DraftFacts& facts)
        : m_reading{reading}
        , m_book{book}
        , m_facts{facts}
    {
    }

    std::vector<Evidence> all()
    {
        hearLedger();
        hearFamilies();
        hearWords();
        hearFigures();
        return std::move(m_evidence);
    }

private:
    void add(std::string name, const Match& words = {})
    {
        if (m_known.insert(name).second)
            m_evidence.push_back({std::move(name), words});
    }

    void hearLedger()
    {
        add("level " + levelName());
        add("method " + methodName());
        if (const DraftAction* action = namedAction(m_reading, m_facts)) {
            const bool isDone = action->status == records::Status::Completed ||
                                action->status == records::Status::PostCompletionMonitoring;
            add(isDuty(*action) ? "action owed" : "action free");
            add(isDone ? "action done" : "action under way");
        }
    }
    [[nodiscard]] std::string levelName() const
    {
        if (!m_facts.level)
            return "unknown";
        const int level = *m_facts.level;
        return level == 0 ? "0" : level <= 2 ? "1 or 2" : level == 3 ? "3" : "4 or 5";
    }
    [[nodiscard]] std::string methodName() const
    {
        if (!m_facts.method)
            return "unknown";
        const bool isWeak = *m_facts.method == CounterfactualMethod::None ||
                            *m_facts.method == CounterfactualMethod::StaticBaseline;
        return isWeak ? "weak" : "strong";
    }

    /// How a match is said: as a fact, as open ("might heal") or denied.
    [[nodiscard]] std::string manner(const Match& match) const
    {
        if (m_reading.isFact(match))
            return "";
        return m_reading.isAsserted(match) ? " open" : " denied";
    }

    void hearFamilies()
    {
        static constexpr std::array<std::string_view, 3> ofSpelling{"irregular", "spelling",
                                                                    "number-word"};
        for (const std::string& list : m_book.names()) {
            if (isOneOf(ofSpelling, list))
                continue;
            if (const std::vector<Match> matches = m_reading.find(list); !matches.empty())
                add(list + strongest(matches), strongestMatch(matches));
        }
    }
    [[nodiscard]] Match strongestMatch(const std::vector<Match>& matches) const
    {
        return *std::ranges::min_element(
            matches, {}, [&](const Match& each) { return manner(each).size(); });
    }
    [[nodiscard]] std::string strongest(const std::vector<Match>& matches) const
    {
        return manner(strongestMatch(matches));
    }

    void hearWords()
    {
        std::vector<Match> names;
        for (const char* list : {"actor-name", "site-name", "action-name", "landscape-name"})
            for (const Match& match : m_reading.find(list))
                names.push_back(match);
        const auto& tokens = m_reading.tokens();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Match word{i, i + 1};
            if (m_reading.isInBrackets(i) || Reading::apartFrom({word}, names).empty())
                continue;
            if (tokens[i].kind == Token::Kind::Word)
                add("word " + tokens[i].stem + manner(word), word);
            else if (tokens[i].kind == Token::Kind::Mark)
                add("mark " + tokens[i].form);
        }
    }

    void hearFigures()
    {
        for (const StatedNumber& number : m_reading.figures())
            if (isMeasured(number) && !m_reading.isInBrackets(number.at.begin))
                add("figure in " + number.unit, number.at);
    }

    const Reading& m_reading;
    const PhraseBook& m_book;
    const DraftFacts& m_facts;
    std::vector<Evidence> m_evidence;
    std::set<std::string> m_known;
};

} // namespace

std::vector<Evidence>
evidenceIn(const Reading& reading, const PhraseBook& book, const DraftFacts& facts)
{
    return Witness{reading, book, facts}.all();
}

} // namespace ecotone::claims
