#include "results.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::bench {

namespace {

double medianRatio(const std::vector<Outcome>& above,
                   const std::vector<Outcome>& below,
                   double Outcome::*number)
{
    expects(above.size() == below.size(), "medianRatio: outcomes in pairs");
    std::vector<double> ratios;
    for (std::size_t round = 0; round < above.size(); ++round)
        ratios.push_back(above[round].*number / below[round].*number);
    return medianOf(std::move(ratios));
}

} // namespace

std::string BookingResult::trouble() const
{
    for (const Outcome& outcome : booking)
        if (!outcome.trouble.empty())
            return outcome.trouble;
    return {};
}

double BookingResult::cpuRatio() const
{
    return medianRatio(booking, reading, &Outcome::cpu);
}

double BookingResult::wallRatio() const
{
    return medianRatio(booking, reading, &Outcome::wall);
}

SpeedUp speedUp(const BookingResult& onOne, const BookingResult& onMore)
{
    return {medianRatio(onOne.reading, onMore.reading, &Outcome::wall),
            medianRatio(onOne.booking, onMore.booking, &Outcome::wall)};
}

double SignatureResult::ratio() const
{
    std::vector<double> ratios;
    for (std::size_t round = 0; round < geos.size(); ++round)
        ratios.push_back(geos[round].cpu / engine[round].cpu);
    return medianOf(std::move(ratios));
}

bool Results::isSound() const
{
    return std::ranges::all_of(bookings, &std::string::empty, &BookingResult::trouble) &&
           std::ranges::all_of(signatures, &std::string::empty, &SignatureResult::trouble) &&
           std::ranges::all_of(edits, &std::string::empty, &EditResult::trouble) &&
           std::ranges::all_of(matchings, &std::string::empty, &MatchingResult::trouble);
}

} // namespace ecotone::bench
