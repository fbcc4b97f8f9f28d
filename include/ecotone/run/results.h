#pragma once

#include "ecotone/accounts/boundary.h"
#include "ecotone/accounts/boundary_effect.h"
#include "ecotone/accounts/condition_account.h"
#include "ecotone/accounts/coverage.h"
#include "ecotone/accounts/extent.h"
#include "ecotone/accounts/restoration_progress.h"
#include "ecotone/accounts/transition.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/finding.h"
#include "ecotone/cells/booking.h"
#include "ecotone/run/counterfactual_result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::run {

/// How a layer stood when the figures were computed.
enum class LayerState {
    AsImported, // its bytes are those of the import
    Changed,    // its bytes differ from the import; figures are of what it holds now
    Unverified, // no digest was stored at import
    Missing,    // there is no such file
    Unreadable  // it is there but cannot be used; a finding quotes why
};
/// "as imported", "changed since import", …
[[nodiscard]] const char* toText(LayerState state) noexcept;

struct LayerProvenance {
    records::LayerId layer;
    std::string name, path, sublayer;
    records::LayerRole role = records::LayerRole::Context;
    int band = 0; // 0: vector
    std::optional<Date> date;
    std::string source, licence;
    Digest digest; // of what was read; not given where nothing was
    LayerState state = LayerState::Unverified;
    bool isBooked = false;  // figures depend on it
    std::string crs;        // title
    std::string resampling; // how its values came onto the analysis grid, in words
    std::size_t features = 0, bookedFeatures = 0; // of a vector
};

/// How something came from the CRS it is in to the one it was needed in.
struct CrsOperation {
    std::string subject, from, to;        // what; titles of the two
    std::string operation;                // as PROJ names it
    std::optional<double> accuracyMetres; // as PROJ states it; 0 where no datum changes
};

/// A rule that was applied, with where it comes from.
struct RuleUsed {
    std::string name, text, source;
};

struct Provenance {
    std::vector<LayerProvenance> layers;     // by role, date and name
    std::vector<CrsOperation> crsOperations; // shapes first, then layers as above
    std::vector<RuleUsed> rules;
    std::map<std::string, std::string> versions; // "ecotone", "GDAL", "PROJ", "GEOS", "SQLite"
    std::string gridCrs;                         // title
    std::string gridChoice;                      // why this grid
    double gridCellWidth = 0.0, gridCellHeight = 0.0; // CRS units
    std::int64_t gridColumns = 0, gridRows = 0;
    std::int64_t tileSide = 0;
    std::string areaRule;
    double areaError = 0.0; // stated relative error of cell areas
    std::size_t tilesTouched = 0, tilesTotal = 0, tableRows = 0;
    /// Of everything the figures depend on: records (without ids), bytes of layers, rules and
    /// versions. Same digest, same bytes.
    Digest inputs;
};

struct SiteResult {
    records::SiteId site;
    std::string name;
    Hectares whole, inside; // inside the landscape
};

struct LandscapeResult {
    records::LandscapeId landscape;
    std::string name;
    int version = 1;
    Hectares area;
    accounts::BoundaryJustification boundary;
    std::vector<SiteResult> sites;                // that touch it, by name
    std::vector<accounts::ExtentAccount> extents; // per zone and layer of classes, by date
    std::vector<accounts::TransitionAccount>
        transitions; // consecutive dates, then first to last
    std::vector<accounts::ConditionAccount> conditions;
};

/// The figures of one target. Which members are there depends on its kind.
struct TargetResult {
    records::TargetId target;
    std::string name;
    records::TargetKind kind = records::TargetKind::Restoration;
    records::LandscapeId landscape;
    std::string landscapeName;
    Date asOf;
    std::optional<accounts::RestorationProgress> restoration;
    std::optional<accounts::Coverage> coverage;
    std::optional<accounts::BoundaryEffect> boundaryEffect; // where the boundary was redrawn
    std::optional<accounts::TargetOverlap> overlap;         // of a restoration target
    std::vector<attribution::Attribution> attributions; // of a restoration target: area by both
                                                        // bases, then condition by both
    /// Of a restoration target that names an indicator: the change of condition, shared out
    /// among all who have begun.
    std::optional<attribution::Attribution> outcome;
    std::string indicator; // its name
    /// Where condition is compared with matched cells or with plots (CF3, CF4).
    std::optional<CounterfactualResult> counterfactual;
};

/// A duty, and where it is an offset, what of its surplus was moved to the landscape account.
struct ObligationResult {
    records::ObligationId obligation;
    std::string name, holder; // whose duty it is
    std::string group;        // its claim group
    records::ObligationCode code = records::ObligationCode::REG;
    std::optional<Date> start, end;
    std::optional<Hectares> area;       // true area of its shape
    std::string unit;                   // of the following
    std::optional<double> owed;         // required times multiplier
    std::optional<double> delivered;    // before transfers
    std::optional<double> surplus;      // delivered beyond what is owed, before transfers
    double moved = 0.0, refused = 0.0;  // by transfers that are dated and signed
    std::optional<double> left;         // delivered less moved
    std::string document;               // title of permit, plan or contract
    bool operator==(const ObligationResult&) const = default;
};

/// Everything computed from one state of a project, in an order that depends on names and dates
/// only. Raw numbers; whoever prints them rounds them.
struct Results {
    std::string projectName;
    Provenance provenance;
    std::vector<LandscapeResult> landscapes; // by name
    std::vector<TargetResult> targets;       // by name
    std::vector<ObligationResult> obligations; // by name
    Findings findings; // about layers and the run; others stand by their figures
};

/// All findings of a run: its own, then those that stand by figures, each once.
[[nodiscard]] Findings allFindings(const Results& results);

} // namespace ecotone::run
