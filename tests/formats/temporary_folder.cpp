#include "formats/temporary_folder.h"

#include "support/catch.h"

#include <fstream>
#include <random>
#include <sstream>

namespace ecotone::tests {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder()
{
    std::random_device random;
    m_path = fs::temp_directory_path() / ("ecotone_test_" + std::to_string(random()));
    fs::create_directory(m_path);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

fs::path TemporaryFolder::write(const std::string& name, std::string_view bytes) const
{
    const fs::path file = m_path / name;
    std::ofstream stream{file, std::ios::binary};
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(stream);
    return file;
}

std::string readAll(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

fs::path sharedFile(const std::string& name)
{
    fs::path file = fs::path{ECOTONE_SHARED_DATA} / name;
    if (fs::exists(file))
        return file;
    WARN("skipped: the shared data file " + name + " is not on this machine");
    return {};
}

} // namespace ecotone::tests
