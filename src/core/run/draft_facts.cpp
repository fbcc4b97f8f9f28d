#include "ecotone/base/text.h"
#include "ecotone/run/claims.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::run {

namespace {

using claims::DraftFacts;
using claims::FigureRole;
using claims::KnownFigure;

bool isBusiness(records::ActorType type)
{
    using enum records::ActorType;
    return type == Company || type == JointVenture || type == Financier || type == Buyer;
}

/// Collects the figures that a sentence may name.
class Figures {
public:
    void add(double value, const char* unit, FigureRole role = FigureRole::Plain)
    {
        m_all.push_back({value, unit, role});
    }
    void add(const std::optional<double>& value, const char* unit)
    {
        if (value)
            add(*value, unit);
    }
    void add(const std::optional<Hectares>& area, FigureRole role = FigureRole::Plain)
    {
        if (area)
            add(area->value(), "ha", role);
    }
    void add(const accounts::RestorationProgress& progress)
    {
        for (const Hectares area :
             {progress.landscapeArea, progress.degradedBaseline, progress.assessedBaseline,
              progress.inPreparation, progress.restorationOutsideBaseline,
              progress.withoutProof, progress.notRestorationKind})
            add(std::optional{area});
        add(std::optional{progress.underRestoration}, FigureRole::Union);
        add(std::optional{progress.effectiveAreas.unionInside}, FigureRole::Union);
        add(std::optional{progress.effectiveAreas.insideGross}, FigureRole::SumOfShapes);
        add(progress.target.area, FigureRole::TargetLevel);
        add(progress.gap);
        add(progress.newlyDegraded);
        add(progress.progressPercent, "%");
        add(progress.completionPercent, "%");
        for (const accounts::ActionRow& row : progress.byAction)
            for (const Hectares area : {row.whole, row.inside, row.onBaseline})
                add(std::optional{area});
    }
    void add(const attribution::Attribution& split)
    {
        const char* const unit =
            split.quantity == attribution::Quantity::Area ? "ha" : "condition-ha";
        add(split.total, unit, FigureRole::WholeInitiative);
        add(split.unattributed, unit);
        add(split.effect.amount, unit, FigureRole::WholeInitiative);
        for (const attribution::PlayerRow& row : split.players) {
            add(row.share, unit, FigureRole::Share);
            add(row.lastIn, unit, FigureRole::LastIn);
            add(row.standAlone, unit, FigureRole::StandAlone);
            add(row.creditable.amount, unit, FigureRole::Share);
        }
        for (const attribution::GroupRow& row : split.groups) {
            add(row.share.total(), unit, FigureRole::Share);
            add(row.settled.amount, unit, FigureRole::Share);
            add(row.creditable.amount, unit, FigureRole::Share);
            add(row.percentOfTotal, "%");
        }
    }
    [[nodiscard]] std::vector<KnownFigure> all() && { return std::move(m_all); }

private:
    std::vector<KnownFigure> m_all;
};

void addNames(DraftFacts& facts, const project::Project& project, Date asOf)
{
    for (const auto& [id, landscape] : project.all<records::Landscape>())
        facts.landscapes.push_back(landscape.name);
    for (const auto& [id, site] : project.all<records::Site>())
        facts.sites.push_back(site.name);
    for (const auto& [id, actor] : project.all<records::Actor>())
        facts.actors.push_back({actor.name, actor.aliases, isBusiness(actor.type)});
    for (const auto& [id, action] : project.all<records::Action>()) {
        claims::DraftAction each{action.name,
                                 action.obligation,
                                 project::statusOn(project, id, asOf),
                                 action.start,
                                 {}};
        for (const auto* part : project::children(project, &records::Participation::action, id))
            if (const auto* const actor = project.find(part->actor);
                actor && part->role == records::ParticipationRole::Implementer)
                each.implementers.push_back(actor->name);
        facts.actions.push_back(std::move(each));
    }
}

std::vector<KnownFigure> figuresOf(const project::Project& project, const Results& results)
{
    Figures figures;
    for (const TargetResult& target : results.targets) {
        if (target.restoration)
            figures.add(*target.restoration);
        for (const attribution::Attribution& each : target.attributions)
            figures.add(each);
        if (target.outcome)
            figures.add(*target.outcome);
    }
    for (const LandscapeResult& landscape : results.landscapes) {
        figures.add(std::optional{landscape.area});
        for (const SiteResult& site : landscape.sites) {
            figures.add(std::optional{site.whole});
            figures.add(std::optional{site.inside});
        }
    }
    for (const auto& [id, pledge] : project.all<records::Pledge>())
        if (pledge.quantity)
            figures.add(*pledge.quantity, pledge.unit.c_str(), FigureRole::Pledge);
    for (const auto& [id, line] : project.all<records::FundingLine>())
        figures.add(line.amount, line.currency.c_str());
    return std::move(figures).all();
}

} // namespace

DraftFacts
draftFactsOf(const project::Project& project, const ClaimsRun& run, const ClaimCase* of)
{
    DraftFacts facts;
    for (const TargetResult& target : run.results.targets)
        facts.asOf = std::max(facts.asOf, target.asOf);
    if (of)
        facts.asOf = of->facts.asOf;
    addNames(facts, project, facts.asOf);
    facts.figures = figuresOf(project, run.results);
    facts.method = attribution::CounterfactualMethod::None;
    if (!of)
        return facts;
    // Nothing reached: as low as can be said, so that no rule is passed over.
    facts.level = 0;
    if (const auto reached = of->assessment.reached())
        facts.level = numberOf(*reached);
    if (of->facts.outcome)
        facts.method = of->facts.outcome->method;
    facts.jurisdiction = of->facts.jurisdiction;
    facts.basis =
        fmt::format("{}, boundary version {}, as of {}", of->facts.landscape.name,
                    of->facts.version ? of->facts.version->number : 0, toText(facts.asOf));
    return facts;
}

} // namespace ecotone::run
