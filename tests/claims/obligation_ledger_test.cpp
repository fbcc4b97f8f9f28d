#include "sample_facts.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/claims/obligation_ledger.h"

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;

TEST_CASE("CLM-02: only what an offset delivered beyond its duty can be transferred",
          "[claims]")
{
    const auto example = tests::workedExample("CLM-02");
    const auto& given = example.at("inputs");
    const auto& expected = example.at("expected");
    const double tolerance = example.at("tolerance").at("value");
    const OffsetAccount account{given.at("offset_required_qh"), given.at("multiplier_required"),
                                given.at("offset_delivered_qh")};
    const Transferred result = transferred(account, given.at("transfer_requested_qh"));
    const auto equals = [&](double value, const char* name) {
        return std::abs(value - expected.at(name).get<double>()) <= tolerance;
    };
    CHECK(equals(account.owed(), "obligation_qh"));
    CHECK(equals(surplusOf(account), "surplus_transferable_qh"));
    CHECK(equals(result.granted, "granted_qh"));
    CHECK(equals(result.refused, "refused_qh"));
}

TEST_CASE("A transfer makes the offset account smaller, so nothing is moved twice", "[claims]")
{
    const OffsetAccount account{100.0, 1.5, 180.0}; // owes 150, surplus 30
    const Transferred first = transferred(account, 20.0);
    CHECK(first.granted == Approx(20.0));
    CHECK(first.refused == Approx(0.0).margin(1e-12));
    CHECK(first.left.delivered == Approx(160.0));
    const Transferred second = transferred(first.left, 20.0);
    CHECK(second.granted == Approx(10.0));
    CHECK(second.refused == Approx(10.0));
    CHECK(surplusOf(second.left) == Approx(0.0).margin(1e-12));
    CHECK(surplusOf({100.0, 1.5, 140.0}) == 0.0); // an offset that owes has no surplus
}

TEST_CASE("A transfer is of something, dated and signed by both sides", "[claims]")
{
    records::SurplusTransfer transfer;
    CHECK(shortcomingOf(transfer)->reason ==
          "A transfer of a surplus moves a quantity above 0: enter it.");
    transfer.quantity = 14.0;
    CHECK(shortcomingOf(transfer)->reason ==
          "A transfer of a surplus needs the day it was signed: enter it.");
    transfer.date = on(2025, 2, 1);
    transfer.signatories = {"Beta", " "};
    CHECK(shortcomingOf(transfer)->reason ==
          "A transfer of a surplus is signed by who gives and who takes it: enter both "
          "signatories.");
    transfer.signatories = {"Beta", "Valley Compact"};
    CHECK_FALSE(shortcomingOf(transfer));
}

TEST_CASE("Mitigation, offsets and other legal duties are duties, the rest is not", "[claims]")
{
    using enum records::ObligationCode;
    for (const auto code : {M1, M2, M3, M4, REG})
        CHECK(isDuty(code));
    for (const auto code : {L, ACA, SUP, I})
        CHECK_FALSE(isDuty(code));
}

TEST_CASE("Ground under anybody's duty gives credit to nobody, and is told apart by duty",
          "[claims]")
{
    const Ground ground{{Hectares{10.0}, Hectares{20.0}, Hectares{40.0}, Hectares{80.0}}};
    const Period period{on(2015, 1, 1), on(2025, 1, 1)};
    const records::IndicatorId cover{1}, birds{2};
    DutyOnGround offset, permit;
    offset.obligation.name = "Offset";
    offset.obligation.code = records::ObligationCode::M4;
    offset.obligation.indicator = cover;
    offset.ground = {1, 2};
    permit.obligation.name = "Permit";
    permit.ground = {2, 3};
    const std::vector<DutyOnGround> duties{offset, permit};

    const Firewall wall = firewall({0, 1, 2}, cover, period, duties, ground);
    CHECK(wall.claimed.value() == Approx(70.0));
    CHECK(wall.withheld.value() == Approx(60.0)); // 20 + 40, the overlap once
    CHECK(wall.creditable.value() == Approx(10.0));
    CHECK(wall.creditableGround == Footprint{0});
    REQUIRE(wall.by.size() == 2);
    CHECK(wall.by[0].name == "Offset");
    CHECK(wall.by[0].ground.value() == Approx(60.0));
    CHECK(wall.by[1].name == "Permit");
    CHECK(wall.by[1].ground.value() == Approx(40.0));

    CHECK(firewall({0, 1, 2}, birds, period, duties, ground).creditableGround ==
          Footprint{0, 1}); // the offset is for cover only
    CHECK(firewall({0, 1, 2}, std::nullopt, period, duties, ground).creditableGround ==
          Footprint{0}); // an action is beyond every duty or it is not
    CHECK(firewall({0}, cover, period, duties, ground).by.empty());
}

TEST_CASE("On a single day a duty is in force or it is not", "[claims]")
{
    const Ground ground{{Hectares{10.0}}};
    const Date day = on(2020, 6, 1);
    DutyOnGround duty;
    duty.ground = {0};
    const auto isWithheld = [&] {
        return !firewall({0}, std::nullopt, {day, day}, std::vector{duty}, ground).by.empty();
    };
    CHECK(isWithheld()); // a duty without dates is always in force
    duty.obligation.start = day;
    duty.obligation.end = day;
    CHECK(isWithheld());
    duty.obligation.start = on(2020, 6, 2);
    duty.obligation.end.reset();
    CHECK_FALSE(isWithheld());
    duty.obligation.start.reset();
    duty.obligation.end = on(2020, 5, 31);
    CHECK_FALSE(isWithheld());
}
