#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"
#include "ecotone/document/import_names.h"
#include "ecotone/formats/features.h"
#include "ecotone/records/fields.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ecotone::document {

/// What the features of a file become.
enum class ImportAs { Actions, Sites, Landscapes, Pressures };

} // namespace ecotone::document

template <>
struct ecotone::records::Words<ecotone::document::ImportAs> {
    using As = ecotone::document::ImportAs;
    static constexpr std::array<std::pair<As, std::string_view>, 4> words{{
        {As::Actions, "actions"},
        {As::Sites, "sites"},
        {As::Landscapes, "landscapes"},
        {As::Pressures, "pressures"},
    }};
};

namespace ecotone::document {

/// How the features of a file become records. A *property* is what a record needs to know:
/// "name", "owner", "kind" (`propertiesOf`).
struct ImportRules {
    ImportAs as = ImportAs::Actions;
    std::map<std::string, std::string> fields; // property: field of the file
    /// Property: word of the file: our word. "scope": {"site": "operational"}
    std::map<std::string, std::map<std::string, std::string>> values;
    std::map<std::string, std::string> defaults; // property: word where a feature gives none
    std::map<std::string, std::string> where;    // only features whose field holds this text
    NameRules names;
    records::ActorType newActorType = records::ActorType::Company;
    std::string landscape; // of pressures: its name or id; empty: the only one
    bool operator==(const ImportRules&) const = default;
};

/// The properties that records of a kind take from features.
[[nodiscard]] std::span<const std::string_view> propertiesOf(ImportAs as);

/// Reads the properties of features by rules.
class PropertyReader {
public:
    /// Fields with the very name of a property that is not mapped are taken for it, and said.
    /// Refused: a rule names an unknown property, or a field that the file does not have.
    [[nodiscard]] static Checked<PropertyReader> of(const ImportRules& rules,
                                                    const formats::FeatureSet& features);

    /// Whether the `where` rule lets the feature in.
    [[nodiscard]] bool admits(const formats::Feature& feature) const;
    /// In our words, without outer spaces; nothing where neither the feature nor a default
    /// gives one.
    [[nodiscard]] std::optional<std::string> text(const formats::Feature& feature,
                                                  std::string_view property) const;
    [[nodiscard]] const Findings& findings() const noexcept { return m_findings; }

private:
    explicit PropertyReader(const ImportRules& rules) : m_rules{rules} {}
    void takeFieldsByName(const formats::FeatureSet& features);

    ImportRules m_rules;
    Findings m_findings;
};

} // namespace ecotone::document
