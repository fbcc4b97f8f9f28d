#include "support/catch.h"

#include "ecotone/base/text.h"

using namespace ecotone;

TEST_CASE("Lists are split, trimmed and lose their empty pieces", "[base]")
{
    CHECK(splitList(" a ;b;; c d ;", ';') == std::vector<std::string>{"a", "b", "c d"});
    CHECK(splitList("", ';').empty());
}

TEST_CASE("Words are joined as a sentence would", "[base]")
{
    CHECK(joinWords({}).empty());
    CHECK(joinWords({"a"}) == "a");
    CHECK(joinWords({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("Malformed UTF-8 is told from good", "[base]")
{
    CHECK(isUtf8("Lourenço 北京 🌳"));
    CHECK_FALSE(isUtf8("\xB1\xB1\xBE\xA9")); // GBK
    CHECK_FALSE(isUtf8("\xC0\xAF"));         // overlong
    CHECK_FALSE(isUtf8("\xED\xA0\x80"));     // a surrogate
    CHECK_FALSE(isUtf8("\xE4\xB8"));         // cut short
    CHECK_FALSE(isUtf8("\xF5\x80\x80\x80")); // beyond the last character
}

TEST_CASE("A text is cut between characters, never within one", "[base]")
{
    CHECK(characterStart("a🌳b", 0) == 0);
    CHECK(characterStart("a🌳b", 1) == 1);
    CHECK(characterStart("a🌳b", 2) == 1); // the tree's second byte
    CHECK(characterStart("a🌳b", 4) == 1); // and its last
    CHECK(characterStart("a🌳b", 5) == 5);
    CHECK(characterStart("a🌳b", 9) == 6); // beyond the end
    CHECK(shortened("北京", 6) == "北京");
    CHECK(shortened("北京", 5) == "北…");
    CHECK(shortened("北京", 2) == "…");
}

TEST_CASE("Numbers are read and written with a decimal point and come back the same", "[base]")
{
    const double value = GENERATE(0.1, -3.0, 1e300, 565.03, 1.0 / 3.0);
    CHECK(parseNumber(numberText(value)) == value);
    CHECK_FALSE(parseNumber("1,5"));
    CHECK_FALSE(parseNumber("1.5 ha"));
    CHECK_FALSE(parseNumber(""));
}
