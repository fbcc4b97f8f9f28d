# The serial C library of HDF5, by the names Debian and Ubuntu give it (where the parallel ones may
# be installed beside it), else by its plain name. CMake's own FindHDF5 runs the C compiler, which
# a C++ project need not have.
#   SerialHdf5_FOUND, SerialHdf5_VERSION, and the target SerialHdf5::hdf5
find_path(SerialHdf5_INCLUDE_DIR hdf5.h PATH_SUFFIXES hdf5/serial)
find_library(SerialHdf5_LIBRARY NAMES hdf5_serial hdf5)
mark_as_advanced(SerialHdf5_INCLUDE_DIR SerialHdf5_LIBRARY)

if(SerialHdf5_INCLUDE_DIR)
    file(STRINGS ${SerialHdf5_INCLUDE_DIR}/H5public.h numbers
        REGEX "^#define[ \t]+H5_VERS_(MAJOR|MINOR|RELEASE)[ \t]+[0-9]+")
    list(TRANSFORM numbers REPLACE "^[^0-9]*H5_VERS_[A-Z]+[ \t]+([0-9]+).*" "\\1")
    list(JOIN numbers "." SerialHdf5_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SerialHdf5
    REQUIRED_VARS SerialHdf5_LIBRARY SerialHdf5_INCLUDE_DIR VERSION_VAR SerialHdf5_VERSION)

if(SerialHdf5_FOUND AND NOT TARGET SerialHdf5::hdf5)
    add_library(SerialHdf5::hdf5 UNKNOWN IMPORTED)
    set_target_properties(SerialHdf5::hdf5 PROPERTIES
        IMPORTED_LOCATION ${SerialHdf5_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${SerialHdf5_INCLUDE_DIR})
endif()
