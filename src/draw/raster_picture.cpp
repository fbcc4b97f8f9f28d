#include "raster_picture.h"

#include "map_style.h"

#include "ecotone/cells/class_value.h"

#include <algorithm>
#include <map>
#include <optional>

namespace ecotone::draw {
namespace {

/// Looks classes up by value and remembers which were met.
class ClassColours {
public:
    explicit ClassColours(const std::vector<report::MapClass>& classes)
        : m_hasDegraded{std::ranges::any_of(classes, &report::MapClass::isDegraded)}
    {
        for (const report::MapClass& each : classes)
            m_classes.emplace(each.value, Entry{each, colourOf(each, m_hasDegraded), false});
    }

    QRgb at(double value)
    {
        const std::optional<int> number = cells::wholeClass(value);
        if (!number)
            return qRgba(0, 0, 0, 0);
        auto found = m_classes.find(*number);
        if (found == m_classes.end()) {
            const report::MapClass unnamed{
                *number, "class " + std::to_string(*number), {}, false};
            found =
                m_classes
                    .emplace(*number, Entry{unnamed, colourOf(unnamed, m_hasDegraded), false})
                    .first;
        }
        found->second.isVisible = true;
        return found->second.colour.rgba();
    }

    [[nodiscard]] std::vector<report::MapClass> visible() const
    {
        std::vector<report::MapClass> classes;
        for (const auto& [value, entry] : m_classes)
            if (entry.isVisible)
                classes.push_back(entry.mapClass);
        return classes;
    }

private:
    struct Entry {
        report::MapClass mapClass;
        QColor colour;
        bool isVisible = false;
    };
    bool m_hasDegraded;
    std::map<int, Entry> m_classes;
};

} // namespace

RasterPicture paintRaster(const report::MapRaster& raster, const geo::Grid& grid)
{
    constexpr std::int64_t stripRows = 64;
    RasterPicture picture;
    picture.image = QImage{static_cast<int>(grid.width), static_cast<int>(grid.height),
                           QImage::Format_ARGB32};
    ClassColours colours{raster.classes};
    const auto band = raster.open(grid);
    std::vector<double> values;
    for (std::int64_t row = 0; row < grid.height; row += stripRows) {
        const geo::Window strip{0, row, grid.width, std::min(stripRows, grid.height - row)};
        values.resize(static_cast<std::size_t>(strip.cellCount()));
        band->read(strip, values);
        auto value = values.begin();
        for (std::int64_t y = row; y < row + strip.height; ++y)
            for (std::int64_t x = 0; x < grid.width; ++x)
                picture.image.setPixel(static_cast<int>(x), static_cast<int>(y),
                                       colours.at(*value++));
    }
    picture.visible = colours.visible();
    return picture;
}

} // namespace ecotone::draw
