#pragma once

#include "ecotone/attribution/counterfactual_method.h"
#include "ecotone/base/date.h"
#include "ecotone/records/action.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::claims {

/// What a figure of the results stands for, where a sentence may go wrong over it.
enum class FigureRole {
    Plain,
    Share,           // by a split rule, W1 to W4
    LastIn,          // W5
    StandAlone,      // W6
    WholeInitiative, // of all partners together
    Union,           // ground of several actions, every hectare once
    SumOfShapes,     // the same with overlaps counted again
    Forecast,        // of a model or plan
    Pledge,
    TargetLevel // what a target asks for
};

/// A figure that the results or records contain.
struct KnownFigure {
    double value = 0.0;
    std::string unit; // "ha", "condition-ha", "%", "USD", or what is counted: "plots"
    FigureRole role = FigureRole::Plain;
    bool operator==(const KnownFigure&) const = default;
};

struct DraftActor {
    std::string name;
    std::vector<std::string> aliases;
    bool isBusiness = false; // company, joint venture or financier
    bool operator==(const DraftActor&) const = default;
};

struct DraftAction {
    std::string name;
    std::optional<records::ObligationCode> obligation;
    std::optional<records::Status> status;
    std::optional<Date> since; // start of the work
    std::vector<std::string> implementers;
    bool operator==(const DraftAction&) const = default;
};

/// What the ledger knows of whoever speaks in a draft or is spoken of: all that the greenwash
/// check asks a project for.
struct DraftFacts {
    std::vector<std::string> landscapes; // names
    std::vector<std::string> sites;      // names of mines and other sites
    std::vector<DraftActor> actors;
    std::vector<DraftAction> actions;
    /// 0 to 5, the claim level reached; where it is not given, rules that hang on it are not
    /// applied.
    std::optional<int> level;
    /// Where it is not given, nothing is known of what would have happened without the actions.
    std::optional<attribution::CounterfactualMethod> method;
    /// Where they are not given, figures are not compared; an empty list contains none.
    std::optional<std::vector<KnownFigure>> figures;
    std::string jurisdiction; // "England"; of metrics that are law in one place only
    Date asOf;                // later is future
    /// What figures of the results rest on, as it stands behind them in print: "Upper Tarnai,
    /// boundary version 1, as of 2025-12-31, progress method 1".
    std::string basis;
    bool operator==(const DraftFacts&) const = default;
};

} // namespace ecotone::claims
