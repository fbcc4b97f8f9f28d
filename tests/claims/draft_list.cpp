#include "draft_list.h"

#include "ecotone/base/text.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <stdexcept>

using namespace ecotone;
using namespace ecotone::claims;

namespace {

nlohmann::json readJson(const std::string& file)
{
    std::ifstream stream{std::string{ECOTONE_SOURCE_DIR "/data/sample/"} + file};
    return nlohmann::json::parse(stream);
}

template <class Enum>
std::optional<Enum> enumOf(const std::string& text)
{
    for (const auto& [value, word] : records::Words<Enum>::words)
        if (word == text)
            return value;
    return std::nullopt;
}

DraftAction actionOf(const nlohmann::json& properties)
{
    DraftAction action;
    action.name = properties.at("title");
    action.obligation = enumOf<records::ObligationCode>(properties.at("obligation"));
    action.status = enumOf<records::Status>(properties.at("state"));
    action.since = parseDate(properties.at("start").get<std::string>());
    if (action.status == records::Status::InProgress)
        action.since = parseDate(properties.at("since").get<std::string>());
    action.implementers = splitList(properties.at("implementers").get<std::string>(), '/');
    return action;
}

DraftActor actorOf(const nlohmann::json& json)
{
    DraftActor actor;
    actor.name = json.at("name");
    actor.aliases = json.value("aliases", std::vector<std::string>{});
    const std::string type = json.at("type");
    actor.isBusiness = type == "company" || type == "joint-venture" || type == "financier";
    return actor;
}

/// "1100.39 ha [whole]".
KnownFigure figureOf(const std::string& text)
{
    static const std::map<std::string, FigureRole> roles{
        {"W1", FigureRole::Share},
        {"W5", FigureRole::LastIn},
        {"W6", FigureRole::StandAlone},
        {"whole", FigureRole::WholeInitiative},
        {"union", FigureRole::Union},
        {"sum of shapes", FigureRole::SumOfShapes},
        {"forecast", FigureRole::Forecast},
        {"pledge", FigureRole::Pledge},
        {"target level", FigureRole::TargetLevel}};
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::size_t tag = std::min(text.find('['), text.size());
    KnownFigure figure;
    const auto value = parseNumber(text.substr(0, space));
    if (!value)
        throw std::runtime_error{"a list of drafts has a figure that is no number: " + text};
    figure.value = *value;
    figure.unit =
        space < tag ? std::string{trimmed(text.substr(space, tag - space))} : std::string{};
    if (tag < text.size())
        if (const auto role = roles.find(text.substr(tag + 1, text.find(']') - tag - 1));
            role != roles.end())
            figure.role = role->second;
    return figure;
}

void addFacts(DraftFacts& facts, const std::string& column)
{
    for (const std::string& pair : splitList(column, ';')) {
        const std::size_t equals = pair.find('=');
        const std::string key = pair.substr(0, equals), value = pair.substr(equals + 1);
        if (key == "level")
            facts.level = std::stoi(value);
        else if (key == "method")
            facts.method = attribution::counterfactualMethodOf(value);
        else if (key == "figures") {
            facts.figures.emplace();
            for (const std::string& figure : splitList(value, '|'))
                facts.figures->push_back(figureOf(figure));
        } else
            throw std::runtime_error{"a list of drafts has an unknown fact: " + key};
    }
}

} // namespace

DraftFacts sampleFacts()
{
    DraftFacts facts;
    const nlohmann::json recipe = readJson("recipe.json");
    for (const auto& landscape : recipe.at("landscapes"))
        facts.landscapes.push_back(landscape.at("name"));
    for (const auto& actor : recipe.at("actors"))
        facts.actors.push_back(actorOf(actor));
    const nlohmann::json sites = readJson("sites.geojson"),
                         actions = readJson("actions.geojson");
    for (const auto& site : sites.at("features"))
        facts.sites.push_back(site.at("properties").at("name"));
    for (const auto& action : actions.at("features"))
        facts.actions.push_back(actionOf(action.at("properties")));
    facts.asOf = *parseDate("2026-01-01");
    facts.basis = "Upper Tarnai, boundary version 1, as of 2025-12-31, progress method 1";
    return facts;
}

std::vector<Draft> readDrafts(const std::string& file)
{
    const DraftFacts sample = sampleFacts();
    std::ifstream stream{std::string{ECOTONE_SOURCE_DIR "/tests/claims/drafts/"} + file};
    std::vector<Draft> drafts;
    for (std::string line; std::getline(stream, line);) {
        std::vector<std::string> columns{""};
        for (const char c : line)
            if (c == '\t')
                columns.emplace_back();
            else
                columns.back() += c;
        if (columns.size() != 4)
            throw std::runtime_error{file + ": a line has not four columns: " + line};
        Draft draft{columns[0], columns[1], columns[3], sample};
        addFacts(draft.facts, columns[2]);
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

std::vector<RefusedSentence> check(const Draft& draft)
{
    return checkDraft(draft.sentence, DraftFormat::PlainText, draft.facts);
}
