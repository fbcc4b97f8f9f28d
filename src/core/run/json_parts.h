#pragma once

#include "ecotone/accounts/zone.h"
#include "ecotone/base/date.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/id.h"
#include "ecotone/base/quantity.h"
#include "ecotone/run/results.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ecotone::run {

/// Keys stay in the order in which they are written.
using Json = nlohmann::ordered_json;

template <class Unit>
[[nodiscard]] Json asJson(Quantity<Unit> quantity)
{
    return quantity.value();
}
template <class Unit>
[[nodiscard]] Json asJson(const std::optional<Quantity<Unit>>& quantity)
{
    return quantity ? Json(quantity->value()) : Json(nullptr);
}
[[nodiscard]] inline Json asJson(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}
[[nodiscard]] inline Json asJson(Date date)
{
    return toText(date);
}
[[nodiscard]] inline Json asJson(const std::optional<Date>& date)
{
    return date ? Json(toText(*date)) : Json(nullptr);
}
/// Ids are 63-bit numbers, which JSON readers round: they are text.
template <class Record>
[[nodiscard]] Json asJson(Id<Record> id)
{
    return fmt::format("{}", id.value());
}
template <class Record>
[[nodiscard]] Json asJson(const std::optional<Id<Record>>& id)
{
    return id ? asJson(*id) : Json(nullptr);
}
template <class E>
[[nodiscard]] Json wordJson(E value)
{
    return std::string{records::wordOf(value)};
}
template <class E>
[[nodiscard]] Json wordJson(const std::optional<E>& value)
{
    return value ? wordJson(*value) : Json(nullptr);
}
template <class Element, class Write>
[[nodiscard]] Json listJson(const std::vector<Element>& elements, const Write& write)
{
    Json list = Json::array();
    for (const Element& element : elements)
        list.push_back(write(element));
    return list;
}

[[nodiscard]] Json findingsJson(const Findings& findings);
/// The value of a class of a raster, the text of one of a vector, null for no data.
[[nodiscard]] Json classJson(const cells::ClassLabel& label);
[[nodiscard]] Json zoneJson(const accounts::Zone& zone);

[[nodiscard]] Json provenanceJson(const Provenance& provenance);
[[nodiscard]] Json restorationJson(const accounts::RestorationProgress& progress);
[[nodiscard]] Json coverageJson(const accounts::Coverage& coverage);
[[nodiscard]] Json boundaryEffectJson(const accounts::BoundaryEffect& effect);
[[nodiscard]] Json overlapJson(const accounts::TargetOverlap& overlap);
[[nodiscard]] Json attributionJson(const attribution::Attribution& attribution);
[[nodiscard]] Json counterfactualJson(const CounterfactualResult& counterfactual);
[[nodiscard]] Json landscapeJson(const LandscapeResult& landscape);

} // namespace ecotone::run
