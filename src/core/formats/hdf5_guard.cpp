#include "hdf5_guard.h"

#include "handles.h"
#include "hdf5_turn.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

// The calls as they were in HDF5 1.8: every later HDF5 has them under this name.
#define H5_USE_18_API // NOLINT(readability-identifier-naming): the library's own switch
#include <hdf5.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

/// Far beyond any honest file, and little enough to be looked through in a second or two.
constexpr std::size_t mostObjects = 100'000;
constexpr std::size_t deepestGroup = 64;

/// An open file, object or property list of libhdf5.
class Handle {
public:
    explicit Handle(hid_t id) noexcept : m_id{id} {}
    ~Handle()
    {
        if (isOpen())
            H5Idec_ref(m_id);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    [[nodiscard]] bool isOpen() const noexcept { return m_id >= 0; }
    [[nodiscard]] hid_t id() const noexcept { return m_id; }

private:
    hid_t m_id;
};

struct Link {
    std::string name;
    H5L_type_t type;
};

/// No exception may pass through libhdf5, so links are listed before any is judged. One more
/// than are let in, so that the caller sees that there are too many.
herr_t keepLink(hid_t, const char* name, const H5L_info_t* info, void* list) noexcept
{
    auto& links = *static_cast<std::vector<Link>*>(list);
    links.push_back({name, info->type});
    return links.size() > mostObjects ? 1 : 0;
}

/// Stands where libhdf5 would follow a link to another file, as behind a link inside the file.
herr_t
refuseToFollow(const char*, const char*, const char*, const char*, unsigned*, hid_t, void*)
{
    return -1;
}

/// Walks through a file by the links the netCDF library will follow: one object is seen as
/// often as links lead to it.
class Walk {
public:
    explicit Walk(const fs::path& file) : m_file{file}, m_access{H5Pcreate(H5P_LINK_ACCESS)}
    {
        H5Pset_elink_cb(m_access.id(), refuseToFollow, nullptr);
    }

    void run()
    {
        const Handle file{H5Fopen(m_file.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT)};
        if (!file.isOpen())
            throw InputError{fmt::format(
                "“{}” is netCDF-4 or HDF5 and cannot be opened: it is damaged or cut short, or "
                "another program is writing it. Fetch it again from where it came.",
                m_file.string())};
        look(file.id(), "/");
    }

private:
    [[noreturn]] void refuse(const std::string& object, const std::string& what) const
    {
        throw InputError{
            fmt::format("“{}” in “{}” {}", object.substr(0, 200), m_file.string(), what)};
    }

    [[noreturn]] void refuseDoor(const std::string& object, const char* door) const
    {
        refuse(object, fmt::format("{}, which Ecotone does not follow: a file must hold its "
                                   "cells itself. Write the data into one file and use that.",
                                   door));
    }

    [[noreturn]] void refuseUnreadable(const std::string& object) const
    {
        refuse(object,
               "cannot be looked at: it is damaged, or a link that leads nowhere in the "
               "file. Fetch the file again from where it came, or write it without "
               "this object.");
    }

    void look(hid_t parent, const std::string& name)
    {
        const Handle object{H5Oopen(parent, name.c_str(), m_access.id())};
        const std::string path = name == "/" ? name : m_path + "/" + name;
        H5O_info_t info;
        if (!object.isOpen() || H5Oget_info(object.id(), &info) < 0)
            refuseUnreadable(path);
        if (info.type == H5O_TYPE_DATASET)
            checkStorage(object.id(), path);
        if (info.type == H5O_TYPE_GROUP)
            enter(object.id(), info.addr, path);
    }

