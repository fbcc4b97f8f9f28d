#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

namespace tests {

/// A case of tests/data/worked_examples.json.
inline nlohmann::json workedExample(const std::string& id)
{
    std::ifstream file{ECOTONE_TEST_DATA "/worked_examples.json"};
    const auto examples = nlohmann::json::parse(file);
    for (const auto& example : examples.at("cases"))
        if (example.at("id") == id)
            return example;
    throw std::runtime_error{"no worked example " + id};
}

} // namespace tests
