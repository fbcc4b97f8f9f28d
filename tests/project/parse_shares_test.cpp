#include "world.h"

#include "ecotone/project/parse_shares.h"

using namespace ecotone;
using Catch::Contains;
using project::NamedShare;
using project::parseShares;
using Shares = std::vector<NamedShare>;

namespace {

Shares read(std::string_view text)
{
    const auto shares = parseShares(text);
    INFO(text << ": " << (shares.accepted() ? std::string{} : shares.refusal().reason));
    REQUIRE(shares.accepted());
    return shares.value();
}

std::string refusal(std::string_view text)
{
    const auto shares = parseShares(text);
    INFO(text);
    REQUIRE_FALSE(shares.accepted());
    return shares.refusal().reason;
}

} // namespace

TEST_CASE("Owners of the GEM coal mine tracker are read as written", "[project]")
{
    CHECK(read("Glencore PLC [50.00%]; Peabody Energy Corp [50.00%]") ==
          Shares{{"Glencore PLC", 50.0}, {"Peabody Energy Corp", 50.0}});
    CHECK(
        read("Yancoal Australia Ltd [84.5%]; Nippon Steel [9.5%]; Mitsubishi Materials [6%]") ==
        Shares{{"Yancoal Australia Ltd", 84.5},
               {"Nippon Steel", 9.5},
               {"Mitsubishi Materials", 6.0}});
    CHECK(read("Bulga Coal Management (BCM) [100%]") ==
          Shares{{"Bulga Coal Management (BCM)", 100.0}});
    CHECK(read("Coal & Allied [100%]") == Shares{{"Coal & Allied", 100.0}});
    CHECK(read("Mongolyn Alt Corporation [MAK]") ==
          Shares{{"Mongolyn Alt Corporation [MAK]", {}}});
    CHECK(read("KWK Sośnica Branch [100%]") == Shares{{"KWK Sośnica Branch", 100.0}});
    CHECK(read("Polska Grupa Górnicza (PGG)") == Shares{{"Polska Grupa Górnicza (PGG)", {}}});
    CHECK(
        read("Carbonera San Luis S.A.S.; Centromin S.A.S.; Mincar S.A.S ; San Luis Coal SA") ==
        Shares{{"Carbonera San Luis S.A.S.", {}},
               {"Centromin S.A.S.", {}},
               {"Mincar S.A.S", {}},
               {"San Luis Coal SA", {}}});
    // Sums are not judged here: 102 % and 110 % stand in the source.
    CHECK(read("Yankuang Energy [51%]; Glencore [51%]") ==
          Shares{{"Yankuang Energy", 51.0}, {"Glencore", 51.0}});
    CHECK(read("CST Group [88%]; Unknown [22%]") ==
          Shares{{"CST Group", 88.0}, {"Unknown", 22.0}});
}

TEST_CASE("Other ways of writing shares are understood", "[project]")
{
    CHECK(read("A 55 % / B 45 %") == Shares{{"A", 55.0}, {"B", 45.0}});
    CHECK(read("A (55%), B (45%)") == Shares{{"A", 55.0}, {"B", 45.0}});
    CHECK(read("A 33 % / B 33 % / C 33 %") == Shares{{"A", 33.0}, {"B", 33.0}, {"C", 33.0}});
    CHECK(read("A 33,3 %, B 66,7 %") == Shares{{"A", 33.3}, {"B", 66.7}});
    CHECK(read("A 50% + B 30% & C 20%") == Shares{{"A", 50.0}, {"B", 30.0}, {"C", 20.0}});
    CHECK(read("A; B") == Shares{{"A", {}}, {"B", {}}});
    CHECK(read(";A ;; B;") == Shares{{"A", {}}, {"B", {}}});
    CHECK(read("A 60 % / B") == Shares{{"A", 60.0}, {"B", {}}});
    CHECK(read("A ( 55 % ) / B [ 45% ]") == Shares{{"A", 55.0}, {"B", 45.0}});
    CHECK(read("A 55\u00a0% / B 45\u202f%") == Shares{{"A", 55.0}, {"B", 45.0}});
    CHECK(read("  Norte Metals ") == Shares{{"Norte Metals", {}}});
}

TEST_CASE("Full-width signs of Chinese files are understood", "[project]")
{
    CHECK(read("紫金矿业 55％、西部矿业 45％") ==
          Shares{{"紫金矿业", 55.0}, {"西部矿业", 45.0}});
    CHECK(read("紫金矿业（55％）；西部矿业（45％）") ==
          Shares{{"紫金矿业", 55.0}, {"西部矿业", 45.0}});
    CHECK(read("紫金矿业；西部矿业") == Shares{{"紫金矿业", {}}, {"西部矿业", {}}});
}

TEST_CASE("Names keep their slashes, commas and digits", "[project]")
{
    CHECK(read("A/B Mining Ltd") == Shares{{"A/B Mining Ltd", {}}});
    CHECK(read("A/B Mining Ltd 55 % / C 45 %") ==
          Shares{{"A/B Mining Ltd", 55.0}, {"C", 45.0}});
    CHECK(read("Rio, Inc. 40 %, 29Metals 60 %") ==
          Shares{{"Rio, Inc.", 40.0}, {"29Metals", 60.0}});
    CHECK(read("BHP, Inc.") == Shares{{"BHP, Inc.", {}}});
    CHECK(read("Mine 21") == Shares{{"Mine 21", {}}});
    CHECK(read("KWK 7 50 % / KWK 8 50 %") == Shares{{"KWK 7", 50.0}, {"KWK 8", 50.0}});
}

TEST_CASE("Only the prefixes and suffixes that the caller lists are taken away", "[project]")
{
    const project::ShareWords words{{"Joint:"}, {"(fictional)"}};
    CHECK(parseShares("Joint: A 55 % / B 45 % (fictional)", words).value() ==
          Shares{{"A", 55.0}, {"B", 45.0}});
    CHECK(parseShares("joint: Norte (Fictional)", words).value() == Shares{{"Norte", {}}});
    CHECK(parseShares("A (fictional) 55 %; B (fictional)", words).value() ==
          Shares{{"A", 55.0}, {"B", {}}});
    CHECK(read("Joint: Norte (fictional)") == Shares{{"Joint: Norte (fictional)", {}}});
}

TEST_CASE("What cannot be read is refused with the text quoted", "[project]")
{
    CHECK_THAT(refusal(""), Contains("names no owner"));
    CHECK_THAT(refusal(" ; ;"), Contains("“; ;” names no owner"));
    CHECK_THAT(refusal("[50%]; B [50%]"),
               Contains("“[50%]; B [50%]”") && Contains("without an owner"));
    CHECK_THAT(refusal("50 % A / 50 % B"), Contains("does not follow one name"));
    CHECK_THAT(refusal("A 55 % B 45 %"), Contains("“A 55 % B 45 %”"));
    CHECK_THAT(refusal("A55%"), Contains("does not follow one name"));
    CHECK_THAT(refusal("A (55%"), Contains("does not follow one name"));
    CHECK_THAT(refusal("A 1,000.5 %"), Contains("does not follow one name"));
    CHECK_THAT(refusal("A 0 %"), Contains("a share of 0 %"));
    CHECK_THAT(refusal("A 150 %"), Contains("a share of 150 %"));
}
