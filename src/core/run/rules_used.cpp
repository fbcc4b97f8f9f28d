#include "rules_used.h"

#include "ecotone/accounts/boundary.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::run {

namespace {

std::string kindsText(const project::Project& project, bool counts)
{
    std::vector<std::string> names;
    for (const auto& [id, kind] : project.all<records::ActionKind>())
        if (kind.countsAsRestoration == counts)
            names.push_back(kind.name);
    std::ranges::sort(names);
    return names.empty() ? "none" : joinWords(names);
}

std::string consolidationText(records::Consolidation approach)
{
    return approach == records::Consolidation::EquityShare
               ? "A joint venture passes its share to its partners by their equity; equity "
                 "nobody is registered for and the unallocated rest have rows of their own."
               : "A joint venture passes its whole share to the partner that operates it.";
}

std::string counterfactualText(const project::Project& project)
{
    using records::TargetCounterfactual;
    const auto isAsked = [&](TargetCounterfactual method) {
        return std::ranges::any_of(project.all<records::Target>(), [&](const auto& entry) {
            return entry.second.counterfactual == method;
        });
    };
    std::string text =
        "Change of condition is gross (CF0): no counterfactual is taken off, so it "
        "supports collective wording only.";
    const auto add = [&](TargetCounterfactual method, const char* sentence) {
        if (isAsked(method))
            text += fmt::format(" For targets that ask for {}, {}", records::wordOf(method),
                                sentence);
    };
    add(TargetCounterfactual::UntreatedTrend,
        "the change of ground without actions of the same ecosystem type is taken off before "
        "anything is shared out.");
    add(TargetCounterfactual::MatchedControls,
        "the change of matched control cells is taken off the ground whose cells have one.");
    add(TargetCounterfactual::BeforeAfter,
        "the effect per hectare is that of plots beside control plots, before and after.");
    add(TargetCounterfactual::StaticBaseline,
        "the change that a documented baseline gives for the ecosystem type is taken off.");
    add(TargetCounterfactual::Model,
        "the change that a documented model gives for the ecosystem type is taken off.");
    return text;
}

} // namespace

std::vector<RuleUsed> rulesUsed(const project::Project& project)
{
    const records::Settings& settings = project.settings();
    return {
        {"area",
         "All areas are true areas on the WGS 84 ellipsoid, whatever the CRS of the data.",
         "Snyder (1987), chapter 3; docs/methods/true-area.md (R0.1, R0.2)"},
        {"coverage",
         "The exact fraction of every cell that every combination of shapes covers is booked.",
         "docs/methods/joint-coverage.md (R0.3)"},
        {"union first",
         "No hectare counts twice in any total; gross, overlap and outside are shown "
         "beside it.",
         "docs/methods/restoration-progress.md (R0.3)"},
        {"onto the grid",
         "Cells that do not lie on those of the analysis grid are brought there: classes from "
         "the nearest cell, quantities by the bilinear or the area mean.",
         "docs/methods/reading-files.md (R0.4)"},
        {"no data",
         fmt::format(
             "No data is a class. A result whose assessed share is below {:g} % is partial.",
             settings.minimumAssessedPercent),
         "docs/methods/README.md (R0.5)"},
        {"effective restoration",
         "Counted are actions in progress, in post-completion monitoring, or completed and "
         "still monitored on the as-of date, resourced and monitored, of a kind that is "
         "restoration, on land degraded in the baseline, inside the landscape.",
         "Kunming-Montreal framework, Target 2; docs/methods/restoration-progress.md"},
        {"kinds that are restoration", kindsText(project, true),
         "settings of the project; docs/methods/restoration-progress.md"},
        {"kinds that are not", kindsText(project, false),
         "settings of the project; docs/methods/restoration-progress.md"},
        {"shares",
         "W1: every player of a place has an equal part of it, which is the Shapley value "
         "of the coverage game. Subsidiaries play as one with their ultimate parent, a "
         "joint venture plays by itself.",
         "Shapley (1953); docs/methods/attribution.md"},
        {"firewall",
         "Ground under anybody's duty (an obligation on record, or an action coded M1 to M4 or "
         "REG) for the outcome and period gives landscape credit to nobody; elsewhere only "
         "landscape action (L) does. The surplus of an offset moves by a dated and signed "
         "transfer only.",
         "docs/methods/obligation-codes.md (Ecotone proposal)"},
        {"common ground",
         "Ground that several claim groups act on is divided by the settlement between exactly "
         "these, once it is dated and signed by all of them; else equally.",
         "docs/methods/attribution.md (Ecotone proposal)"},
        {"consolidation", consolidationText(settings.consolidation),
         "GHG Protocol Corporate Standard, chapter 3; docs/methods/attribution.md"},
        {"condition", counterfactualText(project),
         "UN SEEA EA (2021), chapter 5; docs/methods/attribution.md"},
        {"whole sub-basins",
         fmt::format(
             "A sub-basin is whole where {:g} % of it lies inside; a closure below {:g} % is "
             "flagged.",
             100.0 * accounts::wholeSubBasinShare, 100.0 * accounts::minimumClosure),
         "docs/methods/landscape-boundary.md (Ecotone proposal)"},
    };
}

} // namespace ecotone::run
