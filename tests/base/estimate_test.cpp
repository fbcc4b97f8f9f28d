#include "support/catch.h"

#include "ecotone/base/estimate.h"

#include <array>
#include <string>

using namespace ecotone;

TEST_CASE("Independent errors add as squares and the sum is of the weakest class", "[base]")
{
    const std::array parts{Estimate{10.0, 3.0, EvidenceClass::Measured},
                           Estimate{-4.0, 4.0, EvidenceClass::Expert}};
    const Estimate sum = sumOfIndependent(parts);
    CHECK(sum.value == 6.0);
    CHECK(sum.standardError == 5.0);
    CHECK(sum.evidence == EvidenceClass::Expert);
}

TEST_CASE("One part without an error leaves the sum without one", "[base]")
{
    const std::array parts{Estimate{10.0, 3.0, EvidenceClass::Measured},
                           Estimate{1.0, std::nullopt, EvidenceClass::Declared}};
    CHECK(sumOfIndependent(parts) == Estimate{11.0, std::nullopt, EvidenceClass::Declared});
}

TEST_CASE("Nothing adds up to nothing, known exactly", "[base]")
{
    CHECK(sumOfIndependent({}) == Estimate{0.0, 0.0, EvidenceClass::Measured});
}

TEST_CASE("Scaling an estimate scales its error, never below zero", "[base]")
{
    const Estimate estimate{2.0, 0.5, EvidenceClass::Modelled};
    CHECK(scaled(estimate, -10.0) == Estimate{-20.0, 5.0, EvidenceClass::Modelled});
}

TEST_CASE("Evidence classes have names", "[base]")
{
    CHECK(toText(EvidenceClass::Measured) == std::string{"measured"});
    CHECK(toText(EvidenceClass::Modelled) == std::string{"modelled"});
    CHECK(toText(EvidenceClass::Expert) == std::string{"expert"});
    CHECK(toText(EvidenceClass::Declared) == std::string{"declared"});
    CHECK(weaker(EvidenceClass::Modelled, EvidenceClass::Measured) == EvidenceClass::Modelled);
}
