#pragma once

#include "free_names.h"

#include "ecotone/base/checked.h"
#include "ecotone/document/import_features.h"
#include "ecotone/document/import_shape.h"

#include <cstddef>
#include <string>

namespace ecotone::document {

/// What the importers of all kinds of record share: a file that was read, its rules, the draft.
struct FeatureImport {
    ImportDraft& draft;
    const ImportRules& rules;
    const PropertyReader& properties;
    ShapeImport& shapes;
    FreeNames& names; // of the records that are made
    std::string file; // its name, for findings

    [[nodiscard]] std::optional<std::string> text(const formats::Feature& feature,
                                                  std::string_view property) const
    {
        return properties.text(feature, property);
    }
    /// "actions.gpkg, feature 4"
    [[nodiscard]] std::string place(const formats::Feature& feature) const;
    /// A word of an enumeration; what is none is said and left out.
    template <class E>
    [[nodiscard]] std::optional<E> word(const formats::Feature& feature,
                                        std::string_view property) const
    {
        const std::optional<std::string> given = text(feature, property);
        if (!given)
            return std::nullopt;
        const std::optional<E> value = records::fromWord<E>(*given);
        if (!value)
            sayNoWord(feature, property, *given, wordList<E>());
        return value;
    }
    [[nodiscard]] std::optional<Date>
    date(const formats::Feature& feature, std::string_view property, PartialDate partial) const;
    /// "yes", "true" and "1" or "no", "false" and "0"; nothing given is no.
    [[nodiscard]] bool flag(const formats::Feature& feature, std::string_view property) const;
    /// The feature's name, or "Action 4"; told from names that are taken by a rank.
    template <class Record>
    [[nodiscard]] std::string freeName(const formats::Feature& feature) const;
    /// The surface in the project's CRS, or nothing with a finding.
    [[nodiscard]] std::optional<geo::Shape> shape(const formats::Feature& feature) const;
    /// A text about actors could not be read; the record goes without them.
    void sayNotUnderstood(const formats::Feature& feature, const Refusal& why) const;

private:
    template <class E>
    static std::string wordList()
    {
        std::string all;
        for (const auto& [value, word] : records::Words<E>::words)
            all += (all.empty() ? "" : ", ") + std::string{word};
        return all;
    }
    void sayNoWord(const formats::Feature& feature,
                   std::string_view property,
                   const std::string& given,
                   const std::string& words) const;
};

/// Each makes one record, with what belongs to it, of one feature.
[[nodiscard]] std::optional<Refusal> importAction(const FeatureImport& import,
                                                  const formats::Feature& feature);
[[nodiscard]] std::optional<Refusal> importSite(const FeatureImport& import,
                                                const formats::Feature& feature);
[[nodiscard]] std::optional<Refusal> importLandscape(const FeatureImport& import,
                                                     const formats::Feature& feature);
[[nodiscard]] std::optional<Refusal> importPressure(const FeatureImport& import,
                                                    const formats::Feature& feature);

/// The kind of action with this name; one that the project lacks is made, does not count as
/// restoration until somebody says so, and is said.
[[nodiscard]] Checked<records::ActionKindId> kindNamed(ImportDraft& draft,
                                                       const std::string& name);

/// The record with this name (letter case does not matter) or id, or null.
template <class Record>
[[nodiscard]] const Record* named(const project::Project& project, std::string_view name);

} // namespace ecotone::document
