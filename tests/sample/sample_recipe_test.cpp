#include "sample_landscape.h"
#include "support/catch.h"
#include "support/project_samples.h"

#include "ecotone/document/recipe.h"

#include <unistd.h>

#include <filesystem>
#include <set>

namespace fs = std::filesystem;
using namespace ecotone;

namespace {

/// A folder that goes away with the test.
struct Scratch {
    fs::path path =
        fs::temp_directory_path() / ("ecotone-sample-recipe-" + std::to_string(getpid()));
    Scratch() { fs::create_directories(path); }
    ~Scratch() { fs::remove_all(path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
};

} // namespace

TEST_CASE("The recipe of the sample builds the project it describes", "[sample]")
{
    const Scratch scratch;
    const auto file = scratch.path / "sample.gpkg";
    const auto built = document::buildProject(
        {fs::path{ECOTONE_SAMPLE} / "recipe.json", file, {}}, tests::surroundings());
    INFO((built ? std::string{} : built.refusal().reason));
    REQUIRE(built);
    for (const auto& finding : built.value()) {
        INFO(finding.subject << ": " << finding.message);
        CHECK(finding.severity != Severity::Problem);
    }

    const auto opened =
        document::Document::open(file, document::Access::ReadOnly, tests::surroundings());
    const auto& project = opened.project();
    std::set<records::ActorType> types;
    for (const auto& [id, actor] : project.all<records::Actor>())
        types.insert(actor.type);
    CHECK(project.all<records::Actor>().size() == 8); // none was made up by an import
    CHECK(types.size() == 6);
    CHECK(project.all<records::Site>().size() == 3);
    CHECK(project.all<records::Action>().size() == 26);
    CHECK(project.all<records::Layer>().size() == 10);
    CHECK(project.all<records::Target>().size() == 2);
    for (const auto& [id, action] : project.all<records::Action>()) {
        INFO(action.name);
        CHECK(action.kind);
        CHECK(action.obligation);
        CHECK(action.shape);
        CHECK(project::statusOn(project, id, *Date::of(2025, 12, 31)));
    }
}
