#include "ecotone/report/report.h"

namespace ecotone::report {
namespace {

template <class Kind>
std::vector<const Kind*> blocksOf(const Report& report)
{
    std::vector<const Kind*> found;
    for (const Section& section : report.sections)
        for (const Block& block : section.blocks)
            if (const auto* each = std::get_if<Kind>(&block))
                found.push_back(each);
    return found;
}

} // namespace

std::vector<const Table*> tablesOf(const Report& report)
{
    return blocksOf<Table>(report);
}

std::vector<const Figure*> figuresOf(const Report& report)
{
    return blocksOf<Figure>(report);
}

formats::OutTable aboutTable(const Report& report)
{
    formats::OutTable out;
    out.name = "about";
    out.columns = {"what", "value"};
    const auto add = [&](const std::string& what, const std::string& value) {
        if (!value.empty())
            out.rows.push_back({what, value});
    };
    add(report.kicker, report.title);
    add("subtitle", report.subtitle);
    for (const Fact& fact : report.cover.facts)
        add(fact.label, fact.value);
    add("written by", report.generator);
    add("note", report.colophon);
    return out;
}

formats::OutTable toOutTable(const Table& table)
{
    formats::OutTable out;
    out.name = table.id;
    for (const Column& column : table.columns)
        out.columns.push_back(column.name);
    for (const Row& row : table.rows) {
        std::vector<formats::TableCell> cells;
        for (const Value& value : row.values)
            cells.push_back(value.raw);
        out.rows.push_back(std::move(cells));
    }
    return out;
}

} // namespace ecotone::report
