#pragma once

#include "ecotone/base/id.h"
#include "ecotone/document/document.h"
#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <numbers>
#include <string>

namespace ecotone::tests {

/// A clock that moves by a second each time it is asked, a user, and ids from `firstId` on.
inline document::Surroundings surroundings(std::int64_t firstId = 1000)
{
    class Ids final : public IdSource {
    public:
        explicit Ids(std::int64_t first) : m_next{first} {}
        std::int64_t next() override { return m_next++; }

    private:
        std::int64_t m_next;
    };
    const auto seconds = std::make_shared<int>(0);
    document::Surroundings with;
    with.now = [seconds] {
        const int now = (*seconds)++;
        std::string text = "2026-11-22T03:00:00Z";
        text[14] = static_cast<char>('0' + now / 600 % 6);
        text[15] = static_cast<char>('0' + now / 60 % 10);
        text[17] = static_cast<char>('0' + now / 10 % 6);
        text[18] = static_cast<char>('0' + now % 10);
        return text;
    };
    with.user = "Anna";
    with.ids = std::make_shared<Ids>(firstId);
    return with;
}

inline geo::Crs utm22()
{
    return geo::Crs::fromText("EPSG:31976");
}

/// A square with its lower left corner there, in metres.
inline geo::Shape square(double x, double y, double side)
{
    return geo::Shape{utm22(),
                      {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

/// An outline of many points, so that a record fills several pages of the file.
inline geo::Shape ragged(double x, int points)
{
    geo::Ring ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / points;
        const double radius = i % 2 == 0 ? 100.0 : 90.0;
        ring.push_back({x + radius * std::cos(angle), radius * std::sin(angle)});
    }
    return geo::Shape{utm22(), {{ring, {}}}};
}

inline records::Settings settings(const std::string& name = "Wet valley")
{
    records::Settings settings;
    settings.name = name;
    settings.crs = "EPSG:31976";
    return settings;
}

inline records::Action action(std::int64_t id, const std::string& name, geo::Shape shape)
{
    records::Action action;
    action.id = records::ActionId{id};
    action.name = name;
    action.shape = std::move(shape);
    return action;
}

template <class Record>
project::Edit adding(const Record& record, const std::string& title = "Add")
{
    return {title, {project::Change<Record>{std::nullopt, record}}};
}

template <class Record>
project::Edit
changing(const Record& before, const Record& after, const std::string& title = "Change")
{
    return {title, {project::Change<Record>{before, after}}};
}

template <class Record>
project::Edit removing(const Record& record, const std::string& title = "Remove")
{
    return {title, {project::Change<Record>{record, std::nullopt}}};
}

inline std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace ecotone::tests
