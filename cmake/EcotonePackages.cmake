# Debian packages: `cpack -G DEB` in the build folder makes one of the command line, one of the
# window and one of the library. What they depend on is found by dpkg-shlibdeps; only what is
# loaded by name is named here.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ecotone)
set(CPACK_PACKAGE_CONTACT "The Ecotone developers <ecotone@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL cli desktop development)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(CPACK_DEBIAN_CLI_PACKAGE_NAME ecotone)
set(CPACK_COMPONENT_CLI_DESCRIPTION "Ecotone on the command line")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "fonts-dejavu-core, fonts-wqy-microhei")

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME ecotone-desktop)
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "The window of Ecotone")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "libqt6svg6 (>= 6.4)") # draws the icons
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "ecotone, qt6-translations-l10n, qt6-wayland, fonts-dejavu-core, fonts-wqy-microhei")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libecotone-dev)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "The core of Ecotone, for other programs")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libfmt-dev, libssl-dev, libproj-dev, libgeos-dev, libgdal-dev, libsqlite3-dev, libdeflate-dev, libzstd-dev")
include(CPack)
