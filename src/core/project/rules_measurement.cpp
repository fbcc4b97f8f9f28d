// What is forbidden of documents, of what is measured, and of what it costs.
#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

namespace ecotone::project::rules {

namespace {

/// The first of some amounts that is below 0.
struct Amount {
    const char* what;
    std::optional<double> value;
};
Objection toAmounts(const std::string& owner, std::initializer_list<Amount> amounts)
{
    for (const auto& [what, value] : amounts)
        if (value && !isAmount(*value))
            return object("The {} has {} of {}; it is 0 or more.", owner, what,
                          numberText(*value));
    return std::nullopt;
}

} // namespace

Objection toFields(const Project&, const records::Document& document)
{
    if (isBlank(document.title))
        return object("A document needs a title.");
    if (document.date && !isGiven(*document.date))
        return object("The document “{}” has an empty date; leave the date out.",
                      document.title);
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Indicator& indicator)
{
    if (isBlank(indicator.name))
        return object("An indicator needs a name.");
    if (isBlank(indicator.unit))
        return object("The indicator “{}” needs the unit its values are in.", indicator.name);
    return toAmounts(describe(project, indicator),
                     {{"a response time", indicator.responseYears},
                      {"a minimum detectable change", indicator.minimumDetectableChange}});
}

Objection toFields(const Project& project, const records::Observation& observation)
{
    const std::string owner = describe(project, observation);
    if (!isGiven(observation.date))
        return object("An observation of {} needs the day it is for.",
                      nameOf(project, observation.indicator));
    if (observation.sampleSize && *observation.sampleSize < 1)
        return object("The {} is of {} samples; leave the number out, or give at least 1.",
                      owner, *observation.sampleSize);
    if (!(observation.assessedPercent >= 0.0 && observation.assessedPercent <= 100.0))
        return object("The {} has {} % assessed; that is between 0 and 100 %.", owner,
                      numberText(observation.assessedPercent));
    return toAmounts(owner, {{"a standard error", observation.standardError}});
}

Objection toFields(const Project& project, const records::MonitoringPlan& plan)
{
    if (isBlank(plan.measures))
        return object("The {} does not say what is measured.", describe(project, plan));
    if (plan.everyYears && !(*plan.everyYears > 0.0))
        return object("The {} measures every {} years; that is above 0.",
                      describe(project, plan), numberText(*plan.everyYears));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::LeakageAssessment& assessment)
{
    if (!isGiven(assessment.date))
        return object("An assessment of leakage in {} needs the day up to which it looked.",
                      nameOf(project, assessment.landscape));
    return toAmounts(describe(project, assessment),
                     {{"a belt", assessment.beltMetres}, {"reversals", assessment.reversals}});
}

Objection toFields(const Project& project, const records::FundingLine& line)
{
    const std::string owner = describe(project, line);
    if (auto objection = toAmounts(owner, {{"an amount", line.amount}}))
        return objection;
    if (!isCurrency(line.currency))
        return object("The {} has the currency “{}”; write its three capital letters, such as "
                      "EUR.",
                      owner, line.currency);
    if (line.priceYear && !isYear(*line.priceYear))
        return object("The {} has prices of the year {}; write the year with four digits, from "
                      "1900 to 2200.",
                      owner, *line.priceYear);
    return std::nullopt;
}

} // namespace ecotone::project::rules
