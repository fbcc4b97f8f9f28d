#include "commands.h"
#include "record_commands.h"
#include "record_json.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ecotone::cli {
namespace {

using records::Layer;
using records::Target;

/// A comma list of whole numbers. @throws UseError  it is none
std::vector<int> classesOf(const std::string& text)
{
    std::vector<int> values;
    for (const std::string& each : splitList(text, ',')) {
        const std::optional<double> value = parseNumber(each);
        if (!value || *value != static_cast<int>(*value))
            throw UseError{fmt::format("--baseline-classes takes whole numbers with commas "
                                       "between them, but “{}” is given.",
                                       text)};
        values.push_back(static_cast<int>(*value));
    }
    return values;
}

/// The classes of a layer that its legend puts into a group.
/// @throws InputError  there is none
std::vector<int> classesOfGroup(const project::Project& project,
                                const std::optional<records::LayerId>& layer,
                                const std::string& group)
{
    std::vector<int> values;
    if (layer)
        for (const auto* each : project::children(project, &records::LayerClass::layer, *layer))
            if (each->classGroup == group)
                values.push_back(each->value);
    if (values.empty())
        throw InputError{fmt::format("No class of the baseline layer is in the group “{}”. "
                                     "“ecotone layer list --json” shows classes and groups.",
                                     group)};
    std::ranges::sort(values);
    return values;
}

class TargetFields {
public:
    void declare(Options& options)
    {
        options.word("--kind", m_kind, "Which global target");
        options.text("--landscape", m_landscape,
                     "Its landscape; not needed where there is one");
        options.date("--as-of", m_asOf, "The day the figures are for", PartialDate::Last);
        options.date("--deadline", m_deadline, "By when", PartialDate::Last);
        options.number("--fraction", m_fraction, "Of the denominator, above 0 to 1");
        options.word("--rule", m_rule, "How it is brought down to the landscape");
        options.text("--baseline", m_baseline, "Layer that shows where land is degraded");
        options.text("--baseline-classes", m_classes, "Its degraded classes: 15,24,30,41");
        options.text("--baseline-group", m_group,
                     "Its degraded classes: all of this group of the legend");
        options.text("--current", m_current, "Layer of the same classes later");
        options.text("--ecosystems", m_ecosystems, "Layer of ecosystem types");
        options.text("--definition", m_definition,
                     "Definition of degradation, with its source");
        options.text("--citation", m_citation, "Where the target comes from");
        options.number("--national-degraded-ha", m_nationalDegraded, "For D2");
        options.number("--national-target-ha", m_nationalTarget, "For D2, D3, D5");
        options.number("--national-weighted-ha", m_nationalWeighted, "For D3, D5");
        options.number("--landscape-weighted-ha", m_landscapeWeighted, "For D3, D5");
        options.number("--adopted-ha", m_adopted, "For D6");
    }
    void apply(const project::Project& project, Target& target) const
    {
        if (!m_asOf && target.asOf == Date{})
            throw UseError{"Say for which day the figures are: --as-of 2027-12-31."};
        target.kind = m_kind.value_or(target.kind);
        takeLandscape(project, target);
        target.asOf = m_asOf.value_or(target.asOf);
        take(m_deadline, target.deadline);
        target.fraction = m_fraction.value_or(target.fraction);
        target.rule = m_rule.value_or(target.rule);
        takeLayer(project, m_baseline, target.baselineLayer);
        if (m_classes && m_group)
            throw UseError{"Give --baseline-classes or --baseline-group, not both."};
        if (m_classes)
            target.baselineClasses = classesOf(*m_classes);
        if (m_group)
            target.baselineClasses = classesOfGroup(project, target.baselineLayer, *m_group);
        takeLayer(project, m_current, target.currentLayer);
        takeLayer(project, m_ecosystems, target.ecosystemLayer);
        target.baselineDefinition = m_definition.value_or(target.baselineDefinition);
        target.citation = m_citation.value_or(target.citation);
        take(m_nationalDegraded, target.nationalDegradedHa);
        take(m_nationalTarget, target.nationalTargetHa);
        take(m_nationalWeighted, target.nationalWeightedHa);
        take(m_landscapeWeighted, target.landscapeWeightedHa);
        take(m_adopted, target.adoptedHa);
    }

private:
    template <class Value>
    static void take(const std::optional<Value>& given, std::optional<Value>& into)
    {
        if (given)
            into = given;
    }
    void takeLandscape(const project::Project& project, Target& target) const
    {
        const auto& all = project.all<records::Landscape>();
        if (m_landscape)
            target.landscape = named<records::Landscape>(project, *m_landscape).id;
        else if (!target.landscape.isGiven() && all.size() == 1)
            target.landscape = all.begin()->first;
        else if (!target.landscape.isGiven())
            throw InputError{all.empty()
                                 ? "A target needs a landscape: add that first."
                                 : "Say which landscape the target is for: --landscape."};
    }
    /// An empty name takes the layer away.
    static void takeLayer(const project::Project& project,
                          const std::optional<std::string>& given,
                          std::optional<records::LayerId>& into)
    {
        if (given && given->empty())
            into.reset();
        else if (given)
            into = named<Layer>(project, *given).id;
    }

