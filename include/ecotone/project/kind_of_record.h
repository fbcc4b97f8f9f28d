#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/project/field_text.h"
#include "ecotone/project/project.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ecotone::project {

/// A record as a person would find it in a list.
struct ListedRecord {
    std::int64_t id = 0;
    std::string description; // as `describe`
};

/// A field of a record with what it says, as `withField` takes it.
struct WrittenField {
    FieldForm form;
    std::string text;                 // empty: nothing is given
    std::vector<std::string> choices; // words, or what records are called; empty: anything
};

/// Records of one kind by verbs that are the same for all kinds, for whoever shows or changes
/// records without knowing what they are.
class KindOfRecord {
public:
    virtual ~KindOfRecord() = default;
    KindOfRecord(const KindOfRecord&) = delete;
    KindOfRecord& operator=(const KindOfRecord&) = delete;

    [[nodiscard]] virtual std::string_view name() const = 0;  // "surplus_transfer": the table
    [[nodiscard]] virtual std::string_view title() const = 0; // in words
    [[nodiscard]] virtual bool hasShape() const = 0;
    /// Whether its records stand for a file, with place and digest.
    [[nodiscard]] virtual bool hasFile() const = 0;

    /// All records by description.
    [[nodiscard]] virtual std::vector<ListedRecord> list(const Project& project) const = 0;
    /// What the fields of a record say; of one that is still to be made without id.
    /// @pre the record is of the project
    [[nodiscard]] virtual std::vector<WrittenField>
    fields(const Project& project, std::optional<std::int64_t> id) const = 0;
    /// The shape of a record, or null. @pre the record is of the project
    [[nodiscard]] virtual const geo::Shape* shape(const Project& project,
                                                  std::int64_t id) const = 0;

    /// Fields with new texts.
    using Texts = std::span<const std::pair<std::string, std::string>>;
    /// Adds a record with an id, or changes the one that has it, after asking every rule.
    /// @param shape  null: as it was
    [[nodiscard]] virtual Checked<Edit> put(const Project& project,
                                            std::int64_t id,
                                            Texts texts,
                                            const geo::Shape* shape) const = 0;
    /// As `project::remove`. @pre the record is of the project
    [[nodiscard]] virtual Checked<Edit> remove(const Project& project,
                                               std::int64_t id) const = 0;

    /// Whether an edit concerns its records.
    [[nodiscard]] virtual bool isConcerned(const Edit& edit) const = 0;

protected:
    KindOfRecord() = default;
};

/// Every kind but the settings, in the order of `records::AllRecords`.
[[nodiscard]] const std::vector<std::unique_ptr<const KindOfRecord>>& kindsOfRecords();

} // namespace ecotone::project
