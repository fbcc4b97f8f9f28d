#pragma once

#include "recipe_content.h"
#include "recipe_node.h"

#include "ecotone/base/progress.h"

#include <cstdint>
#include <filesystem>
#include <map>

namespace ecotone::document {

/// Turns what a recipe says into records of a draft. What the rules forbid becomes a problem at
/// its place, and the building goes on, so that a user sees all of them at once.
class RecipeBuilder {
public:
    /// @param folder  of the project to be
    /// @pre all references outlive this
    RecipeBuilder(ImportDraft& draft,
                  const std::filesystem::path& folder,
                  RecipeProblems& problems,
                  Progress& progress)
        : m_draft{&draft}
        , m_folder{folder}
        , m_problems{&problems}
        , m_progress{&progress}
    {
    }

    /// @throws Cancelled  the user asked to stop
    void build(const Recipe& recipe);

private:
    void addActors(const std::vector<ActorEntry>& actors);
    void addKind(const KindEntry& entry);
    void addLayer(const LayerEntry& entry);
    void addLandscape(const LandscapeEntry& entry);
    void addPressure(const PressureEntry& entry, records::LandscapeId landscape);
    void addImport(const ImportEntry& entry);
    void addSite(const SiteEntry& entry);
    void addAction(const ActionEntry& entry);
    void addStatuses(const ActionEntry& entry, const records::Action& action);
    void addParticipants(const ActionEntry& entry, const records::Action& action);
    void addEvidence(const ActionEntry& entry, const records::Action& action);
    void addTarget(const TargetEntry& entry);
    void addRecord(const RecordEntry& entry);
    template <class Record>
    void addRecordOf(const RecordEntry& entry);
    template <class Record>
    void sayNoShape(const RecordEntry& entry);
    /// The record an entry begins from; nothing where that is a problem.
    template <class Record>
    [[nodiscard]] std::optional<Record> startOf(const RecordEntry& entry);
    void setGridLayer(const std::string& name);

    /// Who holds a stake: a venture or a site.
    void addStakes(const std::vector<StakeEntry>& entries,
                   const records::Stake& in,
                   const std::string& name);
    [[nodiscard]] records::Action startOf(const ActionEntry& entry);
    [[nodiscard]] std::vector<int> classesOfGroup(const TargetEntry& entry,
                                                  std::optional<records::LayerId> layer);
    [[nodiscard]] std::optional<geo::Shape> shape(const ShapeSource& source,
                                                  const std::string& at);
    [[nodiscard]] const records::Actor* actorNamed(const std::string& name,
                                                   const std::string& at);
    /// The record with this name, or a problem. Nothing for an empty name.
    template <class Record>
    [[nodiscard]] std::optional<Id<Record>> find(const std::string& name,
                                                 const std::string& at);
    /// Whether the rules accepted the record.
    template <class Record>
    bool put(Record record, const std::string& at);

    ImportDraft* m_draft;
    std::filesystem::path m_folder;
    RecipeProblems* m_problems;
    Progress* m_progress;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_keys; // by table and key
};

} // namespace ecotone::document
