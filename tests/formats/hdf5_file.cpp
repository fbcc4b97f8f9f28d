#include "formats/hdf5_file.h"

#include "support/catch.h"

#include <array>

namespace ecotone::tests {

Hdf5File::Hdf5File(std::filesystem::path path, hsize_t userBlock) : m_path{std::move(path)}
{
    const hid_t creation = H5Pcreate(H5P_FILE_CREATE);
    REQUIRE(H5Pset_userblock(creation, userBlock) >= 0);
    m_id = H5Fcreate(m_path.c_str(), H5F_ACC_TRUNC, creation, H5P_DEFAULT);
    REQUIRE(m_id >= 0);
    H5Pclose(creation);
}

void Hdf5File::addGrid(const std::string& name, hid_t creation) const
{
    const std::array<hsize_t, 2> size{2, 3};
    const std::array<double, 6> values{1, 2, 3, 4, 5, 6};
    const hid_t space = H5Screate_simple(2, size.data(), nullptr);
    const hid_t grid = H5Dcreate2(m_id, name.c_str(), H5T_IEEE_F64LE, space, H5P_DEFAULT,
                                  creation, H5P_DEFAULT);
    REQUIRE(grid >= 0);
    const bool isElsewhere =
        creation != H5P_DEFAULT &&
        (H5Pget_layout(creation) == H5D_VIRTUAL || H5Pget_external_count(creation) > 0);
    if (!isElsewhere)
        REQUIRE(H5Dwrite(grid, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT,
                         values.data()) >= 0);
    H5Dclose(grid);
    H5Sclose(space);
}

void Hdf5File::addGroup(const std::string& name) const
{
    const hid_t group = H5Gcreate2(m_id, name.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    REQUIRE(group >= 0);
    H5Gclose(group);
}

void Hdf5File::addHardLink(const std::string& from, const std::string& to) const
{
    REQUIRE(H5Lcreate_hard(m_id, to.c_str(), m_id, from.c_str(), H5P_DEFAULT, H5P_DEFAULT) >=
            0);
}

void Hdf5File::addSoftLink(const std::string& from, const std::string& to) const
{
    REQUIRE(H5Lcreate_soft(to.c_str(), m_id, from.c_str(), H5P_DEFAULT, H5P_DEFAULT) >= 0);
}

std::filesystem::path Hdf5File::close()
{
    if (m_id >= 0)
        H5Fclose(m_id);
    m_id = -1;
    return m_path;
}

} // namespace ecotone::tests
