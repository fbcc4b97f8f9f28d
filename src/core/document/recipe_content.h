#pragma once

#include "ecotone/document/import_layer.h"
#include "ecotone/document/import_shape.h"
#include "ecotone/records/records.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What a recipe says, as plain data: records without ids that name each other, each with the
/// place it was read from (a JSON pointer). Files are already taken from the recipe's folder.
namespace ecotone::document {

struct StakeEntry {
    std::string holder;
    double percent = 0.0;
    bool isOperator = false;
    std::string at;
};

struct ActorEntry {
    records::Actor actor;
    std::string parent;
    std::vector<StakeEntry> stakes;
    std::string at;
};

struct KindEntry {
    records::ActionKind kind;
    std::string at;
};

struct LayerEntry {
    LayerRequest request;
    std::string at;
};

struct PressureEntry {
    records::Pressure pressure;
    ShapeSource shape;
    std::string at;
};

struct LandscapeEntry {
    records::Landscape landscape;
    ShapeSource shape;
    std::optional<Date> date;
    std::vector<PressureEntry> pressures;
    std::string at;
};

struct ImportEntry {
    ImportRequest request;
    std::string at;
};

struct SiteEntry {
    std::string name;
    std::optional<records::SiteKind> kind;
    std::optional<std::string> note;
    ShapeSource shape;
    std::vector<StakeEntry> stakes;
    std::string at;
};

struct StatusEntry {
    records::ActionStatus status;
    std::string at;
};
struct ParticipantEntry {
    records::Participation part;
    std::string actor;
    std::string at;
};
struct EvidenceEntry {
    records::Evidence evidence;
    std::filesystem::path file; // empty: only `location` says where it is
    std::string at;
};

/// An action of its own, or more about one that was imported: only what is given is changed.
struct ActionEntry {
    std::string name, kind, site;
    std::optional<records::ActionScope> scope;
    std::optional<records::ObligationCode> obligation;
    std::optional<Date> start, end;
    std::optional<bool> isResourced, isMonitored;
    std::optional<std::string> note;
    ShapeSource shape;
    std::vector<StatusEntry> statuses;
    std::vector<ParticipantEntry> participants;
    std::vector<EvidenceEntry> evidence;
    std::string at;
};

struct TargetEntry {
    records::Target target;
    std::string landscape, baselineLayer, currentLayer, ecosystemLayer;
    std::string baselineGroup; // instead of classes: all of this group
    std::string at;
};

/// A record of any kind, field by field.
struct RecordEntry {
    std::string kind;   // as the table is called, "surplus-transfer" or "surplus_transfer"
    std::string key;    // by which other entries call it
    std::string change; // name of a record that is there already; empty: a new one
    std::map<std::string, std::string> fields;
    std::filesystem::path file; // of a document or evidence, or of the shape
    ShapeSource shape;
    std::string at;
};

struct Recipe {
    records::Settings settings;
    std::string gridLayer;
    std::optional<Date> date; // of the journal
    std::vector<ActorEntry> actors;
    std::vector<KindEntry> actionKinds;
    std::vector<LayerEntry> layers;
    std::vector<LandscapeEntry> landscapes;
    std::vector<ImportEntry> imports;
    std::vector<SiteEntry> sites;
    std::vector<ActionEntry> actions;
    std::vector<TargetEntry> targets;
    std::vector<RecordEntry> records;
};

} // namespace ecotone::document
