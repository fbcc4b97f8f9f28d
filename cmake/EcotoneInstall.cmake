# Installs the library with its headers and a CMake package, so that other programs can say
#   find_package(Ecotone 0.1 REQUIRED)
#   target_link_libraries(mine PRIVATE ecotone::core)
# The component "development" holds exactly that; programs install with their own folders.
include(CMakePackageConfigHelpers)

set(ECOTONE_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/Ecotone)

set_target_properties(ecotone_core PROPERTIES EXPORT_NAME core)
install(TARGETS ecotone_core EXPORT EcotoneTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT EcotoneTargets NAMESPACE ecotone:: DESTINATION ${ECOTONE_PACKAGE_DIR}
    COMPONENT development)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/EcotoneConfig.cmake.in
    ${PROJECT_BINARY_DIR}/EcotoneConfig.cmake INSTALL_DESTINATION ${ECOTONE_PACKAGE_DIR})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/EcotoneConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/EcotoneConfig.cmake ${PROJECT_BINARY_DIR}/EcotoneConfigVersion.cmake
    ${PROJECT_SOURCE_DIR}/cmake/FindDeflate.cmake ${PROJECT_SOURCE_DIR}/cmake/FindZstandard.cmake
    DESTINATION ${ECOTONE_PACKAGE_DIR} COMPONENT development)
