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

#include <set>
#include <string>
#include <vector>

using namespace ecotone;
using namespace ecotone::records;

namespace {

template <class... Record, class Visitor>
void visitEach(TypeList<Record...>, Visitor&& visit)
{
    (visit.template operator()<Record>(), ...);
}

/// The records claims rest on, beside those of `AllRecords`.
using ClaimRecords = TypeList<Document,
                              Indicator,
                              Observation,
                              Pledge,
                              Membership,
                              FundingLine,
                              MonitoringPlan,
                              Consent,
                              LeakageAssessment,
                              Obligation,
                              SurplusTransfer,
                              GoalLink,
                              Claim,
                              Review,
                              SoldUnit>;

} // namespace

TEST_CASE("Tables of the records claims rest on begin with the id and name fields once",
          "[records]")
{
    std::set<std::string_view> tables;
    forEachRecordType([&]<class Record>() { tables.insert(Table<Record>::name); });
    visitEach(ClaimRecords{}, [&]<class Record>() {
        std::vector<std::string> names;
        const Record record{};
        forEachField(record,
                     [&](std::string_view name, const auto&) { names.emplace_back(name); });
        INFO(Table<Record>::name);
        CHECK(names.front() == "id");
        CHECK(std::set(names.begin(), names.end()).size() == names.size());
        CHECK(tables.insert(Table<Record>::name).second); // a name no other table has
    });
}

TEST_CASE("The words of claims, consent and money read back as what they stand for",
          "[records]")
{
    CHECK(fromWord<ClaimState>(wordOf(ClaimState::Reopened)) == ClaimState::Reopened);
    CHECK(fromWord<ConsentState>("not-applicable") == ConsentState::NotApplicable);
    CHECK(fromWord<FundingStage>("under-negotiation") == FundingStage::UnderNegotiation);
    CHECK(fromWord<EvidenceClass>("declared") == EvidenceClass::Declared);
    CHECK_FALSE(fromWord<GoodDirection>("up"));
}
