# Run by ecotone_embed_text: writes HEADER with the text of FILES (separated by |).
string(REPLACE "|" ";" files "${FILES}")
list(LENGTH files count)

set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    # Read as hexadecimal digits and turned round, so that no character means anything to CMake.
    file(READ ${file} digits HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${digits}")
    # A literal per line of text; neighbours are joined by the compiler.
    string(REPLACE "\\x0a" "\\x0a\"\n        \"" lines "${bytes}")
    file(SIZE ${file} size)
    string(APPEND entries "    {\"${name}\", {\n        \"${lines}\", ${size}}},\n")
endforeach()

file(WRITE ${HEADER} "// Written by cmake/WriteEmbeddedText.cmake from files in the repository.
#pragma once

#include <array>
#include <string_view>

namespace ecotone::embedded {

struct ${LIST}File {
    std::string_view name, text;
};

inline constexpr std::array<${LIST}File, ${count}> ${LIST}{{
${entries}}};

/// The text of the file with this name; empty where the list has none.
constexpr std::string_view ${LIST}Text(std::string_view name)
{
    for (const auto& file : ${LIST})
        if (file.name == name)
            return file.text;
    return {};
}

} // namespace ecotone::embedded
")
