#include "ecotone/document/document.h"

#include "outside_changes.h"
#include "project_lock.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"
#include "ecotone/project/checks.h"
#include "ecotone/records/default_kinds.h"
#include "ecotone/store/project_file.h"
#include "ecotone/store/project_store.h"
#include "ecotone/store/unfinished_file.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace ecotone::document {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view thisProgram = "Ecotone " ECOTONE_VERSION;

/// A file that has a project in it from its first moment.
void makeFile(const fs::path& file,
              const project::Edit& first,
              const std::string& crs,
              const store::JournalEntry& entry)
{
    store::UnfinishedFile unfinished{file};
    store::createProjectFile(unfinished.path(), entry.when, thisProgram);
    {
        store::ProjectStore made{
            store::Database{unfinished.path(), store::Database::Opening::ReadWrite}};
        made.save(first, crs, entry);
    }
    unfinished.moveTo(file);
}

project::Edit firstEdit(const records::Settings& settings)
{
    project::Edit edit{"Make the project", {}};
    edit.changes.emplace_back(project::Change<records::Settings>{std::nullopt, settings});
    for (const records::ActionKind& kind : records::defaultKinds())
        edit.changes.emplace_back(project::Change<records::ActionKind>{std::nullopt, kind});
    return edit;
}

/// Why there is no lock, for the one who wanted to write.
Finding readOnlyFinding(const fs::path& file, const ProjectLock::Outcome& outcome)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.code = "read-only";
    finding.subject = file.string();
    if (outcome.holder) {
        finding.message = fmt::format(
            "{} is open for {} on {} (process {}), so it is shown here but cannot be changed.",
            file.string(), outcome.holder->user, outcome.holder->host, outcome.holder->process);
        finding.remedy = fmt::format("Close it there first. If it is open nowhere, remove {}.",
                                     outcome.file.string());
    } else {
        finding.message = fmt::format(
            "The folder of {} cannot be written, so it is shown but cannot be changed.",
            file.string());
        finding.remedy = "Copy the project to a folder of your own to work on it.";
    }
    return finding;
}

/// Layers are files of their own; a project that was moved without them opens all the same.
Findings missingLayers(const project::Project& project, const fs::path& folder)
{
    Findings findings;
    for (const auto& [id, layer] : project.all<records::Layer>()) {
        std::error_code error;
        if (!layer.path.empty() && !fs::exists(folder / layer.path, error))
            findings.push_back(project::missingLayerFile(layer));
    }
    return findings;
}

} // namespace

struct Document::Impl {
    Impl(fs::path path,
         Access wanted,
         Surroundings surroundings,
         std::optional<ProjectLock> taken,
         store::OpenedFile opened)
        : file{std::move(path)}
        , access{wanted}
        , with{std::move(surroundings)}
        , lock{std::move(taken)}
        , store{std::move(opened.database)}
    {
        if (opened.keptOldFormat)
            findings.push_back(
                {Severity::Note, "format-upgraded", file.string(),
                 fmt::format("{} had an older format and was brought up to date.",
                             file.string()),
                 fmt::format("The file as it was is kept as {}.",
                             opened.keptOldFormat->string())});
    }

    void load();
    void takeInOutsideChanges();
    void commit(const project::Edit& edit, store::JournalEntry entry);
    std::string stepBack(const store::JournalEntry& entry, store::EntryKind kind);
    void requireWriting() const;
    [[nodiscard]] store::JournalEntry entryOf(store::EntryKind kind, std::string title) const
    {
        store::JournalEntry entry;
        entry.when = with.now();
        entry.who = with.user;
        entry.kind = kind;
        entry.title = std::move(title);
        return entry;
    }

    fs::path file;
    Access access;
    Surroundings with;
    std::optional<ProjectLock> lock;
    mutable store::ProjectStore store;
    project::Project project;
    Findings findings;
    std::vector<std::function<void(const project::Edit&)>> observers;
};

void Document::Impl::load()
{
    if (store.isAsSaved())
        project = store.read();
    else
        takeInOutsideChanges();
    append(findings, missingLayers(project, file.parent_path()));
}

void Document::Impl::takeInOutsideChanges()
{
    const project::Project lastSaved = store.readLastSaved();
    TakenIn taken = takeIn(lastSaved, store.differenceFrom(lastSaved), *with.ids);
    project = lastSaved;
    project.apply(taken.edit);
    if (access == Access::ReadWrite)
        store.saveAll(project, taken.edit,
                      entryOf(store::EntryKind::Outside, taken.edit.title));
    append(findings, std::move(taken.findings));
}

void Document::Impl::requireWriting() const
{
    if (access == Access::ReadOnly)
        throw StorageError{
            fmt::format("The project {} is open read-only, so nothing was changed. "
                        "Open it for writing, or work on a copy.",
                        file.string())};
}

/// Stores, applies, announces.
void Document::Impl::commit(const project::Edit& edit, store::JournalEntry entry)
{
    requireWriting();
    std::string crs = project.settings().crs;
    for (const project::AnyChange& change : edit.changes)
        if (const auto* settings = std::get_if<project::Change<records::Settings>>(&change))
            crs = settings->after ? settings->after->crs : std::string{};
    store.save(edit, crs, entry);
    project.apply(edit);
    for (const auto& observer : observers)
        observer(edit);
}

