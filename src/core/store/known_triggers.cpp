#include "known_triggers.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ecotone::store {

namespace {

using Tokens = std::vector<SqlToken>;

/// The triggers, with <t> for the table, <c> for the geometry column and <i> for the id. The
/// sixth and seventh replace the first update trigger from GeoPackage 1.4 on, the fifth the
/// third. The next two stand in for the first update trigger while GDAL 3.6 has a file open,
/// and stay where it is killed.
constexpr std::array<std::string_view, 13> triggers{
    R"(CREATE TRIGGER "rtree_<t>_<c>_insert" AFTER INSERT ON "<t>"
       WHEN (new."<c>" NOT NULL AND NOT ST_IsEmpty(NEW."<c>"))
       BEGIN INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (NEW."<i>",
       ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>")); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update1" AFTER UPDATE OF "<c>" ON "<t>"
       WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
       BEGIN INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (NEW."<i>",
       ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>")); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update2" AFTER UPDATE OF "<c>" ON "<t>"
       WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" ISNULL OR ST_IsEmpty(NEW."<c>"))
       BEGIN DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>"; END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update3" AFTER UPDATE ON "<t>"
       WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
       BEGIN DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
       INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (NEW."<i>",
       ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>")); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update4" AFTER UPDATE ON "<t>"
       WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" ISNULL OR ST_IsEmpty(NEW."<c>"))
       BEGIN DELETE FROM "rtree_<t>_<c>" WHERE id IN (OLD."<i>", NEW."<i>"); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update5" AFTER UPDATE ON "<t>"
       WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
       BEGIN DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
       INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (NEW."<i>",
       ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>")); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update6" AFTER UPDATE OF "<c>" ON "<t>"
       WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
       AND (OLD."<c>" NOTNULL AND NOT ST_IsEmpty(OLD."<c>"))
       BEGIN UPDATE "rtree_<t>_<c>" SET minx = ST_MinX(NEW."<c>"), maxx = ST_MaxX(NEW."<c>"),
       miny = ST_MinY(NEW."<c>"), maxy = ST_MaxY(NEW."<c>") WHERE id = NEW."<i>"; END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update7" AFTER UPDATE OF "<c>" ON "<t>"
       WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
       AND (OLD."<c>" ISNULL OR ST_IsEmpty(OLD."<c>"))
       BEGIN INSERT INTO "rtree_<t>_<c>" VALUES (NEW."<i>",
       ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>")); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update1_old_geom_notnull" AFTER UPDATE OF "<c>" ON "<t>"
       WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>")
       AND OLD."<c>" NOTNULL AND NOT ST_IsEmpty(OLD."<c>"))
       BEGIN UPDATE "rtree_<t>_<c>" SET minx = ST_MinX(NEW."<c>"), maxx = ST_MaxX(NEW."<c>"),
       miny = ST_MinY(NEW."<c>"), maxy = ST_MaxY(NEW."<c>") WHERE id = NEW."<i>"; END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_update1_old_geom_null" AFTER UPDATE OF "<c>" ON "<t>"
       WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>")
       AND (OLD."<c>" ISNULL OR ST_IsEmpty(OLD."<c>")))
       BEGIN INSERT INTO "rtree_<t>_<c>" VALUES (NEW."<i>",
       ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>")); END)",
    R"(CREATE TRIGGER "rtree_<t>_<c>_delete" AFTER DELETE ON "<t>" WHEN old."<c>" NOT NULL
       BEGIN DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>"; END)",
    R"(CREATE TRIGGER "trigger_insert_feature_count_<t>" AFTER INSERT ON "<t>"
       BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1
       WHERE lower(table_name) = lower('<t>'); END)",
    R"(CREATE TRIGGER "trigger_delete_feature_count_<t>" AFTER DELETE ON "<t>"
       BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1
       WHERE lower(table_name) = lower('<t>'); END)"};

constexpr std::string_view rtree =
    R"(CREATE VIRTUAL TABLE "rtree_<t>_<c>" USING rtree(id, minx, maxx, miny, maxy))";

/// "NOT NULL" behind a value is "NOTNULL", and "IS NULL" is "ISNULL": one word for either. A
/// last semicolon is there or not, depending on who wrote the trigger.
Tokens unified(std::span<const SqlToken> tokens)
{
    Tokens out;
    for (const SqlToken& token : tokens) {
        if (token.isWord("null") && !out.empty() &&
            (out.back().isWord("not") || out.back().isWord("is")))
            out.back().text += token.text;
        else
            out.push_back(token);
    }
    if (!out.empty() && out.back().isSign(';'))
        out.pop_back();
    return out;
}

/// The pattern for a table. Names are put in after the pattern was taken apart, so that nothing
/// in a name can become a part of the statement.
Tokens filledIn(std::string_view pattern,
                std::string_view table,
                std::string_view column,
                std::string_view id)
{
    const auto tokens = sqlTokens(pattern);
    expects(tokens.has_value(), "filledIn: the patterns are SQL");
    Tokens filled = unified(*tokens);
    for (SqlToken& token : filled) {
        if (token.kind != SqlToken::Kind::Quoted && token.kind != SqlToken::Kind::Text)
            continue;
        const std::string text = token.text; // one at a time: a name may look like a mark
        token.text.clear();
        for (std::size_t at = 0; at < text.size();) {
            const std::string_view mark = std::string_view{text}.substr(at, 3);
            if (mark == "<t>" || mark == "<c>" || mark == "<i>") {
                token.text += mark == "<t>" ? table : mark == "<c>" ? column : id;
                at += mark.size();
            } else {
                token.text += text[at++];
            }
        }
    }
    return filled;
}

/// Whether what was found is what the pattern says: a quoted name of the pattern may stand
/// without quotes, a keyword may not stand in quotes.
bool isSame(const SqlToken& found, const SqlToken& wanted)
{
    if (wanted.kind == SqlToken::Kind::Quoted)
        return found.isName(wanted.text);
    return found == wanted;
}

bool isLike(const Tokens& found, const Tokens& wanted)
{
    return std::ranges::equal(found, wanted, isSame);
}

/// Walks through a trigger that only refuses.
class RefusalReader {
public:
    explicit RefusalReader(const Tokens& tokens) noexcept : m_left{tokens} {}

    bool isRefusal()
    {
        const bool isHead = word("create") && word("trigger") && any() && word("before") &&
                            event() && word("on") && any() && word("for") && word("each") &&
                            word("row") && word("begin");
        bool isBody = isHead && select();
        while (isBody && !word("end"))
            isBody = select();
        return isBody && m_left.empty();
    }

private:
    bool event()
    {
        if (word("insert"))
            return true;
        if (!word("update"))
            return false;
        return !word("of") || any();
    }

    /// SELECT RAISE (ABORT, 'why') WHERE …;
    bool select()
    {
        const bool isRaise = word("select") && word("raise") && sign('(') &&
                             (word("abort") || word("rollback") || word("fail")) && sign(',') &&
                             any() && sign(')') && word("where");
        if (!isRaise)
            return false;
        while (!m_left.empty() && !m_left.front().isSign(';'))
            m_left = m_left.subspan(1);
        return sign(';');
    }

    bool word(std::string_view text)
    {
        return advance(!m_left.empty() && m_left.front().isWord(text));
    }
    bool sign(char c) { return advance(!m_left.empty() && m_left.front().isSign(c)); }
    bool any()
    {
        return advance(!m_left.empty() && m_left.front().kind != SqlToken::Kind::Sign);
    }
    bool advance(bool isWanted)
    {
        if (isWanted)
            m_left = m_left.subspan(1);
        return isWanted;
    }

    std::span<const SqlToken> m_left;
};

} // namespace

bool isKnownTrigger(std::span<const SqlToken> trigger,
                    std::string_view table,
                    std::string_view column,
                    std::string_view idColumn)
{
    const Tokens found = unified(trigger);
    return std::ranges::any_of(triggers, [&](std::string_view pattern) {
        return isLike(found, filledIn(pattern, table, column, idColumn));
    });
}

bool onlyRefuses(std::span<const SqlToken> trigger)
{
    const Tokens tokens = unified(trigger);
    return RefusalReader{tokens}.isRefusal();
}

bool isKnownRtree(std::span<const SqlToken> virtualTable,
                  std::string_view table,
                  std::string_view column)
{
    return isLike(unified(virtualTable), filledIn(rtree, table, column, ""));
}

} // namespace ecotone::store
