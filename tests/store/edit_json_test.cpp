#include "filled_records.h"
#include "support/catch.h"

#include "ecotone/store/edit_json.h"

using namespace ecotone;
using namespace ecotone::tests;
using project::Change;
using project::Edit;
using project::Project;
using store::Direction;
using store::editFromJsonText;
using store::toJsonText;

namespace {

/// Without its title, which the text does not hold.
Edit untitled(Edit edit)
{
    edit.title.clear();
    return edit;
}

} // namespace

TEST_CASE("An edit reads back from JSON as it was, whatever its records hold", "[store]")
{
    const Edit edit = everything();
    const std::string text = toJsonText(edit);
    CHECK(editFromJsonText(text, Project{}, Direction::Forward) == untitled(edit));
    Project after;
    after.apply(edit);
    CHECK(editFromJsonText(text, after, Direction::Back) == untitled(inverse(edit)));
}

TEST_CASE("Of a changed record only the fields that differ are written", "[store]")
{
    records::Site pit;
    pit.id = records::SiteId{7};
    pit.name = "Pit";
    pit.shape = square(0, 0, 100);
    records::Site northPit = pit;
    northPit.name = "North pit";
    const Edit edit = changing(pit, northPit);
    CHECK(toJsonText(edit) == R"([{"table":"site","id":"7","before":{"name":"Pit"},)"
                              R"("after":{"name":"North pit"}}])");
    Project project;
    project.apply(adding(pit));
    CHECK(editFromJsonText(toJsonText(edit), project, Direction::Forward) == untitled(edit));
}

TEST_CASE("A shape is written as GeoJSON with its CRS", "[store]")
{
    records::Pressure dust;
    dust.id = records::PressureId{3};
    dust.shape = square(0.5, 0, 1);
    const std::string text = toJsonText(adding(dust));
    CHECK_THAT(text, Catch::Contains(R"("geom":{"type":"MultiPolygon","crs":"EPSG:31976",)"
                                     R"("coordinates":[[[[0.5,0.0],[1.5,0.0],[1.5,1.0],)"
                                     R"([0.5,1.0],[0.5,0.0]]]]})"));
}

TEST_CASE("A record that changes twice in one edit is followed in both directions", "[store]")
{
    records::Site first;
    first.id = records::SiteId{7};
    first.name = "One";
    records::Site second = first;
    second.name = "Two";
    records::Site third = second;
    third.kind = records::SiteKind::Plant;
    const Edit edit{"",
                    {Change<records::Site>{std::nullopt, first},
                     Change<records::Site>{first, second},
                     Change<records::Site>{second, third}}};
    const std::string text = toJsonText(edit);
    CHECK(editFromJsonText(text, Project{}, Direction::Forward) == edit);
    Project after;
    after.apply(edit);
    CHECK(editFromJsonText(text, after, Direction::Back) == inverse(edit));
}

TEST_CASE("Damaged changes, and changes that do not fit, are not read", "[store]")
{
    const auto isRead = [](std::string_view text) {
        return editFromJsonText(text, Project{}, Direction::Forward).has_value();
    };
    CHECK(isRead("[]"));
    CHECK(isRead(R"([{"table":"site","id":"7","before":null,"after":{"name":"Pit"}}])"));
    CHECK_FALSE(isRead(""));
    CHECK_FALSE(isRead("{}"));
    CHECK_FALSE(isRead("[7]"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":"7"}])"));
    CHECK_FALSE(isRead(R"([{"table":"none","id":"7","before":null,"after":{}}])"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":7,"before":null,"after":{}}])"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":"0","before":null,"after":{}}])"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":"x","before":null,"after":{}}])"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":"7","before":{"name":"Pit"},"after":null}])"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":"7","before":null,"after":{"kind":"moon"}}])"));
    CHECK_FALSE(isRead(R"([{"table":"site","id":"7","before":null,"after":{"geom":"x"}}])"));
}
