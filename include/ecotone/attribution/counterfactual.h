#pragma once

#include "ecotone/attribution/counterfactual_method.h"
#include "ecotone/base/checked.h"
#include "ecotone/base/date.h"
#include "ecotone/base/estimate.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::attribution {

/// What would have happened to a hectare of a stratum without the actions.
struct StratumChange {
    std::int32_t stratum = 0;                    // class of the stratum layer
    Estimate changePerHa;                        // condition-hectares per hectare
    Hectares assessed;                           // ground it was seen on; 0 where it was given
    std::optional<double> degreesOfFreedom = {}; // of the error; none: as good as known
    bool operator==(const StratumChange&) const = default;
};

/// One method, and its answer for every stratum it has one for.
struct Counterfactual {
    CounterfactualMethod method = CounterfactualMethod::None;
    std::vector<StratumChange> strata; // ascending, each once
    std::string basis;                 // what it rests on, for print
    Findings findings;
    bool operator==(const Counterfactual&) const = default;
};

/// C = a · g: the counterfactual change of ground in a stratum, in condition-hectares. With CF0
/// it is 0 everywhere, exactly. Nothing where the method has no answer for the stratum.
[[nodiscard]] std::optional<Estimate>
counterfactualChange(const Counterfactual& counterfactual, std::int32_t stratum, Hectares area);

/// The document a given counterfactual stands in.
struct SourceDocument {
    std::string title;
    std::string digest; // of its bytes
    std::optional<Date> date;
    bool operator==(const SourceDocument&) const = default;
};

/// CF1 and CF5: values somebody worked out elsewhere, with the document they stand in.
///
/// Refused: another method; no document, or one without title, digest or date; no stratum, or
/// one given twice; a value that is no number.
/// Source: docs/methods/counterfactual.md.
[[nodiscard]] Checked<Counterfactual> givenCounterfactual(CounterfactualMethod method,
                                                          std::vector<StratumChange> strata,
                                                          const SourceDocument& document);

} // namespace ecotone::attribution
