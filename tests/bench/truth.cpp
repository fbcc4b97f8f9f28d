#include "truth.h"

#include "ecotone/base/error.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace ecotone::bench {

namespace {

/// Goes up with every change that changes a cell or a shape.
constexpr int generatorVersion = 1;

} // namespace

std::uint64_t Truth::assessed() const noexcept
{
    std::uint64_t count = 0;
    for (const auto& byClass : cells)
        for (const std::uint64_t number : byClass)
            count += number;
    return count;
}

Truth& Truth::operator+=(const Truth& other) noexcept
{
    for (std::size_t degraded = 0; degraded < cells.size(); ++degraded)
        for (std::size_t type = 0; type < ecosystemClasses; ++type)
            cells[degraded][type] += other.cells[degraded][type];
    opening += other.opening;
    closing += other.closing;
    gains += other.gains;
    losses += other.losses;
    squaredChange += other.squaredChange;
    return *this;
}

std::optional<Truth> readTruth(const std::filesystem::path& file)
{
    std::ifstream stream{file};
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object() || json.value("generator", 0) != generatorVersion)
        return std::nullopt;
    Truth truth;
    truth.cells = json.at("cells").get<decltype(truth.cells)>();
    truth.opening = json.at("opening");
    truth.closing = json.at("closing");
    truth.gains = json.at("gains");
    truth.losses = json.at("losses");
    truth.squaredChange = json.at("squared_change");
    return truth;
}

void writeTruth(const std::filesystem::path& file, const Truth& truth)
{
    const nlohmann::json json{{"generator", generatorVersion},
                              {"cells", truth.cells},
                              {"opening", truth.opening},
                              {"closing", truth.closing},
                              {"gains", truth.gains},
                              {"losses", truth.losses},
                              {"squared_change", truth.squaredChange}};
    std::ofstream stream{file};
    stream << json.dump(2) << '\n';
    if (!stream.flush())
        throw InputError{"The file \"" + file.string() +
                         "\" could not be written; is the disk full?"};
}

} // namespace ecotone::bench
