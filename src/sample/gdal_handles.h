#pragma once

#include "frame.h"

#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <string>
#include <type_traits>

// GDAL's handles as the sample writers use them; each goes away with its owner.
namespace ecotone::sample {

struct CloseDataSet {
    void operator()(GDALDatasetH handle) const noexcept { GDALClose(handle); }
};
struct DestroyCrs {
    void operator()(OGRSpatialReferenceH handle) const noexcept
    {
        OSRDestroySpatialReference(handle);
    }
};
struct DestroyColours {
    void operator()(GDALColorTableH handle) const noexcept { GDALDestroyColorTable(handle); }
};
struct DestroyFeature {
    void operator()(OGRFeatureH handle) const noexcept { OGR_F_Destroy(handle); }
};
using DataSet = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataSet>;
using Crs = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroyCrs>;
using ColourTable = std::unique_ptr<std::remove_pointer_t<GDALColorTableH>, DestroyColours>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;

/// A list of texts in GDAL's own form.
class List {
public:
    List() = default;
    List(const List&) = delete;
    List& operator=(const List&) = delete;
    ~List() { CSLDestroy(m_texts); }
    void add(const std::string& text) { m_texts = CSLAddString(m_texts, text.c_str()); }
    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(CSLCount(m_texts));
    }
    [[nodiscard]] char** get() const noexcept { return m_texts; }

private:
    char** m_texts = nullptr;
};

/// The CRS of the frame, east before north.
[[nodiscard]] inline Crs sampleCrs()
{
    Crs crs{OSRNewSpatialReference(nullptr)};
    OSRImportFromEPSG(crs.get(), frame::epsg);
    OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

} // namespace ecotone::sample
