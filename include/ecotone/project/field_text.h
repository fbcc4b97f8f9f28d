#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/project/project.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::project {

/// What a person can call a record: its name or title, an alias of an actor, or its id. Letter
/// case and outer spaces do not matter. Null where there is none, or several have the title.
/// Offered for every record type.
template <class Record>
[[nodiscard]] const Record* recordCalled(const Project& project, std::string_view text);

/// Another way of calling records, such as the keys of a recipe: the id of the record of a
/// table, or nothing.
using Callings =
    std::function<std::optional<std::int64_t>(std::string_view table, std::string_view text)>;

/// The record with one field as a text says it: numbers with a decimal point, dates as
/// `2027-12-31`, `yes` or `no`, words as files have them, lists with semicolons between,
/// records by what they are called. An empty text takes away what may be missing. Ids and
/// shapes are not given so.
/// @param field  as in the table; a reference may go without its "_id"
///
/// Refused: there is no such field, or the text is none of its kind.
/// Offered for every record type.
template <class Record>
[[nodiscard]] Checked<Record> withField(const Project& project,
                                        Record record,
                                        std::string_view field,
                                        const std::string& text,
                                        const Callings& callings = {});

/// A field of a table, for people.
struct FieldForm {
    std::string name; // as `withField` takes it: "document", not "document_id"
    std::string kind; // "number", "day", "yes or no", "document", "given, withheld …"
    bool isOptional = false;
};
/// Fields that `withField` takes, in the order of the table. Offered for every record type.
template <class Record>
[[nodiscard]] std::vector<FieldForm> fieldForms();

} // namespace ecotone::project
