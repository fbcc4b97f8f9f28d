#include "probe_raster.h"

#include "band_cells.h"
#include "class_names.h"
#include "crs_of.h"
#include "raster_file.h"
#include "value_counter.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace ecotone::formats {

namespace {

constexpr std::int64_t mostCellsCounted = 10'000'000'000;
constexpr std::int64_t cellsAtOnce = 4'000'000;

/// The cells of a band, whole rows of blocks at a time.
ValueCounter counted(const OpenDataSet& raster, const RasterRequest& request)
{
    const BandCells cells{raster, request};
    const std::int64_t width = GDALGetRasterXSize(raster.handle.get());
    const std::int64_t height = GDALGetRasterYSize(raster.handle.get());
    int blockWidth = 0;
    int blockHeight = 0;
    GDALGetBlockSize(cells.handle(), &blockWidth, &blockHeight);
    const std::int64_t blocks = std::max<std::int64_t>(1, cellsAtOnce / width / blockHeight);
    const std::int64_t rows = std::min<std::int64_t>(height, blocks * blockHeight);
    std::vector<double> buffer(static_cast<std::size_t>(rows * width));
    ValueCounter counter;
    for (std::int64_t row = 0; row < height; row += rows) {
        const geo::Window strip{0, row, width, std::min(rows, height - row)};
        const std::span part{buffer.data(), static_cast<std::size_t>(strip.cellCount())};
        cells.read(strip, part, width);
        counter.add(part);
    }
    return counter;
}

std::vector<ProbedClass> classesOf(const ValueCounter& counter, GDALRasterBandH band)
{
    const std::map<int, ClassLabel> labels = classLabelsOf(band);
    std::vector<ProbedClass> classes;
    for (const auto& [value, cells] : counter.counts()) {
        ProbedClass found{static_cast<int>(value), {}, {}, cells};
        if (const auto label = labels.find(found.value); label != labels.end()) {
            found.name = label->second.name;
            found.colour = label->second.colour;
        }
        classes.push_back(std::move(found));
    }
    return classes;
}

/// Numbers that are used for "no data" and are seldom anything else.
bool isUsualNoData(double value)
{
    constexpr std::array usual{-9999.0, -99999.0, -32768.0, 65535.0, -3.4028234663852886e38};
    return value < -1e38 || std::ranges::find(usual, value) != usual.end();
}

bool canHold(GDALDataType type, double value)
{
    if (GDALDataTypeIsFloating(type) != 0 || std::isnan(value))
        return GDALDataTypeIsFloating(type) != 0;
    int wasClamped = 0;
    int wasRounded = 0;
    GDALAdjustValueToDataType(type, value, &wasClamped, &wasRounded);
    return wasClamped == 0 && wasRounded == 0;
}

/// The name the file gives a band; of netCDF, where it lies along the dimensions beyond rows
/// and columns: "time 7305 (days since 2000-01-01)".
std::string descriptionOf(GDALDatasetH raster, GDALRasterBandH band)
{
    constexpr std::string_view start = "NETCDF_DIM_";
    std::string text = GDALGetDescription(band);
    if (!text.empty())
        return text;
    char** items = GDALGetMetadata(band, nullptr);
    for (int i = 0; i < CSLCount(items); ++i) {
        const std::string_view item = items[i];
        const auto equals = item.find('=');
        if (!item.starts_with(start) || equals == std::string_view::npos)
            continue;
        const std::string dimension{item.substr(start.size(), equals - start.size())};
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", dimension,
                            item.substr(equals + 1));
        if (const char* units =
                GDALGetMetadataItem(raster, (dimension + "#units").c_str(), nullptr))
            text += fmt::format(" ({})", units);
    }
    return text;
}

class RasterProbe {
public:
    RasterProbe(const OpenDataSet& raster, const ProbeOptions& options, Findings& findings)
        : m_raster{raster}
        , m_options{options}
        , m_findings{findings}
        , m_subject{fmt::format("“{}”", raster.file.string())}
    {
    }

    ProbedRaster result()
    {
        m_result.width = GDALGetRasterXSize(m_raster.handle.get());
        m_result.height = GDALGetRasterYSize(m_raster.handle.get());
        place();
        m_counts = m_options.countValues;
        if (m_counts && m_result.width * m_result.height > mostCellsCounted) {
            m_counts = false;
            say(Severity::Note, "values-not-counted",
                fmt::format("{} has more than {} cells; ranges and classes were not counted.",
                            m_subject, mostCellsCounted),
                "");
        }
        for (int i = 1; i <= GDALGetRasterCount(m_raster.handle.get()); ++i)
            m_result.bands.push_back(band(i));
        return std::move(m_result);
    }

private:
    void say(Severity severity, const char* code, std::string message, std::string remedy)
    {
        m_findings.push_back(
            {severity, code, m_subject, std::move(message), std::move(remedy)});
    }

