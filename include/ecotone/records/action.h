#pragma once

#include <optional>
#include <string>

#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/site.h"

namespace ecotone::records {

struct ActionKind;
using ActionKindId = Id<ActionKind>;

/// A kind of activity, and whether it counts as restoration under Target 2. The list is printed
/// with every result and may be edited (docs/methods/restoration-progress.md).
struct ActionKind {
    ActionKindId id;
    std::string name;
    bool countsAsRestoration = false;
    std::string definition;
    bool operator==(const ActionKind&) const = default;
};

template <>
struct Table<ActionKind> {
    static constexpr std::string_view name = "action_kind", title = "kind of action";
    static constexpr auto fields =
        std::make_tuple(field("id", &ActionKind::id), field("name", &ActionKind::name),
                        field("counts_as_restoration", &ActionKind::countsAsRestoration),
                        field("definition", &ActionKind::definition));
};

/// Why an action is done: the anti-rebranding code (docs/methods/obligation-codes.md).
enum class ObligationCode { M1, M2, M3, M4, REG, L, ACA, SUP, I };

template <>
struct Words<ObligationCode> {
    static constexpr std::array<std::pair<ObligationCode, std::string_view>, 9> words{{
        {ObligationCode::M1, "M1"},
        {ObligationCode::M2, "M2"},
        {ObligationCode::M3, "M3"},
        {ObligationCode::M4, "M4"},
        {ObligationCode::REG, "REG"},
        {ObligationCode::L, "L"},
        {ObligationCode::ACA, "ACA"},
        {ObligationCode::SUP, "SUP"},
        {ObligationCode::I, "I"},
    }};
};

/// Whose ground an action is on, seen from the company: its running operations, its legacy, or
/// the landscape beyond both.
enum class ActionScope { Operational, Legacy, Beyond };

template <>
struct Words<ActionScope> {
    static constexpr std::array<std::pair<ActionScope, std::string_view>, 3> words{{
        {ActionScope::Operational, "operational"},
        {ActionScope::Legacy, "legacy"},
        {ActionScope::Beyond, "beyond"},
    }};
};

struct Action;
using ActionId = Id<Action>;

/// A dated activity at a place. Who takes part are `Participation`s, how far it is is a series of
/// `ActionStatus`, what proves it is `Evidence`.
struct Action {
    ActionId id;
    std::string name;
    std::optional<ActionKindId> kind;
    std::optional<ActionScope> scope;
    std::optional<ObligationCode> obligation;
    std::optional<Date> start, end;
    bool isResourced = false; // a budget covers it
    bool isMonitored = false; // a monitoring plan is carried out
    std::optional<SiteId> site;
    std::string note;
    std::string origin;              // file and feature it was imported from
    std::optional<geo::Shape> shape; // none: pledged or planned, not located; counts nowhere
    bool operator==(const Action&) const = default;
};

template <>
struct Table<Action> {
    static constexpr std::string_view name = "action", title = "action";
    static constexpr auto fields = std::make_tuple(
        field("id", &Action::id), field("geom", &Action::shape), field("name", &Action::name),
        field("kind_id", &Action::kind), field("scope", &Action::scope),
        field("obligation", &Action::obligation), field("start_date", &Action::start),
        field("end_date", &Action::end), field("is_resourced", &Action::isResourced),
        field("is_monitored", &Action::isMonitored), field("site_id", &Action::site),
        field("note", &Action::note), field("origin", &Action::origin));
};

/// FERM's status vocabulary, and two ways of coming to nothing.
enum class Status {
    InPreparation,
    InProgress,
    PostCompletionMonitoring,
    Completed,
    Failed,
    Reversed
};

template <>
struct Words<Status> {
    static constexpr std::array<std::pair<Status, std::string_view>, 6> words{{
        {Status::InPreparation, "in-preparation"},
        {Status::InProgress, "in-progress"},
        {Status::PostCompletionMonitoring, "post-completion-monitoring"},
        {Status::Completed, "completed"},
        {Status::Failed, "failed"},
        {Status::Reversed, "reversed"},
    }};
};

struct ActionStatus;
using ActionStatusId = Id<ActionStatus>;

/// From `date` on, until the next entry, the action has this status.
struct ActionStatus {
    ActionStatusId id;
    ActionId action;
    Date date;
    Status status = Status::InPreparation;
    std::string note;
    bool operator==(const ActionStatus&) const = default;
};

template <>
struct Table<ActionStatus> {
    static constexpr std::string_view name = "action_status", title = "action status";
    static constexpr auto fields = std::make_tuple(
        field("id", &ActionStatus::id), field("action_id", &ActionStatus::action),
        field("date", &ActionStatus::date), field("status", &ActionStatus::status),
        field("note", &ActionStatus::note));
};

/// What an actor does in an action. Implementers are the players of a split; all others are
/// supporters, nested in the implementers' share (docs/methods/attribution.md).
enum class ParticipationRole { Implementer, Funder, LandManager, Supporter, Monitor };

template <>
struct Words<ParticipationRole> {
    static constexpr std::array<std::pair<ParticipationRole, std::string_view>, 5> words{{
        {ParticipationRole::Implementer, "implementer"},
        {ParticipationRole::Funder, "funder"},
        {ParticipationRole::LandManager, "land-manager"},
        {ParticipationRole::Supporter, "supporter"},
        {ParticipationRole::Monitor, "monitor"},
    }};
};

struct Participation;
using ParticipationId = Id<Participation>;

/// An actor in an action: role, agreed share, and effort in the units effort comes in.
struct Participation {
    ParticipationId id;
    ActionId action;
    ActorId actor;
    ParticipationRole role = ParticipationRole::Implementer;
    std::optional<double> sharePercent; // agreed key
    std::optional<double> money;        // in `currency` of `priceYear`
    std::string currency;               // ISO 4217
    std::optional<int> priceYear;
    std::optional<double> personDays;
    std::optional<double> hectares; // treated
    bool operator==(const Participation&) const = default;
};

template <>
struct Table<Participation> {
    static constexpr std::string_view name = "participation", title = "participation";
    static constexpr auto fields = std::make_tuple(
        field("id", &Participation::id), field("action_id", &Participation::action),
        field("actor_id", &Participation::actor), field("role", &Participation::role),
        field("share_percent", &Participation::sharePercent),
        field("money", &Participation::money), field("currency", &Participation::currency),
        field("price_year", &Participation::priceYear),
        field("person_days", &Participation::personDays),
        field("treated_ha", &Participation::hectares));
};

enum class EvidenceKind { Document, Spatial, FieldRecord };

template <>
struct Words<EvidenceKind> {
    static constexpr std::array<std::pair<EvidenceKind, std::string_view>, 3> words{{
        {EvidenceKind::Document, "document"},
        {EvidenceKind::Spatial, "spatial"},
        {EvidenceKind::FieldRecord, "field-record"},
    }};
};

struct Evidence;
using EvidenceId = Id<Evidence>;

/// Something that proves a statement about an action, with the digest of its bytes.
struct Evidence {
    EvidenceId id;
    ActionId action;
    EvidenceKind kind = EvidenceKind::Document;
    std::string title;
    std::string location; // path relative to the project, or where it is kept, in words
    Digest digest;
    std::optional<Date> date;
    bool operator==(const Evidence&) const = default;
};

template <>
struct Table<Evidence> {
    static constexpr std::string_view name = "evidence", title = "evidence";
    static constexpr auto fields = std::make_tuple(
        field("id", &Evidence::id), field("action_id", &Evidence::action),
        field("kind", &Evidence::kind), field("title", &Evidence::title),
        field("location", &Evidence::location), field("digest", &Evidence::digest),
        field("date", &Evidence::date));
};

} // namespace ecotone::records
