#include "support/catch.h"

#include "ecotone/base/bytes.h"

#include <cmath>
#include <limits>

using namespace ecotone;

TEST_CASE("Numbers stand in bytes with the lowest first", "[base]")
{
    CHECK(ByteWriter{}.u32(0x01020304).text() == "\x04\x03\x02\x01");
    CHECK(ByteWriter{}.i32(-2).text() == "\xFE\xFF\xFF\xFF");
    // 1.5 is 0x3FF8000000000000 (IEEE 754).
    CHECK(ByteWriter{}.f64(1.5).text() == std::string("\0\0\0\0\0\0\xF8\x3F", 8));
    const Digest digest{"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1eff"};
    const std::string bytes = ByteWriter{}.digest(digest).text();
    REQUIRE(bytes.size() == 32);
    CHECK(bytes[10] == 10);
    CHECK(bytes[31] == '\xFF');
}

TEST_CASE("What was written is read back", "[base]")
{
    const Digest digest = digestOf("abc");
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    const std::string bytes = ByteWriter{}
                                  .u8(255)
                                  .u32(4'000'000'000U)
                                  .i32(-7)
                                  .u64(1ULL << 63U)
                                  .i64(lowest)
                                  .f64(-0.0)
                                  .bytes("text")
                                  .digest(digest)
                                  .text();
    ByteReader reader{bytes};
    CHECK(reader.u8() == 255);
    CHECK(reader.u32() == 4'000'000'000U);
    CHECK(reader.i32() == -7);
    CHECK(reader.u64() == 1ULL << 63U);
    CHECK(reader.i64() == lowest);
    CHECK(std::signbit(reader.f64()));
    CHECK(reader.bytes(4) == "text");
    CHECK(reader.digest() == digest);
    CHECK(reader.left() == 0);
    CHECK_FALSE(reader.wentBeyond());
}

TEST_CASE("Reading beyond the end gives zero and is remembered", "[base]")
{
    ByteReader reader{"abc"};
    CHECK(reader.u32() == 0);
    CHECK(reader.wentBeyond());
    CHECK(reader.left() == 0);
    ByteReader other{"abc"};
    CHECK(other.bytes(std::numeric_limits<std::uint64_t>::max()).empty());
    CHECK(other.wentBeyond());
}
