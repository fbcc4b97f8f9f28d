# ecotone_folder(<name> HEADERS … SOURCES … DEPENDS <lower folders> USES <outside targets>)
#
# One folder of the core: a static library of its own, so that a test of one floor builds only the
# floors below it, and so that a folder can only link what it is allowed to. All folders together
# are `ecotone_core`.
# Folders from the project upwards read the records of all kinds in nearly every file, which takes a
# compiler longer than the file itself: they read them once, precompiled. `-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON`
# builds without, for tools that read sources one by one.
set(ECOTONE_FOLDERS_ON_RECORDS project accounts attribution claims run report store document)
set(ECOTONE_RECORDS_HEADER ${PROJECT_SOURCE_DIR}/include/ecotone/project/project.h)

function(ecotone_folder name)
    cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES;DEPENDS;USES" ${ARGN})
    set(target ecotone_${name})
    list(TRANSFORM ARG_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/include/ecotone/${name}/)
    if(ARG_SOURCES)
        add_library(${target} STATIC ${ARG_SOURCES} ${ARG_HEADERS})
        set(scope PUBLIC)
        if(name IN_LIST ECOTONE_FOLDERS_ON_RECORDS)
            target_precompile_headers(${target} PRIVATE ${ECOTONE_RECORDS_HEADER})
        endif()
        target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:ecotone_options> ${ARG_USES})
        set_property(GLOBAL APPEND PROPERTY ECOTONE_OBJECT_FOLDERS ${target})
        set_property(GLOBAL APPEND PROPERTY ECOTONE_OUTSIDE ${ARG_USES})
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${target} ${scope} ${PROJECT_SOURCE_DIR}/include)
    target_compile_features(${target} ${scope} cxx_std_20)
    foreach(lower IN LISTS ARG_DEPENDS)
        target_link_libraries(${target} ${scope} ecotone_${lower})
    endforeach()
    set_property(GLOBAL APPEND PROPERTY ECOTONE_HEADERS ${ARG_HEADERS})
endfunction()
