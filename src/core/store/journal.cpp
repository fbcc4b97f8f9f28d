#include "ecotone/store/journal.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <type_traits>
#include <utility>

namespace ecotone::store {

namespace {

/// Far more than anyone does, and far below where counting on would overflow.
constexpr std::int64_t highestNumber = std::int64_t{1} << 53;

JournalEntry entryOf(const Rows& rows, const std::filesystem::path& file)
{
    JournalEntry entry;
    entry.number = rows.integer(0);
    if (entry.number < 1 || entry.number > highestNumber)
        throw StorageError{fmt::format("The file {} has a journal entry with the number {}, "
                                       "which Ecotone does not give: go back to a copy of it.",
                                       file.string(), entry.number)};
    entry.when = rows.text(1);
    entry.who = rows.text(2);
    entry.kind = records::fromWord<EntryKind>(rows.text(3)).value_or(EntryKind::Edit);
    entry.title = rows.text(4);
    entry.state = records::fromWord<EntryState>(rows.text(5)).value_or(EntryState::Done);
    if (const Value about = rows.value(6); std::holds_alternative<std::int64_t>(about))
        entry.about = std::get<std::int64_t>(about);
    return entry;
}

std::vector<JournalEntry> entriesIn(Database& database)
{
    Statement select{database, "SELECT number, done_at, done_by, kind, title, state, about "
                               "FROM journal ORDER BY number"};
    std::vector<JournalEntry> entries;
    Rows rows = select.run();
    while (rows.next())
        entries.push_back(entryOf(rows, database.file()));
    return entries;
}

bool isAbout(EntryKind kind)
{
    return kind == EntryKind::Undo || kind == EntryKind::Redo;
}

bool hasOtherCrs(const auto& field, const geo::Crs* crs)
{
    using Field = std::decay_t<decltype(field)>;
    if constexpr (std::is_same_v<Field, geo::Shape>)
        return !field.isEmpty() && (crs == nullptr || field.crs != *crs);
    else if constexpr (std::is_same_v<Field, std::optional<geo::Shape>>)
        return field && hasOtherCrs(*field, crs);
    else
        return false;
}

/// Whether every shape that the edit leaves behind is in the CRS it leaves the project in.
/// Every edit that Ecotone wrote does that; another program may have written into the journal.
bool shapesFit(const project::Edit& edit, const project::Project& project)
{
    std::string name = project.settings().crs;
    for (const project::AnyChange& change : edit.changes)
        if (const auto* settings = std::get_if<project::Change<records::Settings>>(&change))
            name = settings->after ? settings->after->crs : std::string{};
    const auto crs = name.empty() ? std::nullopt : std::optional{geo::Crs::fromText(name)};
    bool fits = true;
    for (const project::AnyChange& change : edit.changes)
        std::visit(
            [&](const auto& each) {
                if (each.after)
                    records::forEachField(
                        *each.after, [&](std::string_view, const auto& field) {
                            fits = fits && !hasOtherCrs(field, crs ? &*crs : nullptr);
                        });
            },
            change);
    return fits;
}

/// The changes of an entry; nothing where they are damaged or do not fit the project.
std::optional<project::Edit>
fittingEdit(std::string_view text, const project::Project& project, Direction direction)
{
    try {
        auto edit = editFromJsonText(text, project, direction);
        return edit && shapesFit(*edit, project) ? std::move(edit) : std::nullopt;
    } catch (const GeometryError&) {
        return std::nullopt; // a shape in a CRS that nobody knows
    }
}

Value wordValue(auto word)
{
    return Value{std::string{records::wordOf(word)}};
}

} // namespace

Journal::Journal(Database& database)
    : m_database{&database}
    , m_edit{database, "SELECT edit FROM journal WHERE number = ?1"}
    , m_append{database,
               "INSERT INTO journal (number, done_at, done_by, kind, title, state, about, "
               "edit) VALUES (?1, ?2, ?3, ?4, ?5, 'done', ?6, ?7)"}
    , m_discard{database, "UPDATE journal SET state = 'discarded' WHERE state = 'undone'"}
    , m_setState{database, "UPDATE journal SET state = ?2 WHERE number = ?1"}
    , m_entries{entriesIn(database)}
{
}

const JournalEntry* Journal::nextUndo() const noexcept
{
    const auto found =
        std::find_if(m_entries.rbegin(), m_entries.rend(), [](const JournalEntry& entry) {
            return entry.state == EntryState::Done &&
                   (entry.kind == EntryKind::Edit || entry.kind == EntryKind::Outside);
        });
    return found == m_entries.rend() ? nullptr : &*found;
}

const JournalEntry* Journal::nextRedo() const noexcept
{
    const auto found = std::ranges::find(m_entries, EntryState::Undone, &JournalEntry::state);
    return found == m_entries.end() ? nullptr : &*found;
}

std::int64_t Journal::nextNumber() const noexcept
{
    return m_entries.empty() ? 1 : m_entries.back().number + 1;
}

project::Edit
Journal::editOf(const JournalEntry& entry, const project::Project& project, Direction direction)
{
    Rows rows = m_edit.runWith(entry.number);
    const std::string text = rows.next() ? rows.text(0) : std::string{};
    auto edit = fittingEdit(text, project, direction);
    if (!edit)
        throw StorageError{fmt::format(
            "The file {} cannot be followed back: entry {} of its journal (“{}”) cannot be "
            "read "
            "or does not fit the project, so another program has changed it; go back to a copy "
            "of the file.",
            m_database->file().string(), entry.number, entry.title)};
    edit->title = entry.title;
    return *std::move(edit);
}

project::Project Journal::replay()
{
    project::Project project;
    for (const JournalEntry& entry : m_entries)
        if (entry.state == EntryState::Done && !entry.about)
            project.apply(editOf(entry, project, Direction::Forward));
    return project;
}

void Journal::write(const JournalEntry& entry, const project::Edit& edit)
{
    expects(isAbout(entry.kind) == entry.about.has_value(),
            "Journal::write: undo and redo name an entry");
    if (entry.kind == EntryKind::Undo)
        m_setState.execWith(*entry.about, std::string{"undone"});
    else if (entry.kind == EntryKind::Redo)
        m_setState.execWith(*entry.about, std::string{"done"});
    else
        m_discard.exec();
    const Value values[] = {Value{nextNumber()},
                            Value{entry.when},
                            Value{entry.who},
                            wordValue(entry.kind),
                            Value{entry.title},
                            entry.about ? Value{*entry.about} : Value{},
                            entry.about ? Value{} : Value{toJsonText(edit)}};
    m_append.exec(values);
}

void Journal::written(JournalEntry entry)
{
    for (JournalEntry& each : m_entries)
        if (entry.about == each.number)
            each.state = entry.kind == EntryKind::Undo ? EntryState::Undone : EntryState::Done;
        else if (!entry.about && each.state == EntryState::Undone)
            each.state = EntryState::Discarded;
    entry.number = nextNumber();
    m_entries.push_back(std::move(entry));
}

} // namespace ecotone::store
