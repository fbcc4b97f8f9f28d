#include "recipe_node.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace ecotone::document {
namespace {

using nlohmann::json;

/// A key inside a JSON pointer (RFC 6901, section 3).
std::string escaped(std::string_view key)
{
    std::string text;
    for (const char c : key)
        text += c == '~' ? std::string{"~0"} : c == '/' ? std::string{"~1"} : std::string{c};
    return text;
}

/// What a user would call the type of a value.
const char* kindOf(const json& value)
{
    switch (value.type()) {
    case json::value_t::null:
        return "null";
    case json::value_t::object:
        return "an object";
    case json::value_t::array:
        return "a list";
    case json::value_t::string:
        return "a text";
    case json::value_t::boolean:
        return "a truth value";
    default:
        return "a number";
    }
}

std::optional<int> asWhole(const json& value)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    if (number != std::floor(number) || std::abs(number) > 2'147'483'647.0)
        return std::nullopt;
    return static_cast<int>(number);
}

} // namespace

void RecipeProblems::add(const std::string& pointer, const std::string& sentence)
{
    m_lines.push_back(fmt::format("{}: {}", pointer.empty() ? "/" : pointer, sentence));
}

std::string RecipeProblems::text() const
{
    std::string all;
    for (const std::string& line : m_lines)
        all += (all.empty() ? "" : "\n") + line;
    return all;
}

RecipeNode::RecipeNode(const json& value, std::string pointer, RecipeProblems& problems)
    : m_value{&value}
    , m_pointer{std::move(pointer)}
    , m_problems{&problems}
{
    if (!m_value->is_object())
        problems.add(m_pointer,
                     fmt::format("Here stands {}; an object is needed.", kindOf(*m_value)));
}

void RecipeNode::problem(std::string_view key, const std::string& sentence) const
{
    m_problems->add(m_pointer + "/" + escaped(key), sentence);
}

const json* RecipeNode::at(std::string_view key)
{
    if (std::ranges::find(m_known, key) == m_known.end())
        m_known.emplace_back(key);
    if (!m_value->is_object())
        return nullptr;
    const auto found = m_value->find(std::string{key});
    return found == m_value->end() ? nullptr : &*found;
}

bool RecipeNode::has(std::string_view key)
{
    return at(key) != nullptr;
}

bool RecipeNode::isText(std::string_view key)
{
    const json* const value = at(key);
    return value && value->is_string();
}

bool RecipeNode::isList(std::string_view key)
{
    const json* const value = at(key);
    return value && value->is_array();
}

std::string RecipeNode::text(std::string_view key)
{
    const json* const value = at(key);
    if (!value)
        return {};
    if (!value->is_string()) {
        problem(key, fmt::format("Here stands {}; a text is needed.", kindOf(*value)));
        return {};
    }
    return value->get<std::string>();
}

std::string RecipeNode::required(std::string_view key)
{
    if (!has(key)) {
        m_problems->add(m_pointer, fmt::format("The key “{}” is missing.", key));
        return {};
    }
    std::string given = text(key);
    if (isText(key) && isBlank(given))
        problem(key, "The text is empty; it is needed.");
    return given;
}

std::optional<double> RecipeNode::number(std::string_view key)
{
    const json* const value = at(key);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        problem(key, fmt::format("Here stands {}; a number is needed.", kindOf(*value)));
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<int> RecipeNode::whole(std::string_view key)
{
    const std::optional<double> given = number(key);
    if (!given)
        return std::nullopt;
    const std::optional<int> whole = asWhole(*at(key));
    if (!whole)
        problem(key, "A whole number is needed.");
    return whole;
}

std::optional<bool> RecipeNode::flag(std::string_view key)
{
    const json* const value = at(key);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean()) {
        problem(key, fmt::format("Here stands {}; true or false is needed.", kindOf(*value)));
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<Date> RecipeNode::date(std::string_view key, PartialDate partial)
{
    const json* const value = at(key);
    if (!value)
        return std::nullopt;
    const std::string given =
        value->is_number_integer() ? std::to_string(value->get<long long>()) : text(key);
    const std::optional<Date> date = parseDate(given, partial);
    if (!date && !given.empty())
        problem(key, fmt::format("“{}” is no date; write it as 2027-12-31, 2027-12 or 2027.",
                                 given));
    return date;
}

const json* RecipeNode::listAt(std::string_view key, const char* of)
{
    const json* const value = at(key);
    if (value && !value->is_array()) {
        problem(key,
                fmt::format("Here stands {}; a list of {} is needed.", kindOf(*value), of));
        return nullptr;
    }
    return value;
}

std::vector<std::string> RecipeNode::texts(std::string_view key)
{
    std::vector<std::string> all;
    const json* const list = listAt(key, "texts");
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if ((*list)[i].is_string())
            all.push_back((*list)[i].get<std::string>());
        else
            m_problems->add(
                fmt::format("{}/{}/{}", m_pointer, escaped(key), i),
                fmt::format("Here stands {}; a text is needed.", kindOf((*list)[i])));
    return all;
}

std::vector<int> RecipeNode::wholes(std::string_view key)
{
    std::vector<int> all;
    const json* const list = listAt(key, "whole numbers");
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const std::optional<int> whole = asWhole((*list)[i]))
            all.push_back(*whole);
        else
            m_problems->add(fmt::format("{}/{}/{}", m_pointer, escaped(key), i),
                            "A whole number is needed.");
    return all;
}

std::map<std::string, std::string> RecipeNode::textMap(std::string_view key)
{
    std::map<std::string, std::string> all;
    const std::optional<RecipeNode> node = object(key);
    if (!node || !node->m_value->is_object())
        return all;
    for (const auto& [name, value] : node->m_value->items()) {
        if (value.is_string())
            all[name] = value.get<std::string>();
        else if (value.is_boolean())
            all[name] = value.get<bool>() ? "yes" : "no";
        else if (value.is_number())
            all[name] = numberText(value.get<double>());
        else
            node->problem(name,
                          fmt::format("Here stands {}; a text is needed.", kindOf(value)));
    }
    return all;
}

std::optional<RecipeNode> RecipeNode::object(std::string_view key)
{
    const json* const value = at(key);
    if (!value)
        return std::nullopt;
    return RecipeNode{*value, m_pointer + "/" + escaped(key), *m_problems};
}

std::vector<RecipeNode> RecipeNode::objects(std::string_view key)
{
    std::vector<RecipeNode> all;
    const json* const list = listAt(key, "objects");
    for (std::size_t i = 0; list && i < list->size(); ++i)
        all.emplace_back((*list)[i], fmt::format("{}/{}/{}", m_pointer, escaped(key), i),
                         *m_problems);
    return all;
}

std::vector<std::string> RecipeNode::keys() const
{
    std::vector<std::string> all;
    if (m_value->is_object())
        for (const auto& [name, value] : m_value->items())
            all.push_back(name);
    return all;
}

void RecipeNode::finish()
{
    for (const std::string& key : keys())
        if (std::ranges::find(m_known, key) == m_known.end())
            problem(key, fmt::format("This key is not known here. Known are: {}.",
                                     fmt::join(m_known, ", ")));
}

} // namespace ecotone::document
