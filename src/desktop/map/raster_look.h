#pragma once

#include <QColor>
#include <QString>

#include <map>
#include <span>
#include <variant>
#include <vector>

namespace ecotone::desktop {

/// A class of a raster with its colour.
struct ClassColour {
    int value = 0;
    QString name;
    QColor colour;
    bool operator==(const ClassColour&) const = default;
};

/// The ramps a quantity can be shown in; all keep their order for the colour-blind and in grey.
enum class Ramp { Viridis, Cividis, Greens, Greys, BrownToTeal };

/// A quantity between two values, by a ramp.
struct RampColours {
    Ramp ramp = Ramp::Viridis;
    double least = 0.0, most = 1.0;
    bool isReversed = false;
    bool isStretched = true; // least and most are to be taken from the file when it is opened
    bool operator==(const RampColours&) const = default;
};

/// How a raster is coloured.
using RasterLook = std::variant<std::vector<ClassColour>, RampColours>;

/// The colour at a share of the way through a ramp. @param share  0 to 1; beyond, the ends
[[nodiscard]] QColor colourAt(Ramp ramp, double share);
/// What a ramp is called.
[[nodiscard]] QString nameOf(Ramp ramp);

/// Values to colours, quick for many: no data is transparent, as are classes that the look does
/// not name and that are no whole numbers; other unnamed classes get a spare colour.
class ColourTable {
public:
    explicit ColourTable(const RasterLook& look);
    /// Premultiplied. NaN is no data.
    [[nodiscard]] QRgb at(float value) const;

private:
    [[nodiscard]] QRgb classAt(float value) const;

    static constexpr int steps = 256;
    std::vector<QRgb> m_ramp; // empty for classes
    double m_least = 0.0, m_most = 1.0;
    std::vector<QRgb> m_small; // of classes 0 to 255
    std::map<int, QRgb> m_large;
};

/// A stand-in colour for a class nobody gave one, the same every time.
[[nodiscard]] QColor spareColour(int value);

} // namespace ecotone::desktop
