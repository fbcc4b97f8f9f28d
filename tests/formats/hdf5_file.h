#pragma once

#include <hdf5.h>

#include <filesystem>
#include <string>

namespace ecotone::tests {

/// An HDF5 file made by libhdf5 itself for a test, with all that netCDF leaves out.
class Hdf5File {
public:
    /// @param userBlock  bytes before the signature: 0, 512, 1024, 2048 …
    explicit Hdf5File(std::filesystem::path path, hsize_t userBlock = 0);
    ~Hdf5File() { close(); }
    Hdf5File(const Hdf5File&) = delete;
    Hdf5File& operator=(const Hdf5File&) = delete;

    [[nodiscard]] hid_t id() const noexcept { return m_id; }
    /// 2 rows of 3 numbers, 1 to 6, with a creation property list or without; nothing is
    /// written where that list lays the numbers elsewhere.
    void addGrid(const std::string& name, hid_t creation = H5P_DEFAULT) const;
    void addGroup(const std::string& name) const;
    void addHardLink(const std::string& from, const std::string& to) const;
    void addSoftLink(const std::string& from, const std::string& to) const;
    /// Ends the writing, so that the file can be read.
    std::filesystem::path close();

private:
    std::filesystem::path m_path;
    hid_t m_id;
};

} // namespace ecotone::tests
