#include "draft_book.h"

#include "embedded/draftTables.h"

#include "ecotone/base/text.h"

namespace ecotone::claims {

namespace {

/// The lines of one list of a table, for lists that are read before there are phrases.
std::vector<std::string> entriesOf(std::string_view table, std::string_view list)
{
    std::vector<std::string> entries;
    bool isInside = false;
    for (const std::string& line : splitList(table, '\n')) {
        if (line.starts_with('['))
            isInside = line.substr(1, line.find(']') - 1) == list;
        else if (isInside && !line.starts_with("//"))
            for (const std::string& entry : splitList(line, ';'))
                entries.push_back(entry);
    }
    return entries;
}

Spelling spellingOf(std::string_view table)
{
    Spelling spelling;
    for (const std::string& entry : entriesOf(table, "irregular")) {
        const std::vector<std::string> forms = splitList(entry, ' ');
        for (std::size_t i = 1; i < forms.size(); ++i)
            spelling.base.try_emplace(forms[i], forms.front());
    }
    for (const std::string& entry : entriesOf(table, "spelling")) {
        const std::vector<std::string> forms = splitList(entry, ' ');
        spelling.british[forms.front()] = forms.back();
    }
    return spelling;
}

/// A name as a phrase: its words, whatever case and marks it is written with.
void addName(PhraseBook& book, const std::string& list, std::string_view name)
{
    std::string phrase;
    for (const Token& token : tokensOf(name, 0, name.size(), book.spelling()))
        if (token.kind != Token::Kind::Mark)
            phrase += (phrase.empty() ? "" : " ") + token.form;
    if (!phrase.empty())
        book.add(list, phrase);
}

/// "Sarn Metals" is called "Sarn", "Kesh Ridge mine" "Kesh Ridge": without the words that tell
/// what kind of thing it is.
std::string shortName(std::string_view name)
{
    const std::size_t space = name.rfind(' ');
    return std::string{space == std::string_view::npos ? name : name.substr(0, space)};
}

void addProject(PhraseBook& book, const DraftFacts& facts)
{
    for (const char* list :
         {"actor-name", "company-name", "site-name", "action-name", "landscape-name"})
        book.add(list, {});
    for (const DraftActor& actor : facts.actors) {
        std::vector<std::string> names = actor.aliases;
        names.push_back(actor.name);
        for (const std::string& name : names) {
            addName(book, "actor-name", name);
            if (actor.isBusiness)
                addName(book, "company-name", name);
        }
    }
    for (const std::string& site : facts.sites) {
        addName(book, "site-name", site);
        addName(book, "site-name", shortName(site));
    }
    for (const DraftAction& action : facts.actions)
        addName(book, "action-name", action.name);
    for (const std::string& landscape : facts.landscapes)
        addName(book, "landscape-name", landscape);
}

/// The tables, read once.
const PhraseBook& tables()
{
    static const PhraseBook book = [] {
        PhraseBook read{spellingOf(embedded::draftTablesText("draft_words.txt"))};
        for (const auto& table : embedded::draftTables)
            if (table.name != "draft_answers.txt" && table.name != "draft_weights.txt")
                read.read(table.text);
        return read;
    }();
    return book;
}

} // namespace

PhraseBook phraseBookFor(const DraftFacts& facts)
{
    PhraseBook book = tables();
    addProject(book, facts);
    return book;
}

} // namespace ecotone::claims