    void place()
    {
        Placement placement = placementOf(m_raster.handle.get());
        if (!placement.grid) {
            say(Severity::Problem, "no-georeference",
                fmt::format("{} cannot be laid on a map: {}.", m_subject, placement.trouble),
                "");
            return;
        }
        geo::Grid& grid = *placement.grid;
        m_result.cellSize = {std::hypot(grid.colX, grid.colY),
                             std::hypot(grid.rowX, grid.rowY)};
        m_result.isRotated = grid.rowX != 0.0 || grid.colY != 0.0;
        m_result.isSouthUp = !m_result.isRotated && grid.rowY > 0.0;
        if (m_result.isRotated || m_result.isSouthUp)
            say(Severity::Note, m_result.isRotated ? "rotated" : "south-up",
                fmt::format("{} is {}; it is used as it lies.", m_subject,
                            m_result.isRotated ? "rotated" : "stored from south to north"),
                "");
        const NamedCrs named = namedCrs(GDALGetSpatialRef(m_raster.handle.get()));
        if (!named.crs && m_options.crsOverride.empty()) {
            say(Severity::Problem, "missing-crs", missingCrsSentence(named, m_subject), "");
            return;
        }
        if (named.crs && !m_options.crsOverride.empty())
            say(Severity::Note, "crs-not-needed",
                fmt::format(
                    "{} names its own coordinate reference system ({}); the given one was "
                    "not used.",
                    m_subject, named.crs->title()),
                "");
        grid.crs = crsOr(named, m_options.crsOverride, m_subject);
        checkExtent(grid);
        m_result.grid = grid;
    }

    void checkExtent(const geo::Grid& grid)
    {
        geo::Box box;
        for (const double col : {0.0, static_cast<double>(grid.width)})
            for (const double row : {0.0, static_cast<double>(grid.height)})
                box.extend(grid.toWorld({col, row}));
        constexpr double slack = 1e-6; // rounding of cell sizes written with few digits
        if (grid.crs.isGeographic() && (box.minX < -360.0 - slack || box.maxX > 540.0 + slack ||
                                        box.minY < -90.5 || box.maxY > 90.5))
            say(Severity::Problem, "extent-not-degrees",
                fmt::format(
                    "{} says it is in degrees, but reaches from {} to {} and from {} to "
                    "{}.",
                    m_subject, box.minX, box.maxX, box.minY, box.maxY),
                "Its coordinate reference system is not the right one; ask who made it.");
    }

    ProbedBand band(int number)
    {
        GDALRasterBandH handle = GDALGetRasterBand(m_raster.handle.get(), number);
        ProbedBand band;
        band.number = number;
        band.description = descriptionOf(m_raster.handle.get(), handle);
        band.type =
            isSignedByte(handle) ? "Int8" : GDALGetDataTypeName(GDALGetRasterDataType(handle));
        band.noData = noDataOf(handle);
        band.scale = GDALGetRasterScale(handle, nullptr);
        band.offset = GDALGetRasterOffset(handle, nullptr);
        if (band.noData && !canHold(GDALGetRasterDataType(handle), *band.noData) &&
            band.type != "Int8")
            say(Severity::Warning, "impossible-no-data",
                fmt::format("Band {} of {} names {} as its no-data value, which no {} can be.",
                            number, m_subject, *band.noData, band.type),
                "Give the right one for the layer.");
        const bool isComplex = GDALDataTypeIsComplex(GDALGetRasterDataType(handle)) != 0;
        if (isComplex)
            say(Severity::Problem, "complex-numbers",
                fmt::format("Band {} of {} holds complex numbers and cannot be used.", number,
                            m_subject),
                "");
        if (m_counts && !isComplex)
            countCells(band, handle);
        return band;
    }

    void countCells(ProbedBand& band, GDALRasterBandH handle)
    {
        const bool isScaled = band.scale != 1.0 || band.offset != 0.0;
        const ValueCounter counter =
            counted(m_raster, {.file = m_raster.file,
                               .band = band.number,
                               .kind = isScaled ? ValueKind::Quantity : ValueKind::Classes});
        band.validCells = counter.valid();
        band.noDataCells = counter.noData();
        band.minimum = counter.minimum();
        band.maximum = counter.maximum();
        band.looksCategorical = !isScaled && counter.looksCategorical();
        if (band.looksCategorical)
            band.classes = classesOf(counter, handle);
        remark(band);
    }

    void remark(const ProbedBand& band)
    {
        if (band.validCells == 0) {
            say(Severity::Problem, "no-valid-cells",
                fmt::format("Band {} of {} has no cell with data.", band.number, m_subject),
                "");
            return;
        }
        if (!band.noData)
            for (const double value : {*band.minimum, *band.maximum})
                if (isUsualNoData(value)) {
                    say(Severity::Warning, "undeclared-no-data",
                        fmt::format(
                            "Band {} of {} has cells of {}, which usually means no data, "
                            "but the file does not say so.",
                            band.number, m_subject, value),
                        "If it means no data, give it as the layer's no-data value.");
                    break;
                }
        const auto zero = std::ranges::find(band.classes, 0, &ProbedClass::value);
        const bool isStray = zero != band.classes.end() && zero->name.empty() && band.noData &&
                             *band.noData != 0.0 && zero->cells * 1000 < band.validCells;
        if (isStray)
            say(Severity::Warning, "stray-zero",
                fmt::format("Band {} of {} has {} of class 0, while its no-data value is {}; "
                            "0 is often no data that nobody declared.",
                            band.number, m_subject,
                            zero->cells == 1 ? "1 cell" : fmt::format("{} cells", zero->cells),
                            *band.noData),
                "Look at these cells; leave class 0 out of all class lists if it means "
                "nothing.");
    }

    const OpenDataSet& m_raster;
    const ProbeOptions& m_options;
    Findings& m_findings;
    std::string m_subject;
    bool m_counts = true;
    ProbedRaster m_result;
};

} // namespace

ProbedRaster
probeRaster(const OpenDataSet& raster, const ProbeOptions& options, Findings& findings)
{
    checkSize(raster.handle.get(), raster.file);
    return RasterProbe{raster, options, findings}.result();
}

} // namespace ecotone::formats
