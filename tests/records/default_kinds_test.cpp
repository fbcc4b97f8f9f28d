#include "support/catch.h"

#include "ecotone/records/default_kinds.h"

#include <set>

using namespace ecotone;
using namespace ecotone::records;

namespace {

const ActionKind* kindNamed(std::string_view name)
{
    for (const ActionKind& kind : defaultKinds())
        if (kind.name == name)
            return &kind;
    return nullptr;
}

} // namespace

TEST_CASE("Managing recovery counts as restoration", "[records]")
{
    const auto* const name = GENERATE(
        "active restoration", "assisted regeneration", "natural regeneration", "reforestation",
        "rehabilitation", "remediation", "revegetation", "wetland restoration",
        "grassland restoration", "invasive species control", "erosion control");
    REQUIRE(kindNamed(name));
    CHECK(kindNamed(name)->countsAsRestoration);
}

TEST_CASE("Protecting, avoiding, watching and paying do not count as restoration", "[records]")
{
    const auto* const name = GENERATE("protection", "avoidance", "minimisation", "monitoring",
                                      "sustainable use", "support");
    REQUIRE(kindNamed(name));
    CHECK_FALSE(kindNamed(name)->countsAsRestoration);
}

TEST_CASE("Every default kind has a name of its own, a definition and a lasting id",
          "[records]")
{
    std::set<std::string> names;
    std::set<ActionKindId> ids;
    for (const ActionKind& kind : defaultKinds()) {
        names.insert(kind.name);
        ids.insert(kind.id);
        CHECK_FALSE(kind.definition.empty());
        CHECK(kind.id == ActionKindId{derivedId("action_kind", kind.name)});
    }
    CHECK(names.size() == defaultKinds().size());
    CHECK(ids.size() == defaultKinds().size());
}
