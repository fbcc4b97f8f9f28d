#include "schema_functions.h"

#include "ecotone/base/contract.h"
#include "ecotone/store/gpkg_geometry.h"

#include <optional>
#include <string_view>

namespace ecotone::store {

namespace {

std::optional<geo::Box> boundsOfArgument(sqlite3_value* argument)
{
    if (sqlite3_value_type(argument) != SQLITE_BLOB)
        return std::nullopt;
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(argument));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(argument));
    return boundsOfBlob(bytes == nullptr ? std::string_view{} : std::string_view{bytes, size});
}

void isEmpty(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    if (const auto box = boundsOfArgument(arguments[0]))
        sqlite3_result_int(context, box->isEmpty() ? 1 : 0);
}

template <double geo::Box::*Bound>
void bound(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    const auto box = boundsOfArgument(arguments[0]);
    if (box && !box->isEmpty())
        sqlite3_result_double(context, (*box).*Bound);
}

using Function = void (*)(sqlite3_context*, int, sqlite3_value**);

void add(sqlite3* connection, const char* name, Function function)
{
    const int code = sqlite3_create_function_v2(
        connection, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
        function, nullptr, nullptr, nullptr);
    expects(code == SQLITE_OK, "registerSchemaFunctions: SQLite takes the function");
}

} // namespace

void registerSchemaFunctions(sqlite3* connection)
{
    add(connection, "ST_IsEmpty", isEmpty);
    add(connection, "ST_MinX", bound<&geo::Box::minX>);
    add(connection, "ST_MaxX", bound<&geo::Box::maxX>);
    add(connection, "ST_MinY", bound<&geo::Box::minY>);
    add(connection, "ST_MaxY", bound<&geo::Box::maxY>);
}

} // namespace ecotone::store
