// Records of any kind in a recipe, field by field.
#include "recipe_builder.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/field_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::document {

namespace {

template <class Record>
constexpr bool hasFile = requires(Record record)
{
    record.location;
    record.digest;
};

template <class Record>
constexpr bool hasShape = requires(Record record)
{
    record.shape;
};

std::string tableOf(std::string kind)
{
    std::ranges::replace(kind, '-', '_');
    return kind;
}

/// What an entry calls its new record: its key, else its name or title.
std::string keyOf(const RecordEntry& entry)
{
    if (!entry.key.empty())
        return entry.key;
    for (const char* const field : {"name", "title"})
        if (const auto found = entry.fields.find(field); found != entry.fields.end())
            return found->second;
    return {};
}

} // namespace

template <class Record>
std::optional<Record> RecipeBuilder::startOf(const RecordEntry& entry)
{
    if (!entry.change.empty()) {
        const Record* const found =
            project::recordCalled<Record>(m_draft->project(), entry.change);
        if (!found)
            m_problems->add(entry.at + "/change",
                            fmt::format("There is no {} called “{}”.",
                                        records::Table<Record>::title, entry.change));
        return found ? std::optional{*found} : std::nullopt;
    }
    const std::string key = keyOf(entry);
    if (key.empty()) {
        m_problems->add(
            entry.at,
            fmt::format("Records of the kind “{}” have neither name nor title, so that "
                        "their identity comes from a key: give this one a “key”.",
                        records::Table<Record>::title));
        return std::nullopt;
    }
    Record record{};
    record.id = m_draft->newId<Record>(key);
    m_keys[{std::string{records::Table<Record>::name}, key}] = record.id.value();
    return record;
}

template <class Record>
void RecipeBuilder::sayNoShape(const RecordEntry& entry)
{
    m_problems->add(entry.at, fmt::format("Records of the kind “{}” have no shape.",
                                          records::Table<Record>::title));
}

template <class Record>
void RecipeBuilder::addRecordOf(const RecordEntry& entry)
{
    std::optional<Record> record = startOf<Record>(entry);
    if (!record)
        return;
    const project::Callings byKey =
        [this](std::string_view table, std::string_view text) -> std::optional<std::int64_t> {
        const auto found = m_keys.find({std::string{table}, std::string{text}});
        return found == m_keys.end() ? std::nullopt : std::optional{found->second};
    };
    for (const auto& [field, text] : entry.fields) {
        Checked<Record> with =
            project::withField(m_draft->project(), *record, field, text, byKey);
        if (with)
            record = std::move(with).value();
        else
            m_problems->add(fmt::format("{}/fields/{}", entry.at, field),
                            with.refusal().reason);
    }
    if constexpr (hasShape<Record>) {
        if (auto drawn = shape(entry.shape, entry.at))
            record->shape = *std::move(drawn);
    } else if constexpr (hasFile<Record>) {
        if (!entry.file.empty()) {
            record->digest = digestOfFile(entry.file);
            record->location = storedPath(entry.file, m_folder);
        }
        if (!entry.shape.wkt.empty())
            sayNoShape<Record>(entry);
    } else if (entry.shape.isGiven()) {
        sayNoShape<Record>(entry);
    }
    if (auto refusal = m_draft->put(*std::move(record)))
        m_problems->add(entry.at, refusal->reason);
}

void RecipeBuilder::addRecord(const RecordEntry& entry)
{
    const std::string table = tableOf(entry.kind);
    std::vector<std::string> kinds;
    bool isMet = false;
    records::forEachRecordType([&]<class Record>() {
        if constexpr (!std::is_same_v<Record, records::Settings>) {
            kinds.emplace_back(records::Table<Record>::name);
            if (records::Table<Record>::name != table)
                return;
            isMet = true;
            addRecordOf<Record>(entry);
        }
    });
    if (!isMet)
        m_problems->add(entry.at + "/kind",
                        fmt::format("There is no kind of record “{}”, only {}.", entry.kind,
                                    joinWords(kinds)));
}

} // namespace ecotone::document
