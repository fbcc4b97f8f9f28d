#include "support/catch.h"

#include "ecotone/geo/shape_sets.h"

#include <rapidcheck.h>

#include <map>
#include <vector>

using namespace ecotone::geo;

TEST_CASE("Sets of one content have one number, and numbers come in order", "[geo]")
{
    CHECK(rc::check("any sets asked for in any order", [] {
        ShapeSets sets;
        std::map<std::vector<ShapeIndex>, std::uint32_t> numbers;
        for (int i = 0; i < 300; ++i) {
            std::vector<ShapeIndex> members;
            for (ShapeIndex shape = 0; shape < 7; ++shape)
                if (*rc::gen::inRange(0, 2) == 1)
                    members.push_back(shape * 1000);
            const auto next = static_cast<std::uint32_t>(numbers.size());
            const auto expected = numbers.try_emplace(members, next).first->second;
            RC_ASSERT(sets.numberOf(members) == expected);
        }
        RC_ASSERT(sets.size() == numbers.size());
        for (const auto& [members, number] : numbers) {
            RC_ASSERT(std::ranges::equal(sets[number], members));
            RC_ASSERT(sets.numberOf(sets[number]) == number); // a view of its own list
        }
    }));
}
