#include "ecotone/base/id.h"

#include "ecotone/base/digest.h"

#include <charconv>
#include <random>

namespace ecotone {

namespace {

constexpr std::uint64_t positiveBits = 0x7fff'ffff'ffff'ffffULL;

} // namespace

std::int64_t RandomIds::next()
{
    std::random_device device;
    std::uint64_t bits = 0;
    while ((bits & positiveBits) == 0)
        bits = (static_cast<std::uint64_t>(device()) << 32U) | device();
    return static_cast<std::int64_t>(bits & positiveBits);
}

std::int64_t derivedId(std::string_view table, std::string_view key)
{
    const std::string hex = Sha256{}.add(table).add(std::string_view{"\0", 1}).add(key).digest().hex();
    std::uint64_t bits = 0;
    std::from_chars(hex.data(), hex.data() + 16, bits, 16);
    const auto id = static_cast<std::int64_t>(bits & positiveBits);
    return id == 0 ? 1 : id;
}

} // namespace ecotone
