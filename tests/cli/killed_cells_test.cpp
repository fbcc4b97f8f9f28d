#include "program.h"
#include "support/catch.h"

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <system_error>
#include <thread>

namespace {

namespace fs = std::filesystem;
using namespace ecotone::tests;

std::uintmax_t sizeOf(const fs::path& file)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return error ? 0 : size;
}

/// Books cells until the file has grown by `growth` bytes, and then is killed in mid-sentence.
/// @return whether it was killed before it was ready
bool bookAndKill(const Scratch& scratch, const fs::path& file, std::uintmax_t growth)
{
    const std::string project = scratch / "land.gpkg", output = file.string();
    const std::uintmax_t end = sizeOf(file) + growth;
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stderr) == nullptr)
            _exit(127);
        execl(ECOTONE_PROGRAM, "ecotone", "cells", project.c_str(), "--tile-side", "16",
              "--threads", "2", "-o", output.c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (sizeOf(file) >= end)
            kill(child, SIGKILL);
        std::this_thread::sleep_for(std::chrono::microseconds{200});
    }
    if (WIFSIGNALED(status))
        return true;
    CHECK(WEXITSTATUS(status) == 0);
    return false;
}

} // namespace

TEST_CASE("A booking that is killed again and again goes on, and gives the same file",
          "[cli][cells]")
{
    const Scratch scratch;
    REQUIRE(scratch.run("ecotone build \"$SAMPLE/recipe.json\" -o land.gpkg").code == 0);
    REQUIRE(scratch.run("ecotone cells land.gpkg --tile-side 16 -o once.cells").code == 0);
    std::mt19937 random{20261122};
    int kills = 0;
    std::uintmax_t known = 0;
    while (bookAndKill(scratch, scratch / "killed.cells", 1 + random() % 200'000)) {
        ++kills;
        REQUIRE(scratch.run("ecotone cells killed.cells").code == 0);
        REQUIRE(sizeOf(scratch / "killed.cells") >= known);
        known = sizeOf(scratch / "killed.cells");
    }
    CHECK(kills >= 3);
    CHECK(textOf(scratch / "killed.cells") == textOf(scratch / "once.cells"));
}
