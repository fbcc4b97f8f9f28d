#include "ecotone/accounts/trend_test.h"

#include "ecotone/accounts/quantiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace ecotone::accounts {

namespace {

constexpr std::size_t fewestReadings = 8;

std::vector<Reading> readable(std::span<const Reading> series)
{
    std::vector<Reading> readings;
    for (const Reading& each : series)
        if (!std::isnan(each.value))
            readings.push_back(each);
    std::ranges::sort(readings, {}, &Reading::year);
    return readings;
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle]
                                  : (values[middle - 1] + values[middle]) / 2.0;
}

std::int64_t risesLessFalls(const std::vector<Reading>& readings)
{
    std::int64_t s = 0;
    for (std::size_t i = 0; i < readings.size(); ++i)
        for (std::size_t j = i + 1; j < readings.size(); ++j)
            s += (readings[j].value > readings[i].value) -
                 (readings[j].value < readings[i].value);
    return s;
}

double varianceWithoutTrend(const std::vector<Reading>& readings)
{
    const auto term = [](double n) { return n * (n - 1.0) * (2.0 * n + 5.0); };
    std::map<double, double> ties;
    for (const Reading& each : readings)
        ties[each.value] += 1.0;
    double sum = term(static_cast<double>(readings.size()));
    for (const auto& [value, count] : ties)
        sum -= term(count);
    return sum / 18.0;
}

double senSlope(const std::vector<Reading>& readings)
{
    std::vector<double> slopes;
    for (std::size_t i = 0; i < readings.size(); ++i)
        for (std::size_t j = i + 1; j < readings.size(); ++j)
            slopes.push_back((readings[j].value - readings[i].value) /
                             (readings[j].year - readings[i].year));
    return medianOf(std::move(slopes));
}

/// Autocorrelation at lag 1 of the readings without their slope.
double lagOneOf(const std::vector<Reading>& readings, double slope)
{
    std::vector<double> rest;
    double mean = 0.0;
    for (const Reading& each : readings) {
        rest.push_back(each.value - slope * each.year);
        mean += rest.back() / static_cast<double>(readings.size());
    }
    double together = 0.0, alone = 0.0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        alone += (rest[i] - mean) * (rest[i] - mean);
        if (i > 0)
            together += (rest[i] - mean) * (rest[i - 1] - mean);
    }
    // Rounding leaves a straight line some dust, which has no correlation worth the name.
    double scale = 0.0;
    for (const Reading& each : readings)
        scale = std::max(scale, std::abs(each.value) + std::abs(slope * each.year));
    return alone > 1e-20 * scale * scale ? together / alone : 0.0;
}

Finding autocorrelated(double lagOne, double effective)
{
    return {Severity::Warning, "autocorrelated-series", "trend test",
            fmt::format("Readings go with the reading before (autocorrelation {:.2f}), so they "
                        "tell as much as {:.1f} independent ones; the test counts them so.",
                        lagOne, effective),
            "Read a longer series before a trend is claimed."};
}

} // namespace

Checked<TrendTest> testTrend(std::span<const Reading> series)
{
    const std::vector<Reading> readings = readable(series);
    if (readings.size() < fewestReadings)
        return Refusal{
            fmt::format("The series has {} readings with data; a trend test needs at "
                        "least {}.",
                        readings.size(), fewestReadings)};
    if (const auto twice = std::ranges::adjacent_find(readings, {}, &Reading::year);
        twice != readings.end())
        return Refusal{fmt::format("The series has two readings of {}; give one reading for "
                                   "each date.",
                                   twice->year)};

    TrendTest test;
    const auto n = static_cast<double>(readings.size());
    test.readings = readings.size();
    test.s = risesLessFalls(readings);
    test.variance = varianceWithoutTrend(readings);
    test.slopePerYear = senSlope(readings);
    test.lagOne = lagOneOf(readings, test.slopePerYear);
    test.effectiveReadings = n;
    if (test.lagOne > normalQuantile(0.975) / std::sqrt(n)) {
        test.effectiveReadings = n * (1.0 - test.lagOne) / (1.0 + test.lagOne);
        test.variance *= n / test.effectiveReadings;
        test.findings.push_back(autocorrelated(test.lagOne, test.effectiveReadings));
    }
    // Continuity correction. All values alike: no variance, and s is 0.
    const auto s = static_cast<double>(test.s);
    if (test.s != 0)
        test.z = (s > 0.0 ? s - 1.0 : s + 1.0) / std::sqrt(test.variance);
    test.pValue = normalPValue(test.z);
    return test;
}

} // namespace ecotone::accounts