    std::optional<records::TargetKind> m_kind;
    std::optional<records::DownscalingRule> m_rule;
    std::optional<Date> m_asOf, m_deadline;
    std::optional<std::string> m_landscape, m_baseline, m_classes, m_group, m_current,
        m_ecosystems, m_definition, m_citation;
    std::optional<double> m_fraction, m_nationalDegraded, m_nationalTarget, m_nationalWeighted,
        m_landscapeWeighted, m_adopted;
};

class TargetList final : public ListCommand {
public:
    using ListCommand::ListCommand;

private:
    std::string what() const override { return "targets"; }
    TextTable table(const project::Project& project) const override
    {
        TextTable table{{{"Name"},
                         {"Kind"},
                         {"Landscape"},
                         {"As of"},
                         {"Rule"},
                         {"Fraction", TextTable::Align::Right},
                         {"Baseline"}}};
        for (const Target* target : byName<Target>(project)) {
            const auto* const landscape = project.find(target->landscape);
            const Layer* const baseline =
                target->baselineLayer ? project.find(*target->baselineLayer) : nullptr;
            table.row({target->name, std::string{records::wordOf(target->kind)},
                       landscape ? landscape->name : "", toText(target->asOf),
                       std::string{records::wordOf(target->rule)},
                       report::printedPercent(target->fraction),
                       baseline ? baseline->name : ""});
        }
        return table;
    }
    nlohmann::ordered_json json(const project::Project& project) const override
    {
        auto list = nlohmann::ordered_json::array();
        for (const Target* target : byName<Target>(project))
            list.push_back(recordJson(project, *target));
        return list;
    }
};

} // namespace

void addTargetCommands(Menu& menu)
{
    Menu target = menu.group({"target", "Targets, with denominator, rule and baseline",
                              "  ecotone target list plan.gpkg"});
    target.add<AddCommand<Target, TargetFields>>(
        {"add", "Add a target",
         "  ecotone target add plan.gpkg --name \"30 % by 2030\" --as-of 2027-12-31 \\\n"
         "      --deadline 2030 --baseline \"Land cover 2020\" --baseline-classes "
         "15,24,30,41\n"
         "  ecotone target add plan.gpkg --name \"30 % protected\" --kind protection "
         "--as-of 2030"});
    target.add<TargetList>({"list", "List the targets", "  ecotone target list plan.gpkg"});
    target.add<SetCommand<Target, TargetFields>>(
        {"set", "Change a target",
         "  ecotone target set plan.gpkg \"30 % by 2030\" --as-of 2028"});
    target.add<RemoveCommand<Target>>(
        {"remove", "Remove a target", "  ecotone target remove plan.gpkg \"30 % by 2030\""});
}

} // namespace ecotone::cli
