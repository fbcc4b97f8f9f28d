#include "record_commands.h"

#include "record_json.h"
#include "terminal.h"

#include "ecotone/base/text.h"
#include "ecotone/document/import_shape.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ecotone::cli {
namespace {

bool isIn(const records::Stake& stake, const records::Stake& in)
{
    return stake.venture == in.venture && stake.site == in.site;
}

} // namespace

ListCommand::ListCommand(Options& options)
{
    m_project.declare(options);
    options.flag("--json", m_asJson, "Print as JSON");
}

ExitCode ListCommand::run(Terminal& terminal)
{
    const document::Document document = m_project.openToRead(terminal);
    if (m_asJson) {
        terminal.print(jsonText(json(document.project())));
        return ExitCode::Done;
    }
    const TextTable list = table(document.project());
    if (list.isEmpty())
        terminal.say(fmt::format("The project has no {}.", what()));
    terminal.print(list.text());
    return ExitCode::Done;
}

void StakeFields::declare(Options& options)
{
    options.argument("HOLDER", m_holder, "Actor that holds the stake, by name, alias or id");
    options.number("PERCENT", m_percent, "Its percentage, above 0 and at most 100");
    options.flag("--operator", m_operates, "It operates what the stake is in");
    options.flag("--no-operator", m_operatesNot, "It does not operate it any more");
    options.flag("--remove", m_remove, "Take the stake away");
}

project::Edit StakeFields::edit(document::Document& document, records::Stake in) const
{
    if (m_operates && m_operatesNot)
        throw UseError{"Give --operator or --no-operator, not both."};
    const project::Project& project = document.project();
    in.holder = named<records::Actor>(project, m_holder).id;
    const records::Stake* known = nullptr;
    for (const auto& [id, stake] : project.all<records::Stake>())
        if (isIn(stake, in) && stake.holder == in.holder)
            known = &stake;
    if (m_remove) {
        if (!known)
            throw InputError{fmt::format("{} has no stake there to take away.", m_holder)};
        return accepted(project::remove(project, known->id));
    }
    if (!known && !m_percent)
        throw UseError{fmt::format("Give the percentage of {}.", m_holder)};
    records::Stake stake = known ? *known : in;
    if (!known)
        stake.id = document.ids().nextId<records::Stake>();
    stake.percent = m_percent.value_or(stake.percent);
    stake.isOperator = m_operates || (stake.isOperator && !m_operatesNot);
    if (m_percent)
        stake.origin = records::StakeOrigin::Typed;
    return accepted(project::put(project, stake));
}

std::string stakesText(const project::Project& project, const records::Stake& in)
{
    std::vector<std::pair<std::string, std::string>> holders;
    for (const auto& [id, stake] : project.all<records::Stake>())
        if (isIn(stake, in)) {
            const records::Actor* const holder = project.find(stake.holder);
            const std::string name = holder ? holder->name : "a missing actor";
            holders.emplace_back(name, fmt::format("{} {} %{}", name, numberText(stake.percent),
                                                   stake.isOperator ? " (operator)" : ""));
        }
    std::ranges::sort(holders);
    std::vector<std::string> texts;
    for (const auto& [name, text] : holders)
        texts.push_back(text);
    return fmt::format("{}", fmt::join(texts, ", "));
}

nlohmann::ordered_json stakesJson(const project::Project& project, const records::Stake& in)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& [id, stake] : project.all<records::Stake>())
        if (isIn(stake, in))
            list.push_back(recordJson(project, stake));
    return inOrder(std::move(list), {"holder"});
}

template <class Record>
std::vector<const Record*> byName(const project::Project& project)
{
    std::vector<const Record*> all;
    for (const auto& [id, record] : project.all<Record>())
        all.push_back(&record);
    std::ranges::sort(all, {}, [](const Record* each) { return each->name; });
    return all;
}

template std::vector<const records::Actor*> byName(const project::Project&);
template std::vector<const records::Site*> byName(const project::Project&);
template std::vector<const records::Landscape*> byName(const project::Project&);
template std::vector<const records::Layer*> byName(const project::Project&);
template std::vector<const records::Action*> byName(const project::Project&);
template std::vector<const records::ActionKind*> byName(const project::Project&);
template std::vector<const records::Target*> byName(const project::Project&);

void ShapeOptions::declare(Options& options)
{
    options.text("--shape", m_file, "Vector file with the shape; its surfaces are united");
    options.text("--layer", m_layer, "Layer of the file, where it has several");
    options.texts("--where", m_where, "Only features with FIELD=TEXT");
    options.text("--wkt", m_wkt, "The shape as WKT instead of a file");
    options.text("--crs", m_crs, "CRS of the WKT, or of a file that names none: EPSG:31976");
    options.text("--encoding", m_encoding, "Of the file's text, where it does not say it");
}

geo::Shape ShapeOptions::read(document::Document& document, Terminal& terminal) const
{
    if (!m_file.empty() && !m_wkt.empty())
        throw UseError{"The shape is given twice: take away --shape or --wkt."};
    document::ShapeSource source;
    source.wkt = m_wkt;
    source.crs = m_crs;
    source.file.file = m_file;
    source.file.layer = m_layer;
    source.file.encoding = m_encoding;
    for (const std::string& each : m_where)
        source.where.insert(pairOf(each, "--where"));
    document::FreshIds ids{document.ids()};
    document::ImportDraft draft{document.project(), ids};
    geo::Shape shape = accepted(document::importShape(draft, source));
    terminal.say(draft.findings());
    return shape;
}

std::pair<std::string, std::string> pairOf(const std::string& text, const std::string& option)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        throw UseError{fmt::format("{} takes two words with an equals sign between them, but "
                                   "“{}” is given.",
                                   option, text)};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

} // namespace ecotone::cli
