#include "netcdf_guard.h"

#include "handles.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace ecotone::formats {

namespace {

using Size = std::uint64_t;

// The library's own limits on what it writes (netcdf.h).
constexpr Size mostDimensions = 1024, mostAttributes = 8192, mostVariables = 8192,
               longestName = 256;

constexpr std::uint32_t dimensionTag = 10, variableTag = 11, attributeTag = 12;

Size padded(Size bytes)
{
    return (bytes + 3) / 4 * 4;
}

class Header {
public:
    Header(const std::string& gdalName, VsiFile file)
        : m_name{gdalName}
        , m_file{std::move(file)}
    {
        VSIFSeekL(m_file.get(), 0, SEEK_END);
        m_size = VSIFTellL(m_file.get());
        VSIFSeekL(m_file.get(), 0, SEEK_SET);
    }

    void check()
    {
        const auto version = static_cast<unsigned>(number(4) & 0xFFU);
        m_wide = version == 5 ? 8 : 4;
        m_offset = version == 1 ? 4 : 8;
        const Size records = number(m_wide);
        // All ones: nobody counted, and the library goes by the size of the file.
        m_isCounted =
            records != (m_wide == 8 ? std::numeric_limits<Size>::max() : 0xFFFF'FFFFU);
        m_records = records;
        readList(dimensionTag, mostDimensions, "dimensions", [this] { readDimension(); });
        readAttributes();
        readList(variableTag, mostVariables, "variables", [this] { readVariable(); });
        checkRecords();
    }

private:
    struct RecordVariable {
        Size begin, bytes; // of one record
    };

    [[noreturn]] void refuse(const std::string& what) const
    {
        throw InputError{fmt::format("“{}” is no sound netCDF: {}. It is damaged or cut short; "
                                     "fetch it again from where it came.",
                                     m_name, what)};
    }

    [[nodiscard]] Size left() const { return m_size - m_at; }

    Size number(unsigned bytes)
    {
        std::array<std::uint8_t, 8> read{};
        if (left() < bytes || VSIFReadL(read.data(), 1, bytes, m_file.get()) != bytes)
            refuse("its header is longer than the file");
        m_at += bytes;
        Size value = 0;
        for (unsigned i = 0; i < bytes; ++i)
            value = value << 8U | read[i];
        return value;
    }

    void skip(Size bytes)
    {
        if (bytes > left() ||
            VSIFSeekL(m_file.get(), static_cast<vsi_l_offset>(m_at + bytes), SEEK_SET) != 0)
            refuse("its header is longer than the file");
        m_at += bytes;
    }

    /// An empty list may bear no tag.
    template <class Read>
    void readList(std::uint32_t tag, Size most, const char* what, const Read& read)
    {
        const Size found = number(4);
        const Size count = number(m_wide);
        if (count > most || (found != tag && (found != 0 || count != 0)))
            refuse(fmt::format("where its list of {} should be there is none", what));
        for (Size i = 0; i < count; ++i)
            read();
    }

    void readName()
    {
        const Size length = number(m_wide);
        if (length == 0 || length > longestName)
            refuse(fmt::format("a name in it is {} bytes long", length));
        skip(padded(length));
    }

    Size readTypeSize()
    {
        constexpr std::array<Size, 12> sizes{0, 1, 1, 2, 4, 4, 8, 1, 2, 4, 8, 8};
        const Size type = number(4);
        if (type == 0 || type > (m_wide == 8 ? 11U : 6U))
            refuse(fmt::format("it has numbers of the type {}, which there is not", type));
        return sizes[type];
    }

    void readDimension()
    {
        readName();
        m_lengths.push_back(number(m_wide)); // 0: as long as there are records
    }

    void readAttributes()
    {
        readList(attributeTag, mostAttributes, "attributes", [this] {
            readName();
            const Size bytes = readTypeSize();
            const Size count = number(m_wide);
            if (count > left() / bytes)
                refuse("an attribute is longer than the file");
            skip(padded(count * bytes));
        });
    }

    void readVariable()
    {
        readName();
        const Size rank = number(m_wide);
        if (rank > mostDimensions)
            refuse(fmt::format("a variable has {} dimensions", rank));
        bool isOfRecords = false;
        std::vector<Size> lengths;
        for (Size i = 0; i < rank; ++i) {
            const Size dimension = number(m_wide);
            if (dimension >= m_lengths.size())
                refuse("a variable lies along a dimension that is not there");
            if (m_lengths[dimension] != 0)
                lengths.push_back(m_lengths[dimension]);
            else if (i == 0)
                isOfRecords = true;
            else
                refuse("a variable counts records along a dimension that is not its first");
        }
        readAttributes();
        Size bytes = readTypeSize();
        for (const Size length : lengths) {
            if (length > m_size / bytes)
                refuse("a variable is longer than the file");
            bytes *= length;
        }
        number(m_wide); // the size once more, which means nothing where it does not fit
        const Size begin = number(m_offset);
        if (begin > m_size || bytes > m_size - begin)
            if (!isOfRecords || (m_isCounted && m_records > 0))
                refuse("a variable is longer than the file");
        if (isOfRecords)
            m_ofRecords.push_back({begin, bytes});
    }

    /// Records follow each other, each with a piece of every variable.
    void checkRecords() const
    {
        Size step = 0;
        for (const RecordVariable& each : m_ofRecords)
            step += m_ofRecords.size() == 1 ? each.bytes : padded(each.bytes);
        if (!m_isCounted || m_records == 0)
            return;
        for (const RecordVariable& each : m_ofRecords)
            if ((m_size - each.begin - each.bytes) / step < m_records - 1)
                refuse("it has fewer records than it says");
    }

    const std::string& m_name;
    VsiFile m_file;
    Size m_size = 0, m_at = 0;
    unsigned m_wide = 4, m_offset = 4; // bytes of a count, of a place in the file
    Size m_records = 0;
    bool m_isCounted = true;
    std::vector<Size> m_lengths; // of dimensions
    std::vector<RecordVariable> m_ofRecords;
};

bool beginsAsNetcdf(const VsiFile& file)
{
    std::array<char, 4> bytes{};
    if (!file || VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
        return false;
    return std::string_view{bytes.data(), 3} == "CDF" &&
           (bytes[3] == 1 || bytes[3] == 2 || bytes[3] == 5);
}

} // namespace

bool isClassicNetcdf(const std::string& gdalName)
{
    return beginsAsNetcdf(VsiFile{VSIFOpenL(gdalName.c_str(), "rb")});
}

void checkClassicNetcdf(const std::string& gdalName)
{
    VsiFile file{VSIFOpenL(gdalName.c_str(), "rb")};
    if (beginsAsNetcdf(file))
        Header{gdalName, std::move(file)}.check();
}

} // namespace ecotone::formats
