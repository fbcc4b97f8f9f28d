#include "support/catch.h"

#include "ecotone/records/claim.h"
#include "ecotone/records/consent.h"
#include "ecotone/records/document.h"
#include "ecotone/records/funding_line.h"
#include "ecotone/records/goal_link.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/leakage_assessment.h"
#include "ecotone/records/membership.h"
#include "ecotone/records/monitoring_plan.h"
#include "ecotone/records/obligation.h"
#include "ecotone/records/observation.h"
#include "ecotone/records/pledge.h"
#include "ecotone/records/records.h"
#include "ecotone/records/review.h"
#include "ecotone/records/sold_unit.h"
#include "ecotone/records/surplus_transfer.h"

using namespace ecotone;
using namespace ecotone::records;

TEST_CASE("The words of claims, consent and money read back as what they stand for",
          "[records]")
{
    CHECK(fromWord<ClaimState>(wordOf(ClaimState::Reopened)) == ClaimState::Reopened);
    CHECK(fromWord<ConsentState>("not-applicable") == ConsentState::NotApplicable);
    CHECK(fromWord<FundingStage>("under-negotiation") == FundingStage::UnderNegotiation);
    CHECK(fromWord<EvidenceClass>("declared") == EvidenceClass::Declared);
    CHECK_FALSE(fromWord<GoodDirection>("up"));
}
