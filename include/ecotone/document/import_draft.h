#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/id.h"
#include "ecotone/project/draft.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace ecotone::document {

/// Which identity a new record gets.
class RecordIds {
public:
    virtual ~RecordIds() = default;
    /// @param key  what the record is known by in its source; two records may share one
    [[nodiscard]] virtual std::int64_t idFor(std::string_view table, std::string_view key) = 0;

protected:
    RecordIds() = default;
    RecordIds(const RecordIds&) = default;
    RecordIds& operator=(const RecordIds&) = default;
};

/// New ones from a source, whatever the key.
class FreshIds final : public RecordIds {
public:
    /// @pre `source` outlives this
    explicit FreshIds(IdSource& source) : m_source{&source} {}
    [[nodiscard]] std::int64_t idFor(std::string_view, std::string_view) override
    {
        return m_source->next();
    }

private:
    IdSource* m_source;
};

/// Derived from the key, so that the same source gives the same identities. The second record
/// of one key is told from the first by its rank.
class DerivedIds final : public RecordIds {
public:
    [[nodiscard]] std::int64_t idFor(std::string_view table, std::string_view key) override;

private:
    std::set<std::int64_t> m_given;
};

/// What an import tries out on a copy of a project, record by record, with the identities its
/// new records get and what was remarkable about its files.
class ImportDraft {
public:
    /// @pre `ids` outlives this
    ImportDraft(project::Project project, RecordIds& ids)
        : m_draft{std::move(project)}
        , m_ids{&ids}
    {
    }

    /// The project as the import so far would leave it.
    [[nodiscard]] const project::Project& project() const noexcept { return m_draft.project(); }

    template <class Record>
    [[nodiscard]] Id<Record> newId(std::string_view key)
    {
        return Id<Record>{m_ids->idFor(records::Table<Record>::name, key)};
    }

    /// Adds a record, or changes the one with its id.
    /// @return why the rules forbid it, or nothing
    template <class Record>
    [[nodiscard]] std::optional<Refusal> put(Record record)
    {
        return m_draft.put(std::move(record));
    }

    void say(Finding finding) { m_findings.push_back(std::move(finding)); }
    void say(Findings findings) { append(m_findings, std::move(findings)); }
    [[nodiscard]] const Findings& findings() const noexcept { return m_findings; }

    /// All steps as one edit. Ends the draft.
    [[nodiscard]] project::Edit edit(std::string title) &&
    {
        return std::move(m_draft).edit(std::move(title));
    }

private:
    project::Draft m_draft;
    RecordIds* m_ids;
    Findings m_findings;
};

} // namespace ecotone::document
