#include "support/catch.h"

#include "ecotone/cells/orderless_sum.h"

#include <rapidcheck.h>

#include <algorithm>
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
