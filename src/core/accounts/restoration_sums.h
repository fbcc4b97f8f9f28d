#pragma once

#include "row_sources.h"

#include "ecotone/cells/orderless_sum.h"
#include "ecotone/cells/places.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ecotone::accounts {

/// Sums over the rows of the table that one action covers.
struct ActionSums {
    cells::OrderlessSum inside, outside, onBaseline;
};

/// Sums over the rows that actions with one label cover, each row once.
struct LabelSums {
    cells::OrderlessSum inside, onBaseline;
};

/// Ground that some actions cover: once, and what more would be counted if each were added.
struct UnionSums {
    cells::OrderlessSum unionInside, overlap;
};

/// Sums over the ground of one ecosystem type.
struct EcosystemSums {
    cells::OrderlessSum degraded, restored;
    std::int64_t rows = 0;
};

/// By status or obligation code; the first is that of none.
inline constexpr std::size_t statusLabels = 1 + records::Words<records::Status>::words.size();
inline constexpr std::size_t codeLabels =
    1 + records::Words<records::ObligationCode>::words.size();
template <class Word>
[[nodiscard]] std::size_t labelOf(const std::optional<Word>& word)
{
    return word ? 1 + static_cast<std::size_t>(*word) : 0;
}

/// Everything the progress of a target adds up, before anything is rounded. Whole numbers
/// inside, so rows that are taken out again leave nothing behind.
struct RestorationSums {
    explicit RestorationSums(std::size_t actions) : byAction(actions) {}

    cells::OrderlessSum landscape, assessed, degraded, underRestoration, inPreparation,
        inPreparationOnly, withoutProof, otherKind, otherKindOnly, allActions,
        restorationOutside, newlyDegraded;
    cells::OrderlessSum severalTypes; // degraded land to which a layer gives several types
    std::vector<ActionSums> byAction; // of the ground
    std::array<LabelSums, statusLabels> byStatus;
    std::array<LabelSums, codeLabels> byCode; // of effective actions
    UnionSums effectiveActions, locatedActions;
    std::map<cells::ClassLabel, EcosystemSums> byEcosystem; // types that occur
};

/// Reads rows of a booking for the sums of a target. Refers to what it is made of, as that
/// stands now: made anew when any of it changes.
class RowReader {
public:
    explicit RowReader(const RowSources& from);

    /// Takes a row inside the landscape in, or out again.
    void take(const GroundRow& row, RestorationSums& sums, cells::Sign sign);
    /// The same of a row of the table outside.
    void takeOutside(const cells::CellRow& row, RestorationSums& sums, cells::Sign sign) const;

private:
    /// How an action stands, as far as sums ask.
    struct Standing {
        bool isEffective = false, isInPreparation = false, lacksProof = false,
             isOtherKind = false;
        std::size_t status = 0, code = 0; // labels
    };
    [[nodiscard]] static Standing standingOf(const GroundAction& action);
    [[nodiscard]] const Standing& standing(ActionIndex action);
    [[nodiscard]] const cells::ClassLabel& typeOf(const cells::CellKey& key);
    void takeActions(const GroundRow& row, double area, RestorationSums& sums);
    void takeDegraded(const GroundRow& row, double area, RestorationSums& sums);
    void takeType(const GroundRow& row, double area, RestorationSums& sums, cells::Sign sign);

    const RowSources& m_from;
    cells::Places m_places;
    // By action of the ground, as far as it was asked for: an edit touches few.
    std::vector<std::optional<Standing>> m_standings;
    std::optional<records::LayerId> m_currentLayer, m_ecosystemLayer; // where booked
    std::vector<int> m_currentClasses;              // degraded, of m_currentLayer
    std::optional<std::size_t> m_ecosystemPosition; // of a raster
    std::unordered_map<std::int32_t, cells::ClassLabel> m_typeOfValue;
    cells::ClassLabel m_type; // of the row asked for last
};

/// The sums of all rows.
[[nodiscard]] RestorationSums restorationSums(const RowSources& from);

} // namespace ecotone::accounts
