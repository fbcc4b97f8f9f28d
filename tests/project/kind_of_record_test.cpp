#include "world.h"

#include "ecotone/project/difference.h"
#include "ecotone/project/kind_of_record.h"

#include <algorithm>

using namespace ecotone;
using namespace ecotone::tests;
using namespace ecotone::records;

namespace {

const project::KindOfRecord& kindNamed(std::string_view name)
{
    const auto found = std::ranges::find(project::kindsOfRecords(), name,
                                         [](const auto& each) { return each->name(); });
    REQUIRE(found != project::kindsOfRecords().end());
    return **found;
}

/// A company with a namesake and an obligation with most of its fields.
struct Duties : World {
    Actor norte = company("Norte Metals");
    Obligation duty;

    Duties()
    {
        Obligation obligation;
        obligation.name = "Permit 12";
        obligation.actor = norte.id;
        obligation.code = ObligationCode::M4;
        obligation.start = day(2026, 3, 1);
        obligation.required = 12.5;
        obligation.unit = "ha";
        obligation.shape = square(0, 0, 100);
        duty = add(obligation);
    }
};

std::vector<std::pair<std::string, std::string>>
textsOf(const std::vector<project::WrittenField>& fields)
{
    std::vector<std::pair<std::string, std::string>> texts;
    for (const project::WrittenField& field : fields)
        texts.emplace_back(field.form.name, field.text);
    return texts;
}

} // namespace

TEST_CASE("Every kind of record but the settings is offered, and lists its records",
          "[project]")
{
    const Duties world;
    CHECK(project::kindsOfRecords().size() ==
          std::tuple_size_v<decltype([]<class... R>(TypeList<R...>) {
              return std::tuple<Id<R>...>{};
          }(AllRecords{}))> -
              1);
    const auto listed = kindNamed("obligation").list(world.project);
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].id == world.duty.id.value());
    CHECK(listed[0].description.find("Permit 12") != std::string::npos);
}

TEST_CASE("What the fields of a record say makes the same record again", "[project]")
{
    const Duties world;
    const project::KindOfRecord& kind = kindNamed("obligation");
    const auto fields = kind.fields(world.project, world.duty.id.value());
    const auto same = kind.put(world.project, world.duty.id.value(), textsOf(fields), nullptr);
    REQUIRE(same.accepted());
    CHECK(same.value().changes.empty());

    auto texts = textsOf(fields);
    std::ranges::find(texts, "name", &std::pair<std::string, std::string>::first)->second =
        "Permit 13";
    const auto copy = kind.put(world.project, 4711, texts, &*world.duty.shape);
    INFO((copy ? std::string{} : copy.refusal().reason));
    REQUIRE(copy.accepted());
    project::Project project = world.project;
    project.apply(copy.value());
    Obligation expected = world.duty;
    expected.id = ObligationId{4711};
    expected.name = "Permit 13";
    CHECK(*project.find(expected.id) == expected);
}

TEST_CASE("Fields say what may be chosen: words, and records by what only they are called",
          "[project]")
{
    Duties world;
    const project::KindOfRecord& kind = kindNamed("obligation");
    const auto choicesOf = [&](std::string_view name) {
        for (const project::WrittenField& field : kind.fields(world.project, std::nullopt))
            if (field.form.name == name)
                return field.choices;
        return std::vector<std::string>{};
    };
    CHECK(choicesOf("actor") == std::vector<std::string>{"Norte Metals"});
    CHECK(choicesOf("name").empty());
    const auto codes = choicesOf("code");
    CHECK(std::ranges::find(codes, "M4") != codes.end());

    Actor namesake; // brought in by another program
    namesake.name = "norte metals";
    namesake = world.force(namesake);
    const auto both = choicesOf("actor");
    CHECK(both.size() == 2);
    CHECK(std::ranges::find(both, std::to_string(namesake.id.value())) != both.end());
}

TEST_CASE("A text that a field does not take, and what a rule forbids, is refused", "[project]")
{
    const Duties world;
    const project::KindOfRecord& kind = kindNamed("obligation");
    const std::pair<std::string, std::string> many{"required", "many"}, nameless{"name", " "};
    CHECK_FALSE(kind.put(world.project, world.duty.id.value(), {&many, 1}, nullptr).accepted());
    CHECK_FALSE(
        kind.put(world.project, world.duty.id.value(), {&nameless, 1}, nullptr).accepted());
    CHECK_FALSE(kindNamed("actor").remove(world.project, world.norte.id.value()).accepted());
}

TEST_CASE("The difference between two states is the edit that makes one into the other",
          "[project]")
{
    const Duties world;
    project::Project after = world.project;
    const auto removed = kindNamed("obligation").remove(world.project, world.duty.id.value());
    after.apply(removed.value());
    Actor renamed = world.norte;
    renamed.name = "Norte";
    after.apply({"", {project::Change<Actor>{world.norte, renamed}}});
    const project::Edit there = project::differenceBetween(world.project, after);
    CHECK(there.changes.size() == 2);
    project::Project made = world.project;
    made.apply(there);
    CHECK(made == after);
    made.apply(project::differenceBetween(after, world.project));
    CHECK(made == world.project);
    CHECK(project::differenceBetween(after, after).changes.empty());
}
