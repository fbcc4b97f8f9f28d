#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/report/printed.h"

#include <algorithm>
#include <map>

namespace ecotone::report {
namespace {

using accounts::ExtentAccount;
using accounts::TransitionAccount;

std::string layerTitle(const Material& material, records::LayerId id)
{
    const records::Layer* layer = material.project.find(id);
    if (layer == nullptr)
        return "layer";
    return layer->date ? toText(*layer->date) : layer->name;
}

/// One title per layer: its date, with the name where several are of one date.
std::vector<std::string> titlesOf(const Material& material,
                                  const std::vector<const ExtentAccount*>& accounts)
{
    std::vector<std::string> titles;
    for (const ExtentAccount* account : accounts)
        titles.push_back(layerTitle(material, account->layer));
    std::vector<std::string> unique = titles;
    for (std::size_t i = 0; i < titles.size(); ++i)
        if (std::ranges::count(titles, titles[i]) > 1)
            unique[i] += ", " + accounts[i]->layerName;
    return unique;
}

bool hasRole(const Material& material, records::LayerId id, records::LayerRole role)
{
    const records::Layer* layer = material.project.find(id);
    return layer != nullptr && layer->role == role;
}

/// The landscape's own accounts; those of reporting zones come after it in the results.
bool isWhole(const accounts::Zone& zone)
{
    return !zone.feature.has_value();
}

/// A class over several dates, in order of its value.
struct ClassLine {
    std::string name;
    std::vector<std::optional<double>> areas; // by date
};

std::vector<ClassLine> linesOf(const std::vector<const ExtentAccount*>& dates)
{
    std::map<cells::ClassLabel, ClassLine> lines;
    for (std::size_t i = 0; i < dates.size(); ++i)
        for (const accounts::ExtentRow& row : dates[i]->rows) {
            ClassLine& line = lines[row.type];
            line.name = row.name;
            line.areas.resize(dates.size());
            line.areas[i] = row.area.value();
        }
    std::vector<ClassLine> ordered;
    for (const bool noData : {false, true}) // no data last
        for (auto& [label, line] : lines)
            if (label.isNoData() == noData)
                ordered.push_back(std::move(line));
    return ordered;
}

/// Land cover: a row per class, a column per date; every column adds up to the landscape.
Table extentTable(const Material& material,
                  const std::vector<const ExtentAccount*>& dates,
                  std::size_t index)
{
    Table table{numbered("land-cover", index), "Extent of each land-cover class", {}, {}, {}};
    table.columns = {textColumn("Class", "class")};
    const std::vector<std::string> titles = titlesOf(material, dates);
    std::vector<ClassLine> lines = linesOf(dates);
    std::vector<std::vector<double>> shown;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        table.columns.push_back(areaColumn(titles[i], "area_" + titles[i] + "_ha"));
        std::vector<double> raw;
        for (const ClassLine& line : lines)
            raw.push_back(line.areas[i].value_or(0.0));
        shown.push_back(printedParts(raw, dates[i]->area.value()));
    }
    for (std::size_t row = 0; row < lines.size(); ++row) {
        Row cells{{textValue(lines[row].name)}, RowKind::Plain};
        for (std::size_t i = 0; i < dates.size(); ++i)
            cells.values.push_back(
                roundedValue(lines[row].areas[i].value_or(0.0), shown[i][row], areaDecimals));
        table.rows.push_back(std::move(cells));
    }
    Row total{{textValue("Landscape")}, RowKind::Total};
    for (const ExtentAccount* date : dates)
        total.values.push_back(areaValue(date->area));
    table.rows.push_back(std::move(total));
    for (std::size_t i = 0; i < dates.size(); ++i)
        if (dates[i]->isPartial)
            table.note += (table.note.empty() ? "" : " ") + titles[i] +
                          " is partial: " + printedPercent(dates[i]->assessedShare) +
                          " of the landscape was assessed.";
    return table;
}

/// The largest changes of class between two dates.
Table transitionTable(const Material& material,
                      const TransitionAccount& account,
                      std::size_t index)
{
    constexpr std::size_t most = 8;
    const std::string from = layerTitle(material, account.opening);
    const std::string to = layerTitle(material, account.closing);
    Table table{
        numbered("transitions", index), "Largest changes, " + from + " to " + to, {}, {}, {}};
    table.columns = {textColumn("From", "from"), textColumn("To", "to"),
                     areaColumn("Area", "area_ha"),
                     percentColumn("Of all change", "of_change_percent")};
    std::vector<const accounts::TransitionCell*> changes;
    for (const accounts::TransitionCell& cell : account.matrix)
        if (cell.from != cell.to && !cell.from.isNoData() && !cell.to.isNoData())
            changes.push_back(&cell);
    std::ranges::stable_sort(changes,
                             [](const auto* a, const auto* b) { return a->area > b->area; });
    const double all = account.changed.value();
    for (std::size_t i = 0; i < std::min(most, changes.size()); ++i)
        table.rows.push_back(
            {{textValue(changes[i]->fromName), textValue(changes[i]->toName),
              areaValue(changes[i]->area),
              percentValue(all > 0 ? std::optional{100.0 * changes[i]->area.value() / all}
                                   : std::nullopt)},
             RowKind::Plain});
    table.note = "In all, " + hectares(account.changed) + " of " + hectares(account.assessed) +
                 " assessed at both dates changed class. Shown are the largest " +
                 printedCount(table.rows.size()) + " of " +
                 counted(changes.size(), "kind of change.", "kinds of change.");
    return table;
}

Table conditionTable(const Material& material,
                     const run::LandscapeResult& landscape,
                     std::size_t index)
{
    Table table{numbered("condition", index), "Condition, in condition-hectares", {}, {}, {}};
    const auto column = [](std::string title, std::string name) {
        return Column{std::move(title), "condition-ha", std::move(name), Alignment::Number};
    };
    table.columns = {textColumn("Period", "period"),
                     column("Opening", "opening_condition_ha"),
                     column("Gains", "gains_condition_ha"),
                     column("Losses", "losses_condition_ha"),
                     column("Closing", "closing_condition_ha"),
                     percentColumn("Assessed", "assessed_percent")};
    for (const accounts::ConditionAccount& account : landscape.conditions) {
        if (!isWhole(account.zone))
            continue;
        const auto value = [](ConditionHectares raw) {
            return roundedValue(raw.value(), printedNumber(raw.value()), areaDecimals);
        };
        // So that readers who add opening and gains and take off losses find the closing.
        const double gains = printedNumber(account.closing.value()) -
                             printedNumber(account.opening.value()) +
                             printedNumber(account.losses.value());
        const std::optional<double> assessed =
            account.assessedShare ? std::optional{100.0 * *account.assessedShare}
                                  : std::nullopt;
        table.rows.push_back(
            {{textValue(layerTitle(material, account.pair.opening) + " to " +
                        layerTitle(material, account.pair.closing)),
              value(account.opening), roundedValue(account.gains.value(), gains, areaDecimals),
              value(account.losses), value(account.closing), percentValue(assessed)},
             RowKind::Plain});
    }
    table.note = "Area times condition (0 to 1), over ground read at both dates: opening plus "
                 "gains less "
                 "losses is closing. Observed change, whatever its cause.";
    return table;
}

/// The first and the last date and some evenly between: as many as a page has room for.
std::vector<const ExtentAccount*> shownDates(const std::vector<const ExtentAccount*>& all)
{
    constexpr std::size_t most = 6;
    if (all.size() <= most)
        return all;
    std::vector<const ExtentAccount*> shown;
    for (std::size_t i = 0; i < most; ++i)
        shown.push_back(all[i * (all.size() - 1) / (most - 1)]);
    return shown;
}

void addLandscape(Section& section,
                  const Material& material,
                  const run::LandscapeResult& landscape,
                  std::size_t index)
{
    std::vector<const ExtentAccount*> dates;
    for (const ExtentAccount& account : landscape.extents)
        if (isWhole(account.zone) &&
            hasRole(material, account.layer, records::LayerRole::LandCover))
            dates.push_back(&account);
    Section part;
    if (!dates.empty())
        part.blocks.push_back(extentTable(material, shownDates(dates), index));
    if (const std::size_t shown = shownDates(dates).size(); shown < dates.size())
        part.blocks.push_back(Paragraph{"Shown are " + printedCount(shown) + " of " +
                                            printedCount(dates.size()) +
                                            " dates; results.json holds them all.",
                                        Emphasis::Note});
    // Consecutive dates come first, the whole period last: that one is what readers ask for.
    const TransitionAccount* whole = nullptr;
    for (const TransitionAccount& account : landscape.transitions)
        if (isWhole(account.zone) &&
            hasRole(material, account.opening, records::LayerRole::LandCover))
            whole = &account;
    if (whole != nullptr && whole->changed > Hectares{0.0})
        part.blocks.push_back(transitionTable(material, *whole, index));
    else if (whole != nullptr)
        part.blocks.push_back(
            Paragraph{"No class changed from " + layerTitle(material, whole->opening) + " to " +
                          layerTitle(material, whole->closing) + " on the " +
                          hectares(whole->assessed) + " assessed at both dates.",
                      Emphasis::Plain});
    if (Table condition = conditionTable(material, landscape, index); !condition.rows.empty())
        part.blocks.push_back(std::move(condition));
    if (part.blocks.empty())
        return;
    if (material.results.landscapes.size() > 1)
        section.blocks.push_back(Subheading{landscape.name});
    std::ranges::move(part.blocks, std::back_inserter(section.blocks));
}

} // namespace

Section changeSection(const Material& material)
{
    Section section{"change", "How the land has changed", {}};
    for (std::size_t i = 0; i < material.results.landscapes.size(); ++i)
        addLandscape(section, material, material.results.landscapes[i], i);
    return section;
}

} // namespace ecotone::report
