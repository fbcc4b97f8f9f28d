#include "program.h"

#include "support/catch.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace ecotone::tests {

namespace fs = std::filesystem;

Ran Scratch::run(const std::string& line) const
{
    const fs::path out = path() / ".out", err = path() / ".err";
    const std::string program = fs::path{ECOTONE_PROGRAM}.parent_path().string();
    const std::string shell = "cd '" + path().string() + "' && PATH='" + program +
                              "':$PATH SAMPLE='" ECOTONE_SAMPLE
                              "' SOURCE_DATE_EPOCH=1767225600 && "
                              "export PATH SAMPLE SOURCE_DATE_EPOCH && { " +
                              line + "\n} >'" + out.string() + "' 2>'" + err.string() + "'";
    const int status = std::system(shell.c_str());
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), textOf(out), textOf(err)};
}

std::string textOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    REQUIRE(stream);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

fs::path sharedData()
{
    fs::path folder = ECOTONE_SHARED_DATA;
    if (fs::exists(folder / "amapa-lourenco"))
        return folder;
    WARN("skipped: the shared data are not beside the project (" << folder.string() << ")");
    return {};
}

} // namespace ecotone::tests
