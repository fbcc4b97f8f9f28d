#include "import_records.h"

#include <fmt/format.h>

namespace ecotone::document {

using records::BoundaryType;
using records::Landscape;
using records::Pressure;
using records::Realm;

std::optional<Refusal> importLandscape(const FeatureImport& import,
                                       const formats::Feature& feature)
{
    Landscape landscape;
    landscape.name = import.freeName<Landscape>(feature);
    landscape.id = import.draft.newId<Landscape>(landscape.name);
    landscape.boundaryType =
        import.word<BoundaryType>(feature, "boundary-type").value_or(BoundaryType::Stakeholder);
    landscape.rationale = import.text(feature, "rationale").value_or("");
    landscape.realm = import.word<Realm>(feature, "realm").value_or(Realm::Land);
    landscape.note = import.text(feature, "note").value_or("");
    std::optional<geo::Shape> shape = import.shape(feature);
    if (!shape)
        return Refusal{"A landscape needs a surface."};
    records::LandscapeVersion version;
    version.id = import.draft.newId<records::LandscapeVersion>(landscape.name + "\n1");
    version.landscape = landscape.id;
    version.date = import.date(feature, "date", PartialDate::First);
    version.shape = *std::move(shape);
    if (auto refusal = import.draft.put(std::move(landscape)))
        return refusal;
    return import.draft.put(std::move(version));
}

std::optional<Refusal> importPressure(const FeatureImport& import,
                                      const formats::Feature& feature)
{
    const auto& landscapes = import.draft.project().all<Landscape>();
    const Landscape* landscape = nullptr;
    if (!import.rules.landscape.empty())
        landscape = named<Landscape>(import.draft.project(), import.rules.landscape);
    else if (landscapes.size() == 1)
        landscape = &landscapes.begin()->second;
    if (!landscape)
        return Refusal{import.rules.landscape.empty()
                           ? "Say which landscape the pressures are on."
                           : fmt::format("There is no landscape “{}” for the pressures.",
                                         import.rules.landscape)};
    Pressure pressure;
    pressure.landscape = landscape->id;
    pressure.name = import.freeName<Pressure>(feature);
    pressure.id = import.draft.newId<Pressure>(landscape->name + "\n" + pressure.name);
    pressure.description = import.text(feature, "description").value_or("");
    pressure.source = import.text(feature, "source").value_or(import.file);
    pressure.shape = import.shape(feature);
    return import.draft.put(std::move(pressure));
}

} // namespace ecotone::document
