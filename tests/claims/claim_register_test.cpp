#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/claim_register.h"

#include <vector>

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;

namespace {

const Ground ground{{Hectares{10.0}, Hectares{20.0}, Hectares{40.0}}};
const records::ActorId alpha{1}, beta{2}, delta{3};
const records::IndicatorId cover{1}, birds{2};
const Period decade{on(2015, 1, 1), on(2025, 1, 1)};

RegisterEntry claim(std::int64_t id, records::ActorId holder, std::vector<HeldPlace> held)
{
    return {EntryKind::Claim,
            id,
            std::string{"claim "}.append(std::to_string(id)),
            holder,
            cover,
            decade,
            "W1",
            std::move(held)};
}
RegisterEntry sold(std::int64_t id, records::ActorId holder, std::vector<HeldPlace> held)
{
    RegisterEntry entry = claim(id, holder, std::move(held));
    entry.kind = EntryKind::SoldUnit;
    entry.shareRule.clear();
    return entry;
}
std::vector<Competition> against(const RegisterEntry& entry,
                                 std::vector<RegisterEntry> registered)
{
    return competing(entry, registered, ground);
}

} // namespace

TEST_CASE("Shares of one rule that add up to one stand side by side", "[claims]")
{
    CHECK(against(claim(1, alpha, {{0, 0.5}, {1, 1.0}}),
                  {claim(2, beta, {{0, 0.25}}), claim(3, delta, {{0, 0.25}, {2, 1.0}})})
              .empty());
}

TEST_CASE("Shares that together are more than there is compete, with the ground concerned",
          "[claims]")
{
    const auto rivals = against(claim(1, alpha, {{0, 0.5}, {1, 1.0}}),
                                {claim(2, beta, {{0, 0.3}}), claim(3, delta, {{0, 0.3}})});
    REQUIRE(rivals.size() == 2);
    CHECK(rivals[0].kind == CompetitionKind::SharesOverOne);
    CHECK(rivals[0].other == 2);
    CHECK(rivals[0].ground.value() == Approx(10.0));
    CHECK(rivals[1].other == 3);
}

TEST_CASE("A claim group does not claim the same ground twice, however small the parts",
          "[claims]")
{
    const auto rivals =
        against(claim(1, alpha, {{0, 0.1}, {1, 0.1}}), {claim(2, alpha, {{1, 0.1}})});
    REQUIRE(rivals.size() == 1);
    CHECK(rivals[0].kind == CompetitionKind::SameHolder);
    CHECK(rivals[0].ground.value() == Approx(20.0));
}

TEST_CASE("What was sold is not claimed, and is not sold again", "[claims]")
{
    SECTION("by whoever sold it")
    {
        const auto rivals = against(claim(1, alpha, {{0, 0.5}}), {sold(1, alpha, {{0, 0.25}})});
        REQUIRE(rivals.size() == 1);
        CHECK(rivals[0].kind == CompetitionKind::SoldTwice);
        CHECK(rivals[0].otherKind == EntryKind::SoldUnit);
    }
    SECTION("by somebody else, unless there is enough for both")
    {
        CHECK(against(claim(1, alpha, {{0, 0.5}}), {sold(1, beta, {{0, 0.5}})}).empty());
        CHECK(against(claim(1, alpha, {{0, 0.6}}), {sold(1, beta, {{0, 0.5}})}).at(0).kind ==
              CompetitionKind::SoldTwice);
    }
    SECTION("lots of one sale lie side by side up to the whole")
    {
        CHECK(against(sold(1, alpha, {{0, 0.5}}), {sold(2, alpha, {{0, 0.5}})}).empty());
        CHECK(against(sold(1, alpha, {{0, 0.6}}), {sold(2, alpha, {{0, 0.5}})}).size() == 1);
    }
}

TEST_CASE("Shares by different rules compete even where they add up to less", "[claims]")
{
    RegisterEntry other = claim(2, beta, {{0, 0.1}});
    other.shareRule = "W2";
    const auto rivals = against(claim(1, alpha, {{0, 0.5}}), {other});
    REQUIRE(rivals.size() == 1);
    CHECK(rivals[0].kind == CompetitionKind::DifferentRules);
}

TEST_CASE("Other ground, another indicator, another time and the entry itself do not compete",
          "[claims]")
{
    const RegisterEntry entry = claim(1, alpha, {{0, 1.0}});
    RegisterEntry otherIndicator = claim(2, alpha, {{0, 1.0}});
    otherIndicator.indicator = birds;
    RegisterEntry later = claim(3, alpha, {{0, 1.0}});
    later.period = {decade.last, on(2035, 1, 1)};
    CHECK(against(entry, {entry, otherIndicator, later, claim(4, alpha, {{1, 1.0}})}).empty());
}

TEST_CASE("Periods that touch do not overlap; a day lies in the period around it", "[claims]")
{
    const Period next{decade.last, on(2030, 1, 1)};
    const Period day{on(2020, 6, 1), on(2020, 6, 1)};
    const Period lastDay{decade.last, decade.last};
    CHECK_FALSE(overlaps(decade, next));
    CHECK_FALSE(overlaps(next, decade));
    CHECK(overlaps(decade, {on(2024, 12, 31), on(2030, 1, 1)}));
    CHECK(overlaps(decade, decade));
    CHECK(overlaps(day, decade));
    CHECK(overlaps(day, day));
    CHECK(overlaps(decade, lastDay));
    CHECK_FALSE(overlaps(day, next));
}

TEST_CASE("Every kind of competition has words", "[claims]")
{
    using enum CompetitionKind;
    CHECK(std::string{toText(SameHolder)} == "the same claim group holds this ground already");
    CHECK(std::string{toText(SoldTwice)} == "the outcome of this ground was sold");
    CHECK(std::string{toText(SharesOverOne)} == "together the shares are more than there is");
    CHECK(std::string{toText(DifferentRules)} ==
          "the shares are by different rules and do not add up");
}

TEST_CASE("A later loss goes to the holders of the credit in their shares", "[claims]")
{
    // Place 0: Alpha 0.5, Beta 0.25, a quarter nobody's. Place 1: Alpha alone. Place 2: nobody.
    const std::vector<RegisterEntry> entries{claim(1, alpha, {{0, 0.5}, {1, 1.0}}),
                                             claim(2, beta, {{0, 0.25}})};
    const std::vector<PlaceLoss> losses{{0, 8.0}, {1, 3.0}, {2, 5.0}};
    const Reversal reversal = reversalOf(losses, entries);
    CHECK(reversal.parts == std::vector<ReversalPart>{{alpha, 7.0}, {beta, 2.0}}); // 4 + 3, 2
    CHECK(reversal.unheld == Approx(7.0));                                         // 2 + 5
    CHECK(reversalOf({}, entries).parts.empty());
}
