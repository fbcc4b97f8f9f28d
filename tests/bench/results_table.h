#pragma once

#include "results.h"

namespace ecotone::bench {

// The tables of a run, on the standard output. README.md says how to read them.

void printBookingHead();
void printBooking(const BookingResult& result);
/// Two cases or more that differ in threads only.
void printSpeedUps(const std::vector<BookingResult>& bookings);
void printSignatureHead();
void printSignatures(const SignatureResult& result);
/// What booking costs on top of reading, by size and number of actions, on one thread.
void printGrowth(const std::vector<BookingResult>& bookings);
void printEditHead();
void printEdits(const EditResult& result);
void printMatchings(const std::vector<MatchingResult>& results);

} // namespace ecotone::bench
