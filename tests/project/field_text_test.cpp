#include "world.h"

#include "ecotone/project/field_text.h"

using namespace ecotone;
using namespace ecotone::tests;
using namespace ecotone::records;

namespace {

template <class Record>
Record with(const World& world, Record record, std::string_view field, const std::string& text)
{
    auto changed = project::withField(world.project, std::move(record), field, text);
    INFO((changed ? std::string{} : changed.refusal().reason));
    REQUIRE(changed.accepted());
    return std::move(changed).value();
}

template <class Record>
std::string refusal(const World& world, std::string_view field, const std::string& text)
{
    const auto changed = project::withField(world.project, Record{}, field, text);
    return changed ? std::string{} : changed.refusal().reason;
}

} // namespace

TEST_CASE("A field of a record is read from a text", "[project]")
{
    World world;
    const Actor norte = world.company("Norte Metals");
    Obligation duty = with(world, Obligation{}, "name", "Permit 12");
    duty = with(world, duty, "actor", "norte metals");
    duty = with(world, duty, "code", "M4");
    duty = with(world, duty, "start_date", "2026-03-01");
    duty = with(world, duty, "required", "12.5");
    CHECK(duty.name == "Permit 12");
    CHECK(duty.actor == norte.id);
    CHECK(duty.code == ObligationCode::M4);
    CHECK(duty.start == day(2026, 3, 1));
    CHECK(duty.required == 12.5);
    SECTION("an empty text takes away what may be missing")
    {
        CHECK_FALSE(with(world, duty, "required", "").required);
        CHECK_FALSE(with(world, duty, "start_date", " ").start);
    }
    SECTION("a reference may be given by its column and an id")
    {
        CHECK(with(world, Obligation{}, "actor_id", std::to_string(norte.id.value())).actor ==
              norte.id);
    }
    SECTION("lists, flags, maps and digests")
    {
        CHECK(with(world, SurplusTransfer{}, "signatories", "A. Alba; B. Bru").signatories ==
              std::vector<std::string>{"A. Alba", "B. Bru"});
        CHECK(with(world, Review{}, "is_independent", "yes").isIndependent);
        CHECK_FALSE(with(world, Review{}, "is_independent", "no").isIndependent);
        CHECK(with(world, Claim{}, "basis", "layer=abc").basis ==
              std::map<std::string, std::string>{{"layer", "abc"}});
        CHECK(with(world, Target{}, "baseline_classes", "15; 24").baselineClasses ==
              std::vector<int>{15, 24});
        const Digest digest = digestOf("x");
        CHECK(with(world, Document{}, "digest", digest.hex()).digest == digest);
    }
}

TEST_CASE("What is no field, or no text of its kind, is refused in words", "[project]")
{
    const World world;
    CHECK_THAT(refusal<Document>(world, "colour", "red"),
               Catch::Contains("no field “colour” of a document; its fields are title"));
    CHECK_THAT(refusal<Document>(world, "id", "7"), Catch::Contains("no field “id”"));
    CHECK_THAT(refusal<Obligation>(world, "geom", "POLYGON"),
               Catch::Contains("no field “geom”"));
    CHECK_THAT(refusal<Obligation>(world, "required", "many"),
               Catch::Contains("is not a number"));
    CHECK_THAT(refusal<Observation>(world, "sample_size", "2.5"),
               Catch::Contains("is not a whole number"));
    CHECK_THAT(refusal<Obligation>(world, "start_date", "soon"),
               Catch::Contains("is not a day such as 2027-12-31"));
    CHECK_THAT(refusal<Obligation>(world, "code", "M9"),
               Catch::Contains("is not one of M1, M2, M3, M4, REG"));
    CHECK_THAT(refusal<Obligation>(world, "actor", "Nobody"),
               Catch::Contains("is not an actor of the project"));
    CHECK_THAT(refusal<Review>(world, "is_independent", "perhaps"),
               Catch::Contains("is not a yes or no"));
    CHECK_THAT(refusal<Document>(world, "digest", "abc"), Catch::Contains("SHA-256"));
    CHECK_THAT(refusal<Claim>(world, "basis", "abc"), Catch::Contains("WORD=WORD"));
    CHECK_THAT(refusal<Target>(world, "baseline_classes", "1; x"),
               Catch::Contains("whole numbers"));
}

TEST_CASE("Two documents of one title are told apart by id only", "[project]")
{
    World world;
    Document permit;
    permit.title = "Permit";
    const Document first = world.add(permit), second = world.add(permit);
    CHECK_FALSE(project::recordCalled<Document>(world.project, "Permit"));
    const auto* const found =
        project::recordCalled<Document>(world.project, std::to_string(second.id.value()));
    REQUIRE(found);
    CHECK(found->id == second.id);
    CHECK(first.id != second.id);
}

TEST_CASE("Other callings come before names", "[project]")
{
    World world;
    const Actor norte = world.company("Norte"), sur = world.company("Sur");
    const project::Callings keys = [&](std::string_view table, std::string_view text) {
        return table == "actor" && text == "Norte" ? std::optional{sur.id.value()}
                                                   : std::nullopt;
    };
    const auto changed =
        project::withField(world.project, Obligation{}, "actor", "Norte", keys);
    REQUIRE(changed.accepted());
    CHECK(changed.value().actor == sur.id);
    CHECK(norte.id != sur.id);
}

TEST_CASE("The fields of a kind are listed with what they take", "[project]")
{
    const auto forms = project::fieldForms<SettlementPart>();
    REQUIRE(forms.size() == 3);
    CHECK(forms[0].name == "settlement");
    CHECK(forms[0].kind == "settlement");
    CHECK(forms[1].name == "actor");
    CHECK(forms[2].name == "percent");
    CHECK(forms[2].kind == "number");
    CHECK(forms[2].isOptional);
}
