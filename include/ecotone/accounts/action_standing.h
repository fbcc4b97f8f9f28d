#pragma once

#include "ecotone/project/project.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ecotone::accounts {

/// What keeps an action from counting as effective restoration.
enum class Obstacle {
    NotLocated, // it has no shape
    NoStatus,   // its series has no entry up to the as-of date
    InPreparation,
    CompletedUnwatched, // completed, and no longer monitored
    Failed,
    Reversed,
    NoKind,             // its kind is not named
    NotRestorationKind, // its kind does not count, protection for example
    Impact,             // coded I: a loss, never restoration
    NotResourced,       // no budget covers it
    NotMonitored        // no monitoring plan is carried out
};

/// In words, to stand after "does not count: ".
[[nodiscard]] const char* toText(Obstacle obstacle) noexcept;

/// How an action stands on one day with regard to Target 2
/// (docs/methods/restoration-progress.md). The parts are kept apart, so that a reader sees what
/// is missing.
struct ActionStanding {
    std::optional<records::Status> status; // on the as-of date
    /// In progress, post-completion monitoring, or completed and still monitored.
    bool isUnderWay = false;
    bool isProven = false;      // resourced and monitored
    bool isRestoration = false; // its kind counts, and it is no impact
    bool isLocated = false;
    std::vector<Obstacle> obstacles; // empty exactly where it is effective
    [[nodiscard]] bool isEffective() const noexcept { return obstacles.empty(); }
    bool operator==(const ActionStanding&) const = default;
};

/// @param status  of the action on the day in question
[[nodiscard]] ActionStanding standingOf(const project::Project& project,
                                        const records::Action& action,
                                        std::optional<records::Status> status);

/// How every action of a project stands on one day, in order of id. Refers to the project.
class Standings {
public:
    struct Entry {
        const records::Action* action = nullptr;
        ActionStanding standing;
    };

    Standings() = default;
    Standings(const project::Project& project, Date asOf);

    /// Looks again how one action stands, which is still in the project.
    /// @pre place < size()
    void renew(std::size_t place, const project::Project& project, Date asOf);

    /// The place of an action among the entries, or nothing.
    [[nodiscard]] std::optional<std::size_t> find(records::ActionId action) const;
    /// @pre place < size()
    [[nodiscard]] const Entry& operator[](std::size_t place) const { return m_entries[place]; }
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }
    [[nodiscard]] auto begin() const noexcept { return m_entries.begin(); }
    [[nodiscard]] auto end() const noexcept { return m_entries.end(); }

private:
    std::vector<records::ActionId> m_ids; // of the entries, ascending
    std::vector<Entry> m_entries;
};

} // namespace ecotone::accounts
