#pragma once

#include "support/project_samples.h"

#include "ecotone/project/project.h"
#include "ecotone/records/records.h"

#include <type_traits>

namespace ecotone::tests {

/// Gives a field a value that is not its default.
class FieldFiller {
public:
    explicit FieldFiller(int seed) : m_seed{seed} {}

    void operator()(std::string& field) const
    {
        field = "“Ёлка” 湿地's \\ \n" + std::to_string(m_seed);
    }
    void operator()(double& field) const { field = 0.1 + m_seed; }
    void operator()(std::int64_t& field) const { field = std::int64_t{1} << 40; }
    void operator()(int& field) const { field = 11 + m_seed; }
    void operator()(bool& field) const { field = true; }
    void operator()(Date& field) const { field = *Date::of(2027, 12, 1 + m_seed % 28); }
    void operator()(Digest& field) const { field = digestOf(std::to_string(m_seed)); }
    void operator()(std::vector<std::string>& field) const { field = {"a\"b", "湿地"}; }
    void operator()(std::vector<int>& field) const { field = {-1, 0, 15}; }
    void operator()(std::map<std::string, std::string>& field) const
    {
        field = {{"name", "NAME"}, {"class", "клас"}};
    }
    void operator()(geo::Shape& field) const
    {
        // Thirds have no short decimal form: every bit must come back.
        field = square(500000.0 + m_seed / 3.0, 400000.0 + 1.0 / 3.0, 1000.0 / 7.0);
        const geo::Point hole = {field.polygons[0].outer[0].x + 10.0,
                                 field.polygons[0].outer[0].y + 10.0};
        field.polygons[0].holes.push_back(
            {hole, {hole.x, hole.y + 5.0}, {hole.x + 5.0, hole.y + 5.0}});
    }
    template <class Record>
    void operator()(Id<Record>& field) const
    {
        field = Id<Record>{(std::int64_t{1} << 62) + m_seed};
    }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(E& field) const { field = records::Words<E>::words.back().first; }
    template <class T>
    void operator()(std::optional<T>& field) const
    {
        (*this)(field.emplace());
    }

private:
    int m_seed;
};

/// A record in which every field has a value.
template <class Record>
[[nodiscard]] Record filled(int seed)
{
    Record record;
    records::forEachField(record,
                          [&](std::string_view, auto& field) { FieldFiller{seed}(field); });
    if constexpr (std::is_same_v<Record, records::Settings>) {
        record.id = records::SettingsId{1};
        record.crs = "EPSG:31976";
    }
    return record;
}

/// An edit that adds two records of every type, one with all fields and one with as few as can
/// be.
[[nodiscard]] inline project::Edit everything()
{
    project::Edit edit{"Everything", {}};
    records::forEachRecordType([&]<class Record>() {
        edit.changes.emplace_back(project::Change<Record>{std::nullopt, filled<Record>(1)});
        if constexpr (!std::is_same_v<Record, records::Settings>) {
            Record bare;
            bare.id = Id<Record>{5};
            if constexpr (std::is_same_v<Record, records::LandscapeVersion>)
                bare.shape = geo::Shape{utm22(), {}};
            edit.changes.emplace_back(project::Change<Record>{std::nullopt, bare});
        }
    });
    return edit;
}

} // namespace ecotone::tests
