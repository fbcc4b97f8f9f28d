#pragma once

#include <optional>
#include <string>

#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/actor.h"

namespace ecotone::records {

struct Site;
using SiteId = Id<Site>;

enum class SiteKind { Mine, LegacySite, Plant, Infrastructure, Exploration, Other };

template <>
struct Words<SiteKind> {
    static constexpr std::array<std::pair<SiteKind, std::string_view>, 6> words{{
        {SiteKind::Mine, "mine"},
        {SiteKind::LegacySite, "legacy-site"},
        {SiteKind::Plant, "plant"},
        {SiteKind::Infrastructure, "infrastructure"},
        {SiteKind::Exploration, "exploration"},
        {SiteKind::Other, "other"},
    }};
};

/// Land that an actor controls: a lease, a concession, a mine. Its owners are `Stake`s.
struct Site {
    SiteId id;
    std::string name;
    SiteKind kind = SiteKind::Mine;
    std::string note;
    std::optional<geo::Shape> shape;
    bool operator==(const Site&) const = default;
};

template <>
struct Table<Site> {
    static constexpr std::string_view name = "site", title = "site";
    static constexpr auto fields =
        std::make_tuple(field("id", &Site::id), field("geom", &Site::shape),
                        field("name", &Site::name), field("kind", &Site::kind),
                        field("note", &Site::note));
};

struct Stake;
using StakeId = Id<Stake>;

/// Where a stake's percentage comes from. Typed ones are refused where they add to more than
/// 100 %; imported ones are kept as they were found, with a finding (docs/methods/attribution.md).
enum class StakeOrigin { Typed, Imported };

template <>
struct Words<StakeOrigin> {
    static constexpr std::array<std::pair<StakeOrigin, std::string_view>, 2> words{{
        {StakeOrigin::Typed, "typed"},
        {StakeOrigin::Imported, "imported"},
    }};
};

/// The equity of an actor in a joint venture or in a site. Exactly one of `venture` and `site`.
struct Stake {
    StakeId id;
    std::optional<ActorId> venture;
    std::optional<SiteId> site;
    ActorId holder;
    double percent = 0.0;
    bool isOperator = false; // takes the whole share where operational control consolidates
    StakeOrigin origin = StakeOrigin::Typed;
    bool operator==(const Stake&) const = default;
};

template <>
struct Table<Stake> {
    static constexpr std::string_view name = "stake", title = "stake";
    static constexpr auto fields =
        std::make_tuple(field("id", &Stake::id), field("venture_id", &Stake::venture),
                        field("site_id", &Stake::site), field("holder_id", &Stake::holder),
                        field("percent", &Stake::percent),
                        field("is_operator", &Stake::isOperator),
                        field("origin", &Stake::origin));
};

} // namespace ecotone::records
