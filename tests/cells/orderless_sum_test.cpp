#include "support/catch.h"

#include "ecotone/cells/orderless_sum.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

using namespace ecotone;

TEST_CASE("A sum without order has the same bits however its terms come", "[cells]")
{
    CHECK(rc::check("shuffled terms give the same bits", [] {
        auto terms = *rc::gen::container<std::vector<double>>(rc::gen::map(
            rc::gen::inRange(-1'000'000, 1'000'000), [](int n) { return n / 7.0; }));
        cells::OrderlessSum first, second;
        for (const double term : terms)
            first.add(term);
        std::ranges::shuffle(terms, std::mt19937{*rc::gen::arbitrary<unsigned>()});
        for (const double term : terms)
            second.add(term);
        RC_ASSERT(first.value() == second.value());
    }));
}

TEST_CASE("A sum without order loses nothing to large terms that cancel", "[cells]")
{
    cells::OrderlessSum sum;
    for (const double term : {1e16, 0.125, -1e16, 3.0})
        sum.add(term);
    CHECK(sum.value() == 3.125); // added one after the other: 3
}

TEST_CASE("A sum without order of a million equal terms is their product", "[cells]")
{
    cells::OrderlessSum sum;
    for (int i = 0; i < 1'000'000; ++i)
        sum.add(0.1);
    CHECK(sum.value() == Approx(100'000.0).epsilon(1e-15)); // in sequence it drifts to 1e-11
}

TEST_CASE("A sum without order of one term is the term, to a whole number of 2^-60", "[cells]")
{
    CHECK(rc::check("terms of every size and sign", [] {
        const int exponent = *rc::gen::inRange(-70, 60);
        const double mantissa =
            static_cast<double>(*rc::gen::inRange<std::int64_t>(1LL << 52, 1LL << 53)) *
            0x1p-53;
        const double sign = *rc::gen::arbitrary<bool>() ? 1.0 : -1.0;
        const double term = sign * std::ldexp(mantissa, exponent);
        cells::OrderlessSum sum;
        sum.add(term);
        // nearbyint and ldexp know nothing of how a double is stored.
        RC_ASSERT(sum.value() == std::ldexp(std::nearbyint(std::ldexp(term, 60)), -60));
    }));
    for (const double term : {0.0, 0x1p-8, -0x1p-8, 0x1.fffffffffffffp-9, 0x1p-61, 0x1.8p-60}) {
        cells::OrderlessSum sum;
        sum.add(term);
        CHECK(sum.value() == std::ldexp(std::nearbyint(std::ldexp(term, 60)), -60));
    }
}
