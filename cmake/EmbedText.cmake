# ecotone_embed_text(<target> <list> <file>…)
#
# Makes text files part of a target, so that the program needs no files beside it. The target's
# sources may then write
#   #include "embedded/<list>.h"
#   ecotone::embedded::<list>          // std::array of {name, text}, in the order given
#   ecotone::embedded::<list>Text("report.css")
# where <list> is a C++ name in camelCase. Files are named by their last part and are read again
# when they change.
set(ECOTONE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/WriteEmbeddedText.cmake)

function(ecotone_embed_text target list)
    set(files)
    foreach(file IN LISTS ARGN)
        get_filename_component(file ${file} ABSOLUTE BASE_DIR ${PROJECT_SOURCE_DIR})
        list(APPEND files ${file})
    endforeach()
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded)
    set(header ${folder}/embedded/${list}.h)
    string(REPLACE ";" "|" joined "${files}")
    add_custom_command(OUTPUT ${header}
        COMMAND ${CMAKE_COMMAND} -D "FILES=${joined}" -D LIST=${list} -D HEADER=${header}
            -P ${ECOTONE_EMBED_SCRIPT}
        DEPENDS ${files} ${ECOTONE_EMBED_SCRIPT}
        COMMENT "Embedding ${list}" VERBATIM)
    target_sources(${target} PRIVATE ${header})
    target_include_directories(${target} PRIVATE $<BUILD_INTERFACE:${folder}>)
endfunction()
