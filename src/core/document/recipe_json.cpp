#include "recipe_json.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace ecotone::document {
namespace {

using nlohmann::json;

/// Walks through a JSON text without building it, and notes where it goes wrong.
class JsonCheck final : public json::json_sax_t {
public:
    std::size_t errorAt = 0;
    std::string twice;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool start_object(std::size_t) override
    {
        m_open.emplace_back();
        return true;
    }
    bool end_object() override
    {
        m_open.pop_back();
        return true;
    }
    bool key(string_t& name) override
    {
        if (twice.empty() && !m_open.back().insert(name).second)
            twice = name;
        return true;
    }
    bool parse_error(std::size_t position,
                     const std::string&,
                     const nlohmann::detail::exception&) override
    {
        errorAt = position;
        return false;
    }

private:
    std::vector<std::set<std::string>> m_open;
};

std::string textOf(const std::filesystem::path& file)
{
    std::optional<std::string> text = readWhole(file);
    if (!text)
        throw InputError{fmt::format("The recipe {} cannot be read. Check its name and folder.",
                                     file.string())};
    return std::move(*text);
}

} // namespace

json readJson(const std::filesystem::path& file)
{
    const std::string text = textOf(file);
    JsonCheck check;
    if (!isUtf8(text) || !json::sax_parse(text, &check)) {
        const auto end =
            text.begin() + static_cast<std::ptrdiff_t>(std::min(check.errorAt, text.size()));
        throw InputError{fmt::format("The recipe {} is no JSON in UTF-8: look at line {} for a "
                                     "missing bracket, comma or "
                                     "quotation mark.",
                                     file.string(), 1 + std::count(text.begin(), end, '\n'))};
    }
    if (!check.twice.empty())
        throw InputError{
            fmt::format("The recipe {} has the key “{}” twice in one object, so one "
                        "of the two would be ignored. Remove one.",
                        file.string(), check.twice)};
    return json::parse(text);
}

} // namespace ecotone::document
