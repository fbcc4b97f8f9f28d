#include "support/catch.h"

#include "ecotone/geo/box_index.h"

#include <random>

using namespace ecotone::geo;

TEST_CASE("An index finds the boxes that a walk over all of them finds", "[geo]")
{
    std::mt19937 chance{20261128};
    std::uniform_real_distribution<double> place{0.0, 100.0}, size{0.0, 4.0};
    const auto count = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{16},
                                std::size_t{17}, std::size_t{1000});
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        const Point corner{place(chance), place(chance)};
        boxes.push_back({corner.x, corner.y, corner.x + size(chance), corner.y + size(chance)});
    }
    const BoxIndex index{boxes};
    for (int round = 0; round < 50; ++round) {
        const Point corner{place(chance), place(chance)};
        const Box asked{corner.x, corner.y, corner.x + 10.0 * size(chance), corner.y + 3.0};
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < count; ++i)
            if (boxes[i].touches(asked))
                expected.push_back(i);
        CHECK(index.touching(asked) == expected);
    }
}

TEST_CASE("Boxes that share only a border are found, empty ones never", "[geo]")
{
    const std::vector<Box> boxes{{0, 0, 1, 1}, {}, {2, 0, 3, 1}};
    const BoxIndex index{boxes};
    CHECK(index.touching({1, 0, 2, 1}) == std::vector<std::size_t>{0, 2});
    CHECK(index.touching({}).empty());
    CHECK(index.whole() == Box{0, 0, 3, 1});
    CHECK(BoxIndex{}.whole().isEmpty());
}
