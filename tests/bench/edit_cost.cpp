#include "edit_cost.h"

#include "edit_project.h"
#include "layer_writer.h"
#include "shapes.h"

#include "ecotone/document/document.h"
#include "ecotone/run/live_figures.h"
#include "ecotone/run/results_json.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace ecotone::bench {

namespace {

/// Numbers without chance.
class CountingIds final : public IdSource {
public:
    [[nodiscard]] std::int64_t next() override { return ++m_last; }

private:
    std::int64_t m_last = 1;
};

/// The project as a file, to see what storing takes.
class StoredProject {
public:
    StoredProject(const std::filesystem::path& folder, const EditProject& content)
        : m_file{folder / "edited.gpkg"}
        , m_document{made(m_file)}
    {
        project::Edit all;
        all.title = "Make the benchmark project";
        records::forEachRecordType([&]<class Record>() {
            for (const auto& [id, record] : content.project.all<Record>())
                all.changes.push_back(project::Change<Record>{std::nullopt, record});
        });
        m_document.perform(all);
    }
    ~StoredProject() { std::filesystem::remove(m_file); }
    StoredProject(const StoredProject&) = delete;
    StoredProject& operator=(const StoredProject&) = delete;

    [[nodiscard]] Cost storing(const project::Edit& edit)
    {
        const Stopwatch watch;
        m_document.perform(edit);
        return watch.read();
    }

private:
    static document::Document made(const std::filesystem::path& file)
    {
        std::filesystem::remove(file);
        records::Settings settings;
        settings.name = "Benchmark";
        settings.crs = landscapeShape().crs.wkt();
        document::Surroundings with;
        with.now = [] { return std::string{"2026-01-01T00:00:00Z"}; };
        with.user = "benchmark";
        with.ids = std::make_shared<CountingIds>();
        return document::Document::create(file, settings, std::move(with));
    }

    std::filesystem::path m_file;
    document::Document m_document;
};

run::RunOptions optionsFor(const Options& options)
{
    run::RunOptions chosen;
    chosen.threads = options.threads.back();
    chosen.tileSide = tileSide;
    return chosen;
}

std::string textOf(const std::vector<run::TargetResult>& targets)
{
    std::string text;
    for (const run::TargetResult& target : targets)
        text += run::toJson(target);
    return text;
}

/// Figures of the project that is edited, and the watch on them.
class Edited {
public:
    Edited(EditProject content, const Options& options)
        : m_content{std::move(content)}
        , m_options{optionsFor(options)}
        , m_live{{options.data}, m_options}
    {
    }
    [[nodiscard]] const EditProject& content() const { return m_content; }
    [[nodiscard]] const run::LiveFigures::Cost& cost() const { return m_live.cost(); }

    [[nodiscard]] Cost firstFigures()
    {
        const Stopwatch watch;
        m_targets = &m_live.targets(m_content.project, m_progress);
        return watch.read();
    }
    [[nodiscard]] Cost figuresAfter(const project::Edit& edit)
    {
        m_content.project.apply(edit);
        const Stopwatch watch;
        m_targets = &m_live.targetsAfter(edit, m_progress);
        return watch.read();
    }
    /// Why the figures are not to be trusted; empty: they are those that are made anew.
    [[nodiscard]] std::string trouble()
    {
        run::LiveFigures anew{{}, m_options};
        return textOf(anew.targets(m_content.project, m_progress)) == textOf(*m_targets)
                   ? std::string{}
                   : "live figures are not those made anew";
    }

private:
    EditProject m_content;
    run::RunOptions m_options;
    run::LiveFigures m_live;
    SilentProgress m_progress;
    const std::vector<run::TargetResult>* m_targets = nullptr; // of m_live
};

} // namespace

EditResult measureEdits(const Options& options, int actions)
{
    makeLayers(options.data, options.size, options.codec);
    Edited edited{editProject(layerFiles(options.data, options.size, options.codec), actions),
                  options};
    StoredProject stored{options.data, edited.content()};
    EditResult result;
    result.size = options.size;
    result.actions = actions;
    result.threads = options.threads.back();
    result.first = edited.firstFigures();
    result.rows = edited.cost().rowsFolded;
    const records::ActorId owner =
        edited.content().project.find(edited.content().participation)->actor;
    for (int round = 0; round < options.rounds; ++round) {
        const double metres = round % 2 == 0 ? 7.5 : -7.5;
        const project::Edit moved = vertexMoved(edited.content(), metres);
        result.storing.push_back(stored.storing(moved));
        result.vertexMoved.push_back(edited.figuresAfter(moved));
        result.tilesBooked = edited.cost().tilesBooked;
        result.rowsFolded = edited.cost().rowsFolded;
        result.ownerChanged.push_back(edited.figuresAfter(ownerChanged(
            edited.content(), round % 2 == 0 ? edited.content().otherActor : owner)));
        result.statusChanged.push_back(edited.figuresAfter(
            statusChanged(edited.content(), round % 2 == 0 ? records::Status::Failed
                                                           : records::Status::InProgress)));
    }
    result.trouble = edited.trouble();
    return result;
}

} // namespace ecotone::bench
