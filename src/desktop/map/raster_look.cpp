#include "raster_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace ecotone::desktop {
namespace {

using Stops = std::vector<QColor>;

/// Evenly spaced colours of a ramp. Viridis: Smith & van der Walt (2015); cividis: Nuñez,
/// Anderton & Renslow (2018); greens, greys and brown to teal: Brewer, ColorBrewer 2.0.
const Stops& stopsOf(Ramp ramp)
{
    static const Stops viridis{QColor{0x440154}, QColor{0x472d7b}, QColor{0x3b528b},
                               QColor{0x2c728e}, QColor{0x21918c}, QColor{0x28ae80},
                               QColor{0x5ec962}, QColor{0xaddc30}, QColor{0xfde725}};
    static const Stops cividis{QColor{0x00224e}, QColor{0x123570}, QColor{0x3b496c},
                               QColor{0x575d6d}, QColor{0x707173}, QColor{0x8a8678},
                               QColor{0xa59c74}, QColor{0xc3b369}, QColor{0xfee838}};
    static const Stops greens{QColor{0xf7fcf5}, QColor{0xe5f5e0}, QColor{0xc7e9c0},
                              QColor{0xa1d99b}, QColor{0x74c476}, QColor{0x41ab5d},
                              QColor{0x238b45}, QColor{0x006d2c}, QColor{0x00441b}};
    static const Stops greys{QColor{0x1a1a1a}, QColor{0xf7f7f7}};
    static const Stops brownToTeal{QColor{0x8c510a}, QColor{0xbf812d}, QColor{0xdfc27d},
                                   QColor{0xf6e8c3}, QColor{0xf5f5f5}, QColor{0xc7eae5},
                                   QColor{0x80cdc1}, QColor{0x35978f}, QColor{0x01665e}};
    switch (ramp) {
    case Ramp::Viridis:
        return viridis;
    case Ramp::Cividis:
        return cividis;
    case Ramp::Greens:
        return greens;
    case Ramp::Greys:
        return greys;
    case Ramp::BrownToTeal:
        return brownToTeal;
    }
    return viridis;
}

constexpr QRgb transparent = 0;

} // namespace

QColor colourAt(Ramp ramp, double share)
{
    const Stops& stops = stopsOf(ramp);
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    const double rest = at - static_cast<double>(low);
    const auto mix = [&](int a, int b) {
        return static_cast<int>(std::lround(a + rest * (b - a)));
    };
    const QColor &a = stops[low], &b = stops[low + 1];
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QString nameOf(Ramp ramp)
{
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("ecotone::desktop::Ramp", text);
    };
    switch (ramp) {
    case Ramp::Viridis:
        return tr("Viridis");
    case Ramp::Cividis:
        return tr("Cividis");
    case Ramp::Greens:
        return tr("Greens");
    case Ramp::Greys:
        return tr("Greys");
    case Ramp::BrownToTeal:
        return tr("Brown to teal");
    }
    return {};
}

QColor spareColour(int value)
{
    // Paul Tol's muted scheme (2021), which the colour-blind can tell apart.
    static constexpr std::array<QRgb, 9> colours{0xcc6677, 0x332288, 0xddcc77,
                                                 0x117733, 0x88ccee, 0x882255,
                                                 0x44aa99, 0x999933, 0xaa4499};
    return QColor{colours[static_cast<std::size_t>(std::abs(value % 9))]};
}

ColourTable::ColourTable(const RasterLook& look)
{
    if (const auto* ramp = std::get_if<RampColours>(&look)) {
        m_least = ramp->least;
        m_most = ramp->most;
        for (int i = 0; i < steps; ++i) {
            const double share = static_cast<double>(i) / (steps - 1);
            m_ramp.push_back(
                colourAt(ramp->ramp, ramp->isReversed ? 1.0 - share : share).rgb());
        }
        return;
    }
    for (int value = 0; value < steps; ++value)
        m_small.push_back(spareColour(value).rgb());
    for (const ClassColour& each : std::get<std::vector<ClassColour>>(look)) {
        const QRgb colour = each.colour.rgb();
        if (each.value >= 0 && each.value < steps)
            m_small[static_cast<std::size_t>(each.value)] = colour;
        else
            m_large[each.value] = colour;
    }
}

QRgb ColourTable::at(float value) const
{
    if (std::isnan(value))
        return transparent;
    if (m_ramp.empty())
        return classAt(value);
    const double span = m_most - m_least;
    const double share = span > 0.0 ? (static_cast<double>(value) - m_least) / span : 0.5;
    return m_ramp[static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (steps - 1) + 0.5)];
}

QRgb ColourTable::classAt(float value) const
{
    const float whole = std::round(value);
    if (whole != value || std::abs(whole) > 1e9F)
        return transparent;
    const auto number = static_cast<int>(whole);
    if (number >= 0 && number < steps)
        return m_small[static_cast<std::size_t>(number)];
    const auto found = m_large.find(number);
    return found == m_large.end() ? spareColour(number).rgb() : found->second;
}

} // namespace ecotone::desktop
