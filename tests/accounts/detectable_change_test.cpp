#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/accounts/detectable_change.h"
#include "ecotone/accounts/quantiles.h"

#include <cmath>
#include <string>

using namespace ecotone::accounts;
using ecotone::tests::workedExample;

namespace {

TwoRounds roundsOf(const nlohmann::json& inputs)
{
    return {inputs.at("mse"), inputs.at("n_pre"), inputs.at("n_post")};
}

} // namespace

TEST_CASE("Worked example MON-03: minimum detectable change", "[accounts]")
{
    const auto example = workedExample("MON-03");
    const auto& inputs = example.at("inputs");
    const auto& expected = example.at("expected");
    const double change = minimumDetectableChange(roundsOf(inputs), 0.05);
    CHECK(change == Approx(expected.at("mdc").get<double>()).margin(1e-6));
    CHECK(100.0 * change / inputs.at("baseline_mean").get<double>() ==
          Approx(expected.at("mdc_pct_of_baseline").get<double>()).margin(1e-4));
    CHECK(studentQuantile(0.975, 70.0) ==
          Approx(inputs.at("t_crit_df70_two_sided_0.05").get<double>()).margin(1e-9));
}

TEST_CASE("Worked example MON-04: minimum detectable effect with 80 % power", "[accounts]")
{
    const auto example = workedExample("MON-04");
    const auto& inputs = example.at("inputs");
    const double effect = minimumDetectableEffect(standardError(roundsOf(inputs)),
                                                  inputs.at("alpha"), inputs.at("power"));
    CHECK(effect == Approx(example.at("expected").at("mde").get<double>()).margin(1e-5));
}

TEST_CASE("Rounds of different size each count by their own plots", "[accounts]")
{
    CHECK(standardError({100.0, 25, 100}) == Approx(std::sqrt(5.0)));
    // t(0.95, 123) = 1.657336 (tables: 1.658 for 120)
    CHECK(minimumDetectableChange({100.0, 25, 100}, 0.10) ==
          Approx(1.657336 * std::sqrt(5.0)).epsilon(1e-5));
}

TEST_CASE("A design is adequate, weak or blind by what it can see", "[accounts]")
{
    CHECK(checkDesign(10.0, 10.0)->verdict == DesignVerdict::Adequate);
    CHECK(checkDesign(-12.0, 10.0)->verdict == DesignVerdict::Adequate);
    CHECK(checkDesign(9.9, 10.0)->verdict == DesignVerdict::Weak);
    CHECK(checkDesign(5.0, 10.0)->verdict == DesignVerdict::Weak);
    CHECK(checkDesign(4.9, 10.0)->verdict == DesignVerdict::Blind);
    CHECK(checkDesign(4.0, 10.0)->ratio == Approx(0.4));
    CHECK_FALSE(checkDesign(4.0, 0.0));
    CHECK(toText(DesignVerdict::Adequate) == std::string{"adequate"});
    CHECK(toText(DesignVerdict::Weak) == std::string{"weak"});
    CHECK(toText(DesignVerdict::Blind) == std::string{"blind"});
}

TEST_CASE("Quantiles and p-values are those of printed tables", "[accounts]")
{
    CHECK(normalQuantile(0.975) == Approx(1.959963985).margin(1e-9));
    CHECK(normalQuantile(0.5) == Approx(0.0).margin(1e-15));
    CHECK(studentQuantile(0.975, 1.0) == Approx(12.7062047).margin(1e-6));
    CHECK(studentQuantile(0.975, 10.0) == Approx(2.2281389).margin(1e-6));
    CHECK(studentPValue(-2.2281389, 10.0) == Approx(0.05).margin(1e-7));
    CHECK(normalPValue(1.959963985) == Approx(0.05).margin(1e-9));
    CHECK(normalPValue(0.0) == 1.0);
    // One degree of freedom is Cauchy's distribution, whose tail is an arc tangent.
    CHECK(studentPValue(1.0, 1.0) == Approx(0.5));
}
