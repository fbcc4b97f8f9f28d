#pragma once

#include "ecotone/document/document.h"

/// What both programs have that the core has not: a clock, a user, processors.
namespace ecotone::program {

/// The clock, the user's name and random identities. `SOURCE_DATE_EPOCH` (seconds since 1970,
/// as of reproducible-builds.org) stands for the clock where it is set.
/// @throws InputError  SOURCE_DATE_EPOCH is set and is no number of seconds
[[nodiscard]] document::Surroundings surroundings();

/// How many threads figures are computed with where nobody says otherwise.
[[nodiscard]] int processors();

} // namespace ecotone::program
