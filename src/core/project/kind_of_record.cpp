#include "ecotone/project/kind_of_record.h"

#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/put.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <type_traits>

namespace ecotone::project {

namespace {

template <class Value>
struct Inner {
    using Type = Value;
};
template <class Value>
struct Inner<std::optional<Value>> {
    using Type = Value;
};

template <class Value>
struct Referred {
    using Type = void;
};
template <class Record>
struct Referred<Id<Record>> {
    using Type = Record;
};

template <class Record>
concept Shaped = requires(Record record)
{
    record.shape;
};

template <class Value>
constexpr bool isShape = std::is_same_v<typename Inner<Value>::Type, geo::Shape>;

/// What records of one kind can be called, by id: their label where no other has it, else the
/// id.
template <class Record>
std::map<Id<Record>, std::string> callings(const Project& project)
{
    std::map<std::string, int> users; // of labels, whatever their case
    const auto plain = [](const std::string& label) { return lowerAscii(trimmed(label)); };
    for (const auto& [id, record] : project.all<Record>())
        ++users[plain(labelOf(record))];
    std::map<Id<Record>, std::string> callings;
    for (const auto& [id, record] : project.all<Record>()) {
        std::string label = labelOf(record);
        const bool isUnique = !isBlank(label) && users[plain(label)] == 1;
        callings.emplace(id, isUnique ? std::move(label) : fmt::format("{}", id.value()));
    }
    return callings;
}

/// What a field says, as `withField` takes it.
class Writer {
public:
    explicit Writer(const Project& project) : m_project{project} {}

    [[nodiscard]] std::string write(const std::string& value) const { return value; }
    [[nodiscard]] std::string write(double value) const { return fmt::format("{}", value); }
    [[nodiscard]] std::string write(int value) const { return fmt::format("{}", value); }
    [[nodiscard]] std::string write(std::int64_t value) const
    {
        return fmt::format("{}", value);
    }
    [[nodiscard]] std::string write(bool value) const { return value ? "yes" : "no"; }
    [[nodiscard]] std::string write(Date value) const { return toText(value); }
    [[nodiscard]] std::string write(const Digest& value) const { return value.hex(); }
    [[nodiscard]] std::string write(const std::vector<std::string>& values) const
    {
        return fmt::format("{}", fmt::join(values, "; "));
    }
    [[nodiscard]] std::string write(const std::vector<int>& values) const
    {
        return fmt::format("{}", fmt::join(values, "; "));
    }
    [[nodiscard]] std::string write(const std::map<std::string, std::string>& values) const
    {
        std::vector<std::string> pairs;
        for (const auto& [key, value] : values)
            pairs.push_back(fmt::format("{}={}", key, value));
        return fmt::format("{}", fmt::join(pairs, "; "));
    }
    template <class Record>
    [[nodiscard]] std::string write(Id<Record> id) const
    {
        const Record* const record = m_project.find(id);
        if (!record)
            return {};
        const std::string label = labelOf(*record);
        return recordCalled<Record>(m_project, label) == record ? label
                                                                : fmt::format("{}", id.value());
    }
    template <class E>
    requires std::is_enum_v<E>
    [[nodiscard]] std::string write(E value) const
    {
        return std::string{records::wordOf(value)};
    }
    template <class Value>
    [[nodiscard]] std::string write(const std::optional<Value>& value) const
    {
        return value ? write(*value) : std::string{};
    }

    /// What a field of this type may say; empty: anything.
    template <class Value>
    [[nodiscard]] std::vector<std::string> choices() const
    {
        using Plain = typename Inner<Value>::Type;
        using Record = typename Referred<Plain>::Type;
        std::vector<std::string> all;
        if constexpr (std::is_enum_v<Plain>) {
            for (const auto& [value, word] : records::Words<Plain>::words)
                all.emplace_back(word);
        } else if constexpr (std::is_same_v<Plain, bool>) {
            all = {"yes", "no"};
        } else if constexpr (!std::is_void_v<Record>) {
            for (auto& [id, calling] : callings<Record>(m_project))
                all.push_back(calling);
            std::ranges::sort(all);
        }
        return all;
    }

private:
    const Project& m_project;
};

template <class Record>
class OneKind final : public KindOfRecord {
public:
    [[nodiscard]] std::string_view name() const override
    {
        return records::Table<Record>::name;
    }
    [[nodiscard]] std::string_view title() const override
    {
        return records::Table<Record>::title;
    }
    [[nodiscard]] bool hasShape() const override { return Shaped<Record>; }
    [[nodiscard]] bool hasFile() const override
    {
        return requires(Record record)
        {
            record.location;
            record.digest;
        };
    }

    [[nodiscard]] std::vector<ListedRecord> list(const Project& project) const override
    {
        std::vector<ListedRecord> all;
        for (const auto& [id, record] : project.all<Record>())
            all.push_back({id.value(), describe(project, record)});
        std::ranges::stable_sort(all, {}, &ListedRecord::description);
        return all;
    }

    [[nodiscard]] std::vector<WrittenField>
    fields(const Project& project, std::optional<std::int64_t> id) const override
    {
        std::vector<FieldForm> forms = fieldForms<Record>();
        std::vector<WrittenField> fields;
        const Writer writer{project};
        const Record blank{};
        const Record& record = id ? *project.find(Id<Record>{*id}) : blank;
        records::forEachField(
            record, [&]<class Value>(std::string_view column, const Value& value) {
                if constexpr (!isShape<Value>) {
                    if (column == "id")
                        return;
                    fields.push_back({std::move(forms[fields.size()]), writer.write(value),
                                      writer.template choices<Value>()});
                }
            });
        return fields;
    }

    [[nodiscard]] const geo::Shape* shape(const Project& project,
                                          std::int64_t id) const override
    {
        if constexpr (Shaped<Record>) {
            const Record& record = *project.find(Id<Record>{id});
            if constexpr (std::is_same_v<std::decay_t<decltype(record.shape)>, geo::Shape>)
                return &record.shape;
            else
                return record.shape ? &*record.shape : nullptr;
        }
        return nullptr;
    }

    [[nodiscard]] Checked<Edit> put(const Project& project,
                                    std::int64_t id,
                                    Texts texts,
                                    const geo::Shape* shape) const override
    {
        const Record* const known = project.find(Id<Record>{id});
        Record record = known ? *known : Record{};
        record.id = Id<Record>{id};
        for (const auto& [field, text] : texts) {
            auto changed = withField(project, std::move(record), field, text);
            if (!changed)
                return changed.refusal();
            record = std::move(changed).value();
        }
        if constexpr (Shaped<Record>)
            if (shape)
                record.shape = *shape;
        return project::put(project, std::move(record));
    }

    [[nodiscard]] Checked<Edit> remove(const Project& project, std::int64_t id) const override
    {
        return project::remove(project, Id<Record>{id});
    }

    [[nodiscard]] bool isConcerned(const Edit& edit) const override
    {
        return std::ranges::any_of(edit.changes, [](const AnyChange& change) {
            return std::holds_alternative<Change<Record>>(change);
        });
    }
};

} // namespace

const std::vector<std::unique_ptr<const KindOfRecord>>& kindsOfRecords()
{
    static const auto all = [] {
        std::vector<std::unique_ptr<const KindOfRecord>> kinds;
        records::forEachRecordType([&]<class Record>() {
            if constexpr (!std::is_same_v<Record, records::Settings>)
                kinds.push_back(std::make_unique<OneKind<Record>>());
        });
        return kinds;
    }();
    return all;
}

} // namespace ecotone::project
