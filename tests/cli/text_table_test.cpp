#include "support/catch.h"
#include "text_table.h"

using ecotone::cli::displayWidth;
using ecotone::cli::TextTable;
using ecotone::cli::withoutControls;

TEST_CASE("Columns are as wide as their widest cell, whatever its script", "[cli]")
{
    TextTable table{{{"Name"}, {"ha", TextTable::Align::Right}}};
    table.row({"Cassiporé", "7.50"});
    table.row({"Өмнөговь", "1\u202f024.23"}); // Cyrillic: one place a letter
    table.row({"紫金矿业", "0.00"});          // Chinese: two places a character
    CHECK(table.text() == "Name             ha\n"
                          "---------  --------\n"
                          "Cassiporé      7.50\n"
                          "Өмнөговь   1\u202f024.23\n"
                          "紫金矿业       0.00\n");
    CHECK(displayWidth("紫金矿业") == 8);
    CHECK(displayWidth("e\u0301") == 1); // a letter and its accent
}

TEST_CASE("A table without rows prints nothing, not even its titles", "[cli]")
{
    const TextTable table{{{"Name"}}};
    CHECK(table.isEmpty());
    CHECK(table.text().empty());
}

TEST_CASE("No name can move the cursor or break a row: control characters become spaces",
          "[cli]")
{
    TextTable table{{{"Name"}}};
    table.row({"two\nlines\x1b[31m\xc2\x9b"
               "1m 紫"});
    CHECK(table.text() == "Name\n--------------------\ntwo lines [31m 1m 紫\n");
    CHECK(withoutControls("a\nb\tc\x7f", "\n") == "a\nb c ");
}
