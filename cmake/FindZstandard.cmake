# The target Zstandard::Zstandard: libzstd, found by its files, whether or not its package brings
# a CMake package of its own.
find_path(Zstandard_INCLUDE_DIR zstd.h)
find_library(Zstandard_LIBRARY zstd)
mark_as_advanced(Zstandard_INCLUDE_DIR Zstandard_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Zstandard
    REQUIRED_VARS Zstandard_LIBRARY Zstandard_INCLUDE_DIR)
if(Zstandard_FOUND AND NOT TARGET Zstandard::Zstandard)
    add_library(Zstandard::Zstandard UNKNOWN IMPORTED)
    set_target_properties(Zstandard::Zstandard PROPERTIES IMPORTED_LOCATION ${Zstandard_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${Zstandard_INCLUDE_DIR})
endif()