    void enter(hid_t group, haddr_t address, const std::string& path)
    {
        if (std::ranges::find(m_entered, address) != m_entered.end())
            refuse(path,
                   "leads back to a group it lies in, so that reading it would never end. "
                   "Write the file without this link.");
        if (m_entered.size() == deepestGroup)
            refuse(path, fmt::format("lies in {} groups, one in the other, more than Ecotone "
                                     "looks into. Copy the variables into a file without them.",
                                     deepestGroup));
        m_entered.push_back(address);
        const std::string outer = std::exchange(m_path, path == "/" ? "" : path);
        for (const Link& link : linksOf(group, path))
            follow(group, link);
        m_path = outer;
        m_entered.pop_back();
    }

    [[nodiscard]] std::vector<Link> linksOf(hid_t group, const std::string& path) const
    {
        std::vector<Link> links;
        if (H5Literate(group, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, keepLink, &links) < 0)
            refuseUnreadable(path);
        return links;
    }

    void follow(hid_t group, const Link& link)
    {
        const std::string path = m_path + "/" + link.name;
        if (++m_seen > mostObjects)
            throw InputError{fmt::format("“{}” holds more than {} objects, more than Ecotone "
                                         "looks through. Copy the variables you need into a "
                                         "file of their own.",
                                         m_file.string(), mostObjects)};
        if (link.type == H5L_TYPE_EXTERNAL)
            refuseDoor(path, "is a link into another file");
        if (link.type != H5L_TYPE_HARD && link.type != H5L_TYPE_SOFT)
            refuseDoor(path, "is a link that only the program which made it understands");
        look(group, link.name);
    }

    void checkStorage(hid_t dataSet, const std::string& path) const
    {
        const Handle creation{H5Dget_create_plist(dataSet)};
        const H5D_layout_t layout = H5Pget_layout(creation.id());
        const int externalFiles = H5Pget_external_count(creation.id());
        const int filters = H5Pget_nfilters(creation.id());
        if (layout == H5D_VIRTUAL)
            refuseDoor(path, "is a virtual data set, put together from other data sets");
        if (externalFiles > 0)
            refuseDoor(path, "keeps its cells in another file");
        if (layout < 0 || externalFiles < 0 || filters < 0)
            refuseUnreadable(path);
        for (int i = 0; i < filters; ++i)
            checkFilter(creation.id(), static_cast<unsigned>(i), path);
    }

    void checkFilter(hid_t creation, unsigned number, const std::string& path) const
    {
        unsigned flags = 0;
        std::size_t parameters = 0;
        std::array<char, 64> name{};
        const H5Z_filter_t filter =
            H5Pget_filter2(creation, number, &flags, &parameters, nullptr, name.size() - 1,
                           name.data(), nullptr);
        if (filter < 0)
            refuseUnreadable(path);
        if (H5Zfilter_avail(filter) <= 0)
            refuse(path, fmt::format("is packed with a filter (number {}, “{}”) that needs a "
                                     "plug-in, and Ecotone loads none. Write the file again "
                                     "with deflate compression.",
                                     filter, name.data()));
    }

    const fs::path& m_file;
    Handle m_access;
    std::vector<haddr_t> m_entered; // the groups from the root to where the walk is
    std::string m_path;             // of the last of them; empty at the root
    std::size_t m_seen = 0;
};

} // namespace

bool isHdf5(const std::string& gdalName)
{
    using namespace std::string_view_literals;
    constexpr std::string_view signature = "\x89HDF\r\n\x1a\n"sv;
    const VsiFile file{VSIFOpenL(gdalName.c_str(), "rb")};
    std::array<char, signature.size()> bytes{};
    // A program may put bytes of its own before the signature: 512 of them, 1024, 2048 …
    for (vsi_l_offset at = 0; file; at = std::max<vsi_l_offset>(512, 2 * at)) {
        if (VSIFSeekL(file.get(), at, SEEK_SET) != 0 ||
            VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
            return false;
        if (std::string_view{bytes.data(), bytes.size()} == signature)
            return true;
    }
    return false;
}

void checkHdf5(const fs::path& file)
{
    const Hdf5Turn turn;
    H5PLset_loading_state(0); // for the netCDF library too: the setting is the process's
    Walk{file}.run();
}

} // namespace ecotone::formats
