#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/document/recipe.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <regex>
#include <set>

using namespace ecotone;
using namespace ecotone::tests;
using nlohmann::json;

namespace {

/// The keys that the program names as known where it meets one it does not know.
std::set<std::string> knownKeys(const json& recipe)
{
    const TemporaryFolder folder;
    std::ofstream{folder / "recipe.json"} << recipe;
    const auto built = document::buildProject(
        {folder / "recipe.json", folder / "plan.gpkg", document::Existing::Refuse},
        surroundings());
    REQUIRE_FALSE(built);
    const std::regex pattern{
        "/unheard-of: This key is not known here\\. Known are: ([^.]*)\\."};
    std::smatch match;
    const std::string reason = built.refusal().reason;
    INFO(reason);
    REQUIRE(std::regex_search(reason, match, pattern));
    std::set<std::string> keys;
    const std::string list = match[1];
    const std::regex word{"[^, ]+"};
    for (std::sregex_iterator it{list.begin(), list.end(), word}, end; it != end; ++it)
        keys.insert(it->str());
    return keys;
}

std::set<std::string> propertiesOf(const json& object)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : object.at("properties").items())
        keys.insert(key);
    return keys;
}

} // namespace

TEST_CASE("The schema of recipes knows the keys that the program knows", "[document]")
{
    std::ifstream stream{std::string{ECOTONE_SOURCE_DIR} + "/resources/recipe.schema.json"};
    const json schema = json::parse(stream);
    const json& parts = schema.at("$defs");
    const json strange{{"unheard-of", 1}};
    const auto check = [&](const char* part, const json& recipe) {
        INFO(part);
        CHECK(knownKeys(recipe) == propertiesOf(parts.at(part)));
    };
    CHECK(knownKeys(strange) == propertiesOf(schema));
    const auto inList = [&](const char* list, const json& entry) {
        return json{{list, json::array({entry})}};
    };
    check("actor", inList("actors", strange));
    check("stake", inList("actors", {{"stakes", {strange}}}));
    check("actionKind", inList("actionKinds", strange));
    check("layer", inList("layers", strange));
    check("class", inList("layers", {{"classes", json::array({strange})}}));
    check("legend", inList("layers", {{"classes", strange}}));
    check("landscape", inList("landscapes", strange));
    check("pressure", inList("landscapes", {{"pressures", {strange}}}));
    check("import", inList("imports", strange));
    check("site", inList("sites", strange));
    check("action", inList("actions", strange));
    check("status", inList("actions", {{"statuses", {strange}}}));
    check("participant", inList("actions", {{"participants", {strange}}}));
    check("evidence", inList("actions", {{"evidence", {strange}}}));
    check("target", inList("targets", strange));
    check("record", inList("records", strange));
}
