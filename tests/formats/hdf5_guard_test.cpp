#include "formats/doors.h"
#include "formats/hdf5_file.h"
#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/raster_band.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <optional>
#include <thread>

using namespace ecotone;
using Catch::Matchers::Contains;
using tests::Hdf5File;
using tests::RasterFile;
using tests::TemporaryFolder;
using tests::WatchedFile;

namespace fs = std::filesystem;

namespace {

/// Collects what is written to the standard error stream, by whatever library, while it lives.
class StandardError {
public:
    explicit StandardError(const TemporaryFolder& folder)
        : m_file{folder / "stderr.txt"}
        , m_kept{dup(STDERR_FILENO)}
    {
        std::fflush(stderr);
        const int file = open(m_file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
        dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~StandardError() { restore(); }
    StandardError(const StandardError&) = delete;
    StandardError& operator=(const StandardError&) = delete;

    [[nodiscard]] std::string text()
    {
        restore();
        return tests::readAll(m_file);
    }

private:
    void restore()
    {
        if (m_kept < 0)
            return;
        std::fflush(stderr);
        dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
        m_kept = -1;
    }

    fs::path m_file;
    int m_kept;
};

/// Why a file is not read. Neither a probe nor a reader may let it in, and neither may say
/// anything on the standard error stream.
std::string refusalOf(const fs::path& file)
{
    CHECK_THROWS_AS(formats::gridOf({.file = file, .crsOverride = "EPSG:32631"}), InputError);
    try {
        static_cast<void>(formats::probe(file));
    } catch (const InputError& error) {
        return error.what();
    }
    FAIL("the file was let in: " << file);
    return {};
}

/// What a hostile file would like to get at.
fs::path secretIn(const TemporaryFolder& folder)
{
    Hdf5File secret{folder / "secret.h5"};
    secret.addGrid("password");
    return secret.close();
}

void addExternalLink(const Hdf5File& file, const std::string& name, const fs::path& to)
{
    REQUIRE(H5Lcreate_external(to.c_str(), "/password", file.id(), name.c_str(), H5P_DEFAULT,
                               H5P_DEFAULT) >= 0);
}

void overwrite(const fs::path& file, std::streamoff at, const std::string& bytes)
{
    std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
    stream.seekp(at);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::size_t
copyAsIs(unsigned, std::size_t, const unsigned*, std::size_t bytes, std::size_t*, void**)
{
    return bytes;
}

} // namespace

TEST_CASE("HDF5 that holds its cells itself is read as netCDF", "[formats][hdf5]")
{
    const TemporaryFolder folder;
    const auto userBlock = GENERATE(hsize_t{0}, hsize_t{512}, hsize_t{1024}, hsize_t{65536});
    Hdf5File made{folder / "a.nc", userBlock};
    made.addGrid("cover");
    made.addGroup("more");
    made.addSoftLink("more/same", "/cover");
    made.addHardLink("more/again", "/cover");
    const formats::Probe probe = formats::probe(made.close());
    CHECK(probe.driver == "netCDF");
    CHECK(probe.subdatasets == std::vector<std::string>{"cover", "/more/again", "/more/same"});
}

TEST_CASE("A link to another file is refused, and the file it names stays closed",
          "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    const fs::path secret = secretIn(folder);
    const auto userBlock = GENERATE(hsize_t{0}, hsize_t{512}, hsize_t{1024}, hsize_t{65536});
    Hdf5File made{folder / "a.nc", userBlock};
    made.addGrid("cover");
    SECTION("at the root")
    {
        addExternalLink(made, "door", secret);
        const fs::path file = made.close();
        const WatchedFile watch{secret};
        CHECK_THAT(refusalOf(file), Contains("“/door” in “") && Contains("a.nc") &&
                                        Contains("a link into another file"));
        CHECK_FALSE(watch.wasOpened());
    }
    SECTION("in a group")
    {
        made.addGroup("deep");
        made.addGroup("deep/down");
        addExternalLink(made, "deep/down/door", secret);
        const fs::path file = made.close();
        const WatchedFile watch{secret};
        CHECK_THAT(refusalOf(file), Contains("“/deep/down/door” in “"));
        CHECK_FALSE(watch.wasOpened());
    }
    SECTION("behind a link of the file itself, which is met first")
    {
        made.addSoftLink("a", "/z");
        addExternalLink(made, "z", secret);
        const fs::path file = made.close();
        const WatchedFile watch{secret};
        CHECK_THAT(refusalOf(file), Contains("“/a” in “") && Contains("leads nowhere"));
        CHECK_FALSE(watch.wasOpened());
    }
}

TEST_CASE("HDF5 is no door where it lies beside another file", "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    const fs::path secret = secretIn(folder);
    const fs::path main = RasterFile{}.write(folder / "a.tif");
    const std::string name = GENERATE("a.tif.ovr", "a.tif.msk");
    Hdf5File made{folder / name};
    addExternalLink(made, "door", secret);
    made.close();
    const WatchedFile watch{secret};
    CHECK_THAT(refusalOf(main), Contains(name) && Contains("overviews and masks"));
    CHECK_FALSE(watch.wasOpened());
}

TEST_CASE("HDF5 beside a mask or an overview is not looked at", "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    const fs::path secret = secretIn(folder);
    const fs::path main = RasterFile{}.write(folder / "a.tif");
    const std::string name = GENERATE("a.tif.ovr", "a.tif.msk");
    RasterFile{}.write(folder / name);
    for (const char* ending : {".ovr", ".msk"}) {
        Hdf5File made{folder / (name + ending)};
        addExternalLink(made, "door", secret);
        made.close();
    }
    const WatchedFile watch{secret};
    static_cast<void>(formats::probe(main));
    CHECK_FALSE(watch.wasOpened());
}

TEST_CASE("A link that only its maker understands is refused", "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    constexpr auto ownType = static_cast<H5L_type_t>(H5L_TYPE_UD_MIN + 100);
    H5L_class_t own{};
    own.version = H5L_LINK_CLASS_T_VERS;
    own.id = ownType;
    own.trav_func = [](const char*, hid_t, const void*, std::size_t, hid_t, hid_t) -> hid_t {
        return H5I_INVALID_HID;
    };
    REQUIRE(H5Lregister(&own) >= 0);
    Hdf5File made{folder / "a.nc"};
    REQUIRE(H5Lcreate_ud(made.id(), "own", ownType, "x", 1, H5P_DEFAULT, H5P_DEFAULT) >= 0);
    REQUIRE(H5Lunregister(ownType) >= 0);
    CHECK_THAT(refusalOf(made.close()),
               Contains("“/own” in “") && Contains("only the program"));
}

TEST_CASE("Cells that are kept in another file are refused", "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    const fs::path secret = folder.write("secret.bin", std::string(48, 'x'));
    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
    REQUIRE(H5Pset_external(creation, secret.c_str(), 0, 48) >= 0);
    Hdf5File made{folder / "a.nc"};
    made.addGrid("cover", creation);
    H5Pclose(creation);
    const fs::path file = made.close();
    const WatchedFile watch{secret};
    CHECK_THAT(refusalOf(file),
               Contains("“/cover” in “") && Contains("keeps its cells in another file"));
    CHECK_FALSE(watch.wasOpened());
}

TEST_CASE("A virtual data set is refused", "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    const fs::path secret = secretIn(folder);
    const std::array<hsize_t, 2> size{2, 3};
    const hid_t space = H5Screate_simple(2, size.data(), nullptr);
    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
    REQUIRE(H5Pset_virtual(creation, space, secret.c_str(), "/password", space) >= 0);
    Hdf5File made{folder / "a.nc"};
    made.addGrid("cover", creation);
    H5Pclose(creation);
    H5Sclose(space);
    const fs::path file = made.close();
    const WatchedFile watch{secret};
    CHECK_THAT(refusalOf(file), Contains("“/cover” in “") && Contains("virtual data set"));
    CHECK_FALSE(watch.wasOpened());
}

TEST_CASE("Groups that would never end are refused", "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    Hdf5File made{folder / "a.nc"};
    SECTION("a group in itself, by a hard link")
    {
        made.addGroup("round");
        made.addHardLink("round/up", "/");
        CHECK_THAT(refusalOf(made.close()),
                   Contains("“/round/up” in “") && Contains("leads back"));
    }
    SECTION("a group in itself, by a soft link")
    {
        made.addGroup("round");
        made.addSoftLink("round/self", "/round");
        CHECK_THAT(refusalOf(made.close()),
                   Contains("“/round/self” in “") && Contains("leads back"));
    }
    SECTION("64 groups, one in the other, below the root")
    {
        std::string name;
        for (int i = 0; i < 63; ++i)
            made.addGroup(name += "/g");
        made.addGrid(name + "/cover");
        SECTION("63 are let in")
        {
            CHECK(formats::probe(made.close(), {.crsOverride = "EPSG:32631"})
                      .subdatasets.empty());
        }
        SECTION("64 are not")
        {
            made.addGroup(name + "/g");
            CHECK_THAT(refusalOf(made.close()), Contains("lies in 64 groups"));
        }
    }
    SECTION("two ways from each of 20 groups to the next: a million objects")
    {
        made.addGroup("g0");
        std::string name = "g0";
        for (int i = 1; i < 20; ++i) {
            made.addGroup(name + "/a");
            made.addHardLink(name + "/b", name + "/a");
            name += "/a";
        }
        CHECK_THAT(refusalOf(made.close()), Contains("more than 100000 objects"));
    }
}

TEST_CASE("HDF5 that cannot be looked through is refused in a sentence",
          "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    SECTION("nothing but the signature")
    {
        CHECK_THAT(refusalOf(folder.write("a.nc", "\x89HDF\r\n\x1a\n and what follows")),
                   Contains("a.nc") && Contains("damaged or cut short"));
    }
    SECTION("cut in the middle")
    {
        RasterFile raster;
        raster.creationOptions = {"FORMAT=NC4"};
        const auto file = raster.write(folder / "a.nc", "netCDF");
        fs::resize_file(file, fs::file_size(file) / 2);
        CHECK_THAT(refusalOf(file), Contains("damaged or cut short"));
    }
    SECTION("a link that leads nowhere")
    {
        Hdf5File made{folder / "a.nc"};
        made.addGrid("cover");
        made.addSoftLink("lost", "/no/such/object");
        CHECK_THAT(refusalOf(made.close()),
                   Contains("“/lost” in “") && Contains("leads nowhere"));
    }
    SECTION("an object whose header is overwritten")
    {
        Hdf5File made{folder / "a.nc"};
        made.addGrid("cover");
        H5O_info_t info;
        REQUIRE(H5Oget_info_by_name(made.id(), "cover", &info, H5P_DEFAULT) >= 0);
        const fs::path file = made.close();
        overwrite(file, static_cast<std::streamoff>(info.addr), std::string(64, '\xFF'));
        CHECK_THAT(refusalOf(file),
                   Contains("“/cover” in “") && Contains("cannot be looked at"));
    }
    SECTION("a group whose members are overwritten")
    {
        Hdf5File made{folder / "a.nc"};
        made.addGroup("inner");
        made.addGrid("inner/cover");
        const fs::path file = made.close();
        const std::string bytes = tests::readAll(file);
        for (auto at = bytes.find("SNOD"); at != std::string::npos;
             at = bytes.find("SNOD", at + 1))
            overwrite(file, static_cast<std::streamoff>(at), "XXXX");
        CHECK_THAT(refusalOf(file), Contains("cannot be looked at"));
    }
}

TEST_CASE("Cells packed with a filter that needs a plug-in are refused, and none is loaded",
          "[formats][hdf5][hostile]")
{
    const TemporaryFolder folder;
    constexpr H5Z_filter_t own = 300; // a number HDF5 keeps for tests
    const H5Z_class2_t filter{H5Z_CLASS_T_VERS, own,     1,       1,
                              "own packing",    nullptr, nullptr, copyAsIs};
    REQUIRE(H5Zregister(&filter) >= 0);
    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
    const std::array<hsize_t, 2> chunk{2, 3};
    REQUIRE(H5Pset_chunk(creation, 2, chunk.data()) >= 0);
    REQUIRE(H5Pset_filter(creation, own, H5Z_FLAG_MANDATORY, 0, nullptr) >= 0);
    Hdf5File made{folder / "a.nc"};
    made.addGrid("cover", creation);
    H5Pclose(creation);
    const fs::path file = made.close();
    REQUIRE(H5Zunregister(own) >= 0);
    CHECK_THAT(refusalOf(file), Contains("“/cover” in “") && Contains("number 300") &&
                                    Contains("own packing") && Contains("plug-in"));
    unsigned loading = 1;
    REQUIRE(H5PLget_loading_state(&loading) >= 0);
    CHECK(loading == 0);
}

TEST_CASE("libhdf5 is silent about what we say ourselves", "[formats][hdf5]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.creationOptions = {"FORMAT=NC4", "COMPRESS=DEFLATE"};
    const fs::path file = raster.write(folder / "a.nc", "netCDF");
    SECTION("while a damaged file is looked through")
    {
        fs::resize_file(file, fs::file_size(file) / 2);
        StandardError errors{folder};
        static_cast<void>(refusalOf(file));
        CHECK(errors.text().empty());
    }
    SECTION("while damaged cells are read, on every thread")
    {
        const hid_t opened = H5Fopen(file.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
        const hid_t band = H5Dopen2(opened, "Band1", H5P_DEFAULT);
        const hid_t space = H5Dget_space(band);
        haddr_t at = 0;
        hsize_t bytes = 0;
        REQUIRE(H5Dget_chunk_info(band, space, 0, nullptr, nullptr, &at, &bytes) >= 0);
        H5Sclose(space);
        H5Dclose(band);
        H5Fclose(opened);
        overwrite(file, static_cast<std::streamoff>(at), std::string(bytes, '\xFF'));

        const formats::RasterRequest request{.file = file};
        const geo::Grid grid = formats::gridOf(request);
        StandardError errors{folder};
        std::string said;
        std::jthread{[&] {
            std::vector<double> values(6);
            try {
                formats::openBand(request, grid)->read(grid.whole(), values);
            } catch (const InputError& error) {
                said = error.what();
            }
        }}.join();
        CHECK(errors.text().empty());
        CHECK_THAT(said, Contains("cannot be read at column 0, row 0"));
    }
}
