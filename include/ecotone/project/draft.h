#pragma once

#include "ecotone/project/put.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::project {

/// Several steps that become one edit. Each is checked against the project as the steps before
/// left it, so that a landscape and its first version, or a whole file of actors, come in as
/// one gesture. A refused step changes nothing in the draft.
class Draft {
public:
    /// Works on a copy of the project.
    explicit Draft(Project project);
    ~Draft();
    Draft(Draft&&) noexcept;
    Draft& operator=(Draft&&) noexcept;

    /// The project as the steps so far leave it.
    [[nodiscard]] const Project& project() const noexcept { return m_project; }

    /// As `project::put`, but quick for any number of records. Why the record was refused, or
    /// nothing. Offered for every record type.
    template <class Record>
    [[nodiscard]] std::optional<Refusal> put(Record record);

    /// As `project::remove`. Offered for every record type.
    template <class Record>
    [[nodiscard]] std::optional<Refusal> remove(Id<Record> id)
    {
        return take(project::remove(m_project, id));
    }

    /// All accepted steps as one edit, in which every record changes at most once: from what it
    /// was before the first step to what it is after the last. Ends the draft.
    [[nodiscard]] Edit edit(std::string title) &&;

private:
    std::optional<Refusal> take(Checked<Edit> step);

    Project m_project;
    std::unique_ptr<class Index> m_index; // of m_project
    std::vector<AnyChange> m_changes;
};

} // namespace ecotone::project
