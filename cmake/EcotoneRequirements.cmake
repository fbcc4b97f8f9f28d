# Says in one message everything that is missing and what it is called in Debian and Ubuntu, before
# the first find_package gives up with a message about one library.
set(ECOTONE_MISSING "")

macro(ecotone_needs package debian)
    find_package(${package} QUIET ${ARGN})
    if(NOT ${package}_FOUND)
        list(APPEND ECOTONE_MISSING "${package} (${debian})")
    endif()
endmacro()

ecotone_needs(fmt libfmt-dev)
ecotone_needs(OpenSSL libssl-dev COMPONENTS Crypto)
ecotone_needs(PROJ libproj-dev CONFIG)
ecotone_needs(GEOS libgeos-dev CONFIG)
ecotone_needs(GDAL libgdal-dev CONFIG)
ecotone_needs(SQLite3 libsqlite3-dev)
ecotone_needs(Deflate libdeflate-dev)
ecotone_needs(Zstandard libzstd-dev)
ecotone_needs(nlohmann_json nlohmann-json3-dev)
ecotone_needs(CLI11 libcli11-dev)
ecotone_needs(Qt6 "qt6-base-dev, qt6-svg-dev" COMPONENTS Core Gui Svg)
find_path(ECOTONE_MUSTACHE_DIR kainjow/mustache.hpp)
if(NOT ECOTONE_MUSTACHE_DIR)
    list(APPEND ECOTONE_MISSING "kainjow mustache (libkainjow-mustache-dev)")
endif()
if(BUILD_TESTING)
    ecotone_needs(Catch2 catch2)
    ecotone_needs(rapidcheck librapidcheck-dev)
endif()

if(ECOTONE_MISSING)
    list(JOIN ECOTONE_MISSING "\n  " listed)
    message(FATAL_ERROR "Ecotone needs these libraries, which were not found:\n  ${listed}\n"
        "On Debian 12 and Ubuntu 24.04, ./dev deps installs them (on Ubuntu the component "
        "\"universe\" must be enabled). To build without tests, pass -DBUILD_TESTING=OFF.")
endif()
