#pragma once

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <type_traits>

namespace ecotone::formats {

struct DataSetCloser {
    void operator()(GDALDatasetH dataSet) const noexcept { GDALClose(dataSet); }
};
struct FeatureDeleter {
    void operator()(OGRFeatureH feature) const noexcept { OGR_F_Destroy(feature); }
};
struct GeometryDeleter {
    void operator()(OGRGeometryH geometry) const noexcept { OGR_G_DestroyGeometry(geometry); }
};
struct CrsDeleter {
    void operator()(OGRSpatialReferenceH crs) const noexcept
    {
        OSRDestroySpatialReference(crs);
    }
};
struct CplDeleter {
    void operator()(char* text) const noexcept { VSIFree(text); }
};
struct VsiCloser {
    void operator()(VSILFILE* file) const noexcept { VSIFCloseL(file); }
};
struct ListDeleter {
    void operator()(char** list) const noexcept { CSLDestroy(list); }
};

/// GDAL's handles are pointers to nothing in particular; the deleters tell them apart.
template <class Handle, class Deleter>
using HandlePointer = std::unique_ptr<std::remove_pointer_t<Handle>, Deleter>;

using DataSetPointer = HandlePointer<GDALDatasetH, DataSetCloser>;
using FeaturePointer = HandlePointer<OGRFeatureH, FeatureDeleter>;
using GeometryPointer = HandlePointer<OGRGeometryH, GeometryDeleter>;
using CrsPointer = HandlePointer<OGRSpatialReferenceH, CrsDeleter>;
using VsiFile = std::unique_ptr<VSILFILE, VsiCloser>;
using CplText = std::unique_ptr<char, CplDeleter>;
using CplList = std::unique_ptr<char*, ListDeleter>;

} // namespace ecotone::formats
