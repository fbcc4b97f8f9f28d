#include "ecotone/attribution/counterfactual.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::attribution {

namespace {

std::optional<Refusal> whyNotFrom(CounterfactualMethod method, const SourceDocument& document)
{
    if (method != CounterfactualMethod::StaticBaseline && method != CounterfactualMethod::Model)
        return Refusal{fmt::format(
            "{} is computed from data, not typed in; only a baseline (CF1) and a model (CF5) "
            "are given as values.",
            codeOf(method))};
    if (document.title.empty() || document.digest.empty() || !document.date)
        return Refusal{fmt::format("A {} counterfactual rests on a document; give its title, "
                                   "its date and the digest of its file.",
                                   codeOf(method))};
    return std::nullopt;
}

} // namespace

std::optional<Estimate>
counterfactualChange(const Counterfactual& counterfactual, std::int32_t stratum, Hectares area)
{
    if (counterfactual.method == CounterfactualMethod::None)
        return Estimate{0.0, std::nullopt, EvidenceClass::Declared};
    const auto found =
        std::ranges::lower_bound(counterfactual.strata, stratum, {}, &StratumChange::stratum);
    if (found == counterfactual.strata.end() || found->stratum != stratum)
        return std::nullopt;
    return scaled(found->changePerHa, area.value());
}

Checked<Counterfactual> givenCounterfactual(CounterfactualMethod method,
                                            std::vector<StratumChange> strata,
                                            const SourceDocument& document)
{
    if (auto refusal = whyNotFrom(method, document))
        return std::move(*refusal);
    if (strata.empty())
        return Refusal{
            fmt::format("\"{}\" gives no change for any stratum; give the change per "
                        "hectare of at least one.",
                        document.title)};
    std::ranges::sort(strata, {}, &StratumChange::stratum);
    if (const auto twice = std::ranges::adjacent_find(strata, {}, &StratumChange::stratum);
        twice != strata.end())
        return Refusal{fmt::format(
            "Stratum {} is given twice; give one change for each stratum.", twice->stratum)};
    for (const StratumChange& each : strata)
        if (!std::isfinite(each.changePerHa.value))
            return Refusal{fmt::format("The change of stratum {} is no number; give the change "
                                       "per hectare.",
                                       each.stratum)};
    Counterfactual result;
    result.method = method;
    result.strata = std::move(strata);
    result.basis = fmt::format("{}, {}", document.title, ecotone::toText(*document.date));
    return result;
}

} // namespace ecotone::attribution
