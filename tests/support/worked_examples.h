#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

namespace ecotone::tests {

/// One case of tests/data/worked_examples.json, by its id.
inline nlohmann::json workedExample(const std::string& id)
{
    std::ifstream file{ECOTONE_TEST_DATA "/worked_examples.json"};
    const nlohmann::json all = nlohmann::json::parse(file);
    for (const auto& example : all.at("cases"))
        if (example.at("id") == id)
            return example;
    throw std::out_of_range{"no worked example " + id};
}

} // namespace ecotone::tests
