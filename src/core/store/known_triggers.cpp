#include "known_triggers.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <array>
#include <regex>

namespace ecotone::store {

namespace {

/// The triggers, with <t> for the table, <c> for the geometry column and <i> for the id. The
/// sixth and seventh replace the first update trigger from GeoPackage 1.4 on, the fifth the
/// third.
constexpr std::array<std::string_view, 11> triggers{
    R"(CREATE TRIGGER rtree_<t>_<c>_insert AFTER INSERT ON <t>
       WHEN (new.<c> NOT NULL AND NOT ST_IsEmpty(NEW.<c>))
       BEGIN INSERT OR REPLACE INTO rtree_<t>_<c> VALUES (NEW.<i>,
       ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>)); END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update1 AFTER UPDATE OF <c> ON <t>
       WHEN OLD.<i> = NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
       BEGIN INSERT OR REPLACE INTO rtree_<t>_<c> VALUES (NEW.<i>,
       ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>)); END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update2 AFTER UPDATE OF <c> ON <t>
       WHEN OLD.<i> = NEW.<i> AND (NEW.<c> ISNULL OR ST_IsEmpty(NEW.<c>))
       BEGIN DELETE FROM rtree_<t>_<c> WHERE id = OLD.<i>; END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update3 AFTER UPDATE ON <t>
       WHEN OLD.<i> != NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
       BEGIN DELETE FROM rtree_<t>_<c> WHERE id = OLD.<i>;
       INSERT OR REPLACE INTO rtree_<t>_<c> VALUES (NEW.<i>,
       ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>)); END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update4 AFTER UPDATE ON <t>
       WHEN OLD.<i> != NEW.<i> AND (NEW.<c> ISNULL OR ST_IsEmpty(NEW.<c>))
       BEGIN DELETE FROM rtree_<t>_<c> WHERE id IN (OLD.<i>, NEW.<i>); END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update5 AFTER UPDATE ON <t>
       WHEN OLD.<i> != NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
       BEGIN DELETE FROM rtree_<t>_<c> WHERE id = OLD.<i>;
       INSERT OR REPLACE INTO rtree_<t>_<c> VALUES (NEW.<i>,
       ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>)); END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update6 AFTER UPDATE OF <c> ON <t>
       WHEN OLD.<i> = NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
       AND (OLD.<c> NOTNULL AND NOT ST_IsEmpty(OLD.<c>))
       BEGIN UPDATE rtree_<t>_<c> SET minx = ST_MinX(NEW.<c>), maxx = ST_MaxX(NEW.<c>),
       miny = ST_MinY(NEW.<c>), maxy = ST_MaxY(NEW.<c>) WHERE id = NEW.<i>; END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_update7 AFTER UPDATE OF <c> ON <t>
       WHEN OLD.<i> = NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
       AND (OLD.<c> ISNULL OR ST_IsEmpty(OLD.<c>))
       BEGIN INSERT INTO rtree_<t>_<c> VALUES (NEW.<i>,
       ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>)); END)",
    R"(CREATE TRIGGER rtree_<t>_<c>_delete AFTER DELETE ON <t> WHEN old.<c> NOT NULL
       BEGIN DELETE FROM rtree_<t>_<c> WHERE id = OLD.<i>; END)",
    R"(CREATE TRIGGER trigger_insert_feature_count_<t> AFTER INSERT ON <t>
       BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1
       WHERE lower(table_name) = lower('<t>'); END)",
    R"(CREATE TRIGGER trigger_delete_feature_count_<t> AFTER DELETE ON <t>
       BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1
       WHERE lower(table_name) = lower('<t>'); END)"};

constexpr std::string_view rtree =
    "CREATE VIRTUAL TABLE rtree_<t>_<c> USING rtree(id, minx, maxx, miny, maxy)";

std::string filledIn(std::string_view pattern,
                     std::string_view table,
                     std::string_view column,
                     std::string_view id)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view mark = pattern.substr(i, 3);
        if (mark == "<t>" || mark == "<c>" || mark == "<i>") {
            text += mark == "<t>" ? table : mark == "<c>" ? column : id;
            i += 2;
        } else {
            text += pattern[i];
        }
    }
    return condensed(text);
}

std::string withoutLastSemicolon(std::string text)
{
    // The text of a trigger ends with END or END; depending on who wrote it.
    if (text.ends_with(';'))
        text.pop_back();
    return text;
}

} // namespace

std::string condensed(std::string_view sql)
{
    std::string text = lowerAscii(sql);
    std::erase_if(text, [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"';
    });
    return text;
}

bool isKnownTrigger(std::string_view sql,
                    std::string_view table,
                    std::string_view column,
                    std::string_view idColumn)
{
    const std::string text = withoutLastSemicolon(condensed(sql));
    return std::ranges::any_of(triggers, [&](std::string_view pattern) {
        return text == filledIn(pattern, table, column, idColumn);
    });
}

bool onlyRefuses(std::string_view sql)
{
    static const std::regex refusal{
        R"(createtrigger['a-z0-9_]+before(insert|update(of[a-z0-9_]+)?)on['a-z0-9_]+)"
        R"(foreachrowbegin(selectraise\((abort|rollback|fail),'([^']|'')*'\))"
        R"(where[^;]*;)+end)"};
    return std::regex_match(withoutLastSemicolon(condensed(sql)), refusal);
}

bool isKnownRtree(std::string_view sql, std::string_view table, std::string_view column)
{
    return condensed(sql) == filledIn(rtree, table, column, "");
}

} // namespace ecotone::store
