#pragma once

#include "ecotone/base/date.h"
#include "ecotone/records/fields.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::document {

/// What is wrong with a recipe, in the order of reading: where (a JSON pointer, RFC 6901) and
/// what would be right.
class RecipeProblems {
public:
    void add(const std::string& pointer, const std::string& sentence);
    [[nodiscard]] bool isEmpty() const noexcept { return m_lines.empty(); }
    /// One problem a line.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::string> m_lines;
};

/// An object of a recipe. Every read notes the key, so that `finish` can tell which keys nobody
/// knows; what has the wrong type is a problem and reads as if it were not there.
class RecipeNode {
public:
    /// @pre `value` and `problems` outlive this
    RecipeNode(const nlohmann::json& value, std::string pointer, RecipeProblems& problems);

    [[nodiscard]] const std::string& pointer() const noexcept { return m_pointer; }
    [[nodiscard]] RecipeProblems& problems() const noexcept { return *m_problems; }
    /// A problem with what stands under `key`.
    void problem(std::string_view key, const std::string& sentence) const;

    [[nodiscard]] bool has(std::string_view key);
    [[nodiscard]] std::string required(std::string_view key); // a text that is not blank
    [[nodiscard]] std::string text(std::string_view key);     // or empty
    [[nodiscard]] std::optional<double> number(std::string_view key);
    [[nodiscard]] std::optional<int> whole(std::string_view key);
    [[nodiscard]] std::optional<bool> flag(std::string_view key);
    [[nodiscard]] std::optional<Date> date(std::string_view key,
                                           PartialDate partial = PartialDate::First);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key); // a list
    [[nodiscard]] std::vector<int> wholes(std::string_view key);        // a list
    /// An object whose values are texts, numbers or truth values; all come as text.
    [[nodiscard]] std::map<std::string, std::string> textMap(std::string_view key);
    [[nodiscard]] std::optional<RecipeNode> object(std::string_view key);
    [[nodiscard]] std::vector<RecipeNode> objects(std::string_view key); // a list
    [[nodiscard]] std::vector<std::string> keys() const;
    /// Whether the value under `key` is a text: for keys that take a text or more.
    [[nodiscard]] bool isText(std::string_view key);
    [[nodiscard]] bool isList(std::string_view key);

    template <class E>
    [[nodiscard]] std::optional<E> word(std::string_view key)
    {
        const std::string given = text(key);
        if (given.empty())
            return std::nullopt;
        const std::optional<E> value = records::fromWord<E>(given);
        std::string words;
        for (const auto& [each, word] : records::Words<E>::words)
            words += (words.empty() ? "" : ", ") + std::string{word};
        if (!value)
            problem(key, "“" + given + "” is not one of: " + words + ".");
        return value;
    }

    /// Says which keys are not known here.
    void finish();

private:
    [[nodiscard]] const nlohmann::json* at(std::string_view key);
    [[nodiscard]] const nlohmann::json* listAt(std::string_view key, const char* of);

    const nlohmann::json* m_value;
    std::string m_pointer;
    RecipeProblems* m_problems;
    std::vector<std::string> m_known; // in order of first reading
};

} // namespace ecotone::document
