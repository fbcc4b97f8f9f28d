#pragma once

#include "sample_results.h"
#include "support/catch.h"

#include "ecotone/report/build_report.h"

#include <string>
#include <variant>
#include <vector>

/// What tests of the report read out of it.
namespace tests {

using ecotone::report::Table;
using Texts = std::vector<std::string>;

inline ecotone::report::Report sampleReport(const Sample& sample = sampleLandscape())
{
    return ecotone::report::buildReport(sample.results, sample.project, {}, nullptr);
}

inline const Table& tableOf(const ecotone::report::Report& report, const std::string& id)
{
    for (const Table* table : tablesOf(report))
        if (table->id == id)
            return *table;
    FAIL("no table " << id);
    throw 0;
}

/// What readers add up: the printed number, in hundredths.
inline long hundredths(const ecotone::report::Value& value)
{
    std::string digits;
    for (const char letter : value.text)
        if (letter >= '0' && letter <= '9')
            digits += letter;
    const bool isNegative = value.text.starts_with("\u2212");
    return (isNegative ? -1 : 1) * std::stol(digits);
}

inline Texts column(const Table& table, std::size_t index)
{
    Texts texts;
    for (const ecotone::report::Row& row : table.rows)
        texts.push_back(row.values[index].text);
    return texts;
}

template <class Kind>
const Kind& first(const ecotone::report::Report& report)
{
    for (const ecotone::report::Section& section : report.sections)
        for (const ecotone::report::Block& block : section.blocks)
            if (const auto* found = std::get_if<Kind>(&block))
                return *found;
    FAIL("no such block");
    throw 0;
}

inline bool saysSomewhere(const ecotone::report::Report& report, const std::string& words)
{
    for (const ecotone::report::Section& section : report.sections)
        for (const ecotone::report::Block& block : section.blocks)
            if (const auto* paragraph = std::get_if<ecotone::report::Paragraph>(&block);
                paragraph && paragraph->text.find(words) != std::string::npos)
                return true;
    return false;
}

} // namespace tests
