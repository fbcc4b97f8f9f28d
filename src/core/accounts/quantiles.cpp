#include "ecotone/accounts/quantiles.h"

#include "ecotone/base/contract.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace ecotone::accounts {

namespace {

void requireProbability(double probability)
{
    expects(probability > 0.0 && probability < 1.0, "quantile: a probability between 0 and 1");
}

boost::math::students_t studentWith(double degreesOfFreedom)
{
    expects(degreesOfFreedom > 0.0, "Student's t: degrees of freedom above 0");
    return boost::math::students_t{degreesOfFreedom};
}

} // namespace

double normalQuantile(double probability)
{
    requireProbability(probability);
    return boost::math::quantile(boost::math::normal{}, probability);
}

double studentQuantile(double probability, double degreesOfFreedom)
{
    requireProbability(probability);
    return boost::math::quantile(studentWith(degreesOfFreedom), probability);
}

double normalPValue(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

double studentPValue(double t, double degreesOfFreedom)
{
    return 2.0 * boost::math::cdf(studentWith(degreesOfFreedom), -std::abs(t));
}

} // namespace ecotone::accounts