std::string Document::Impl::stepBack(const store::JournalEntry& about, store::EntryKind kind)
{
    const auto direction =
        kind == store::EntryKind::Undo ? store::Direction::Back : store::Direction::Forward;
    const project::Edit edit = store.journal().editOf(about, project, direction);
    store::JournalEntry entry = entryOf(kind, about.title);
    entry.about = about.number;
    commit(edit, std::move(entry));
    return edit.title;
}

Document
Document::create(const fs::path& path, const records::Settings& settings, Surroundings with)
{
    const fs::path file = fs::absolute(path);
    std::error_code error;
    if (fs::exists(file, error))
        throw StorageError{
            fmt::format("The file {} exists already. Choose another name, or remove "
                        "it first.",
                        file.string())};
    if (!fs::is_directory(file.parent_path(), error))
        throw StorageError{fmt::format("The folder {} does not exist. Make it first, or choose "
                                       "another one.",
                                       file.parent_path().string())};
    const project::Edit first = firstEdit(settings);
    store::JournalEntry entry;
    entry.when = with.now();
    entry.who = with.user;
    entry.kind = store::EntryKind::Create;
    entry.title = first.title;
    makeFile(file, first, settings.crs, entry);
    return open(file, Access::ReadWrite, std::move(with));
}

Document Document::open(const fs::path& path, Access access, Surroundings with)
{
    const fs::path file = fs::absolute(path);
    Findings findings;
    std::optional<ProjectLock> lock;
    std::error_code error;
    if (access == Access::ReadWrite && fs::is_regular_file(file, error)) {
        ProjectLock::Outcome outcome = ProjectLock::take(file, with.user);
        lock = std::move(outcome.lock);
        if (!lock) {
            access = Access::ReadOnly;
            findings.push_back(readOnlyFinding(file, outcome));
        }
    }
    const auto how = access == Access::ReadWrite ? store::Database::Opening::ReadWrite
                                                 : store::Database::Opening::ReadOnly;
    auto impl = std::make_unique<Impl>(file, access, std::move(with), std::move(lock),
                                       store::openProjectFile(file, how));
    append(impl->findings, std::move(findings));
    impl->load();
    return Document{std::move(impl)};
}

Document::Document(std::unique_ptr<Impl> impl) : m_impl{std::move(impl)} {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const project::Project& Document::project() const noexcept
{
    return m_impl->project;
}

const fs::path& Document::file() const noexcept
{
    return m_impl->file;
}

fs::path Document::folder() const
{
    return m_impl->file.parent_path();
}

Access Document::access() const noexcept
{
    return m_impl->access;
}

const Findings& Document::openingFindings() const noexcept
{
    return m_impl->findings;
}

IdSource& Document::ids() noexcept
{
    return *m_impl->with.ids;
}

void Document::perform(const project::Edit& edit)
{
    if (!edit.changes.empty())
        m_impl->commit(edit, m_impl->entryOf(store::EntryKind::Edit, edit.title));
}

bool Document::canUndo() const noexcept
{
    return m_impl->access == Access::ReadWrite && m_impl->store.journal().nextUndo() != nullptr;
}

bool Document::canRedo() const noexcept
{
    return m_impl->access == Access::ReadWrite && m_impl->store.journal().nextRedo() != nullptr;
}

std::string Document::undoTitle() const
{
    return canUndo() ? m_impl->store.journal().nextUndo()->title : std::string{};
}

std::string Document::redoTitle() const
{
    return canRedo() ? m_impl->store.journal().nextRedo()->title : std::string{};
}

std::string Document::undo()
{
    const auto* last = m_impl->store.journal().nextUndo();
    expects(last != nullptr, "Document::undo: there is something to take back");
    return m_impl->stepBack(*last, store::EntryKind::Undo);
}

std::string Document::redo()
{
    const auto* next = m_impl->store.journal().nextRedo();
    expects(next != nullptr, "Document::redo: there is something to do again");
    return m_impl->stepBack(*next, store::EntryKind::Redo);
}

std::vector<HistoryEntry> Document::history() const
{
    std::vector<HistoryEntry> history;
    for (const store::JournalEntry& entry : m_impl->store.journal().entries())
        history.push_back({entry.number, entry.when, entry.who, entry.title,
                           std::string{records::wordOf(entry.kind)},
                           entry.state != store::EntryState::Done,
                           entry.state == store::EntryState::Discarded});
    return history;
}

void Document::observe(std::function<void(const project::Edit&)> observer)
{
    m_impl->observers.push_back(std::move(observer));
}

void Document::copyTo(const fs::path& path) const
{
    const fs::path target = fs::absolute(path);
    std::error_code error;
    if (fs::equivalent(target, m_impl->file, error))
        throw StorageError{fmt::format("The project {} cannot be copied onto itself. Choose "
                                       "another name.",
                                       target.string())};
    store::UnfinishedFile unfinished{target};
    m_impl->store.database().copyTo(unfinished.path());
    unfinished.moveTo(target);
}

} // namespace ecotone::document
