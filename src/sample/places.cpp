#include "places.h"

#include "noise.h"

namespace ecotone::sample {
namespace {

constexpr Place km(double x, double y) noexcept
{
    return {x * 1000.0, y * 1000.0};
}

/// A road through the given places, wandering a little between them.
std::vector<Place> road(const std::vector<Place>& through, std::uint32_t seed)
{
    std::vector<Place> line;
    for (std::size_t leg = 0; leg + 1 < through.size(); ++leg) {
        constexpr int steps = 24;
        for (int i = 0; i < steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const Place at = through[leg] * (1.0 - t) + through[leg + 1] * t;
            const double free = t * (1.0 - t) * 4.0; // the ends stay where they are
            line.push_back(
                {at.x + free * 520.0 * noise(at.x / 2400.0, at.y / 2400.0, seed),
                 at.y + free * 520.0 * noise(at.x / 2400.0, at.y / 2400.0, seed + 7)});
        }
    }
    line.push_back(through.back());
    return line;
}

} // namespace

const std::vector<MineSite>& mineSites()
{
    static const std::vector<MineSite> sites{
        {"Ulkan mine",
         "mine",
         "Sarn Metals 100 %",
         "Open-pit copper, working since 2006.",
         outline({km(15.9, 10.6), 1750, 1.35, 7, 0.22, 301}),
         {km(16.1, 11.0), 560, 1.4, 9, 0.25, 302},
         {km(15.0, 10.3), 420, 1.5, 3, 0.3, 303},
         {km(17.0, 10.1), 380, 1.3, 60, 0.2, 304},
         true},
        {"Kesh Ridge mine",
         "mine",
         "Tarnai Joint Venture 100 %",
         "Open-pit copper and gold, working since 2014; 55 % Sarn Metals, 45 % Velt Copper.",
         outline({km(27.9, 15.0), 2000, 1.25, 26, 0.22, 311}),
         {km(28.3, 15.2), 680, 1.25, 22, 0.25, 312},
         {km(27.2, 15.7), 470, 1.6, 28, 0.3, 313},
         {km(27.5, 14.2), 480, 1.3, 5, 0.2, 314},
         true},
        {"Old Bair pit",
         "legacy-site",
         "Velt Copper 80 %",
         "Pit and heaps left in 1994; the water in the pit is acid. Who owns the rest is not "
         "known.",
         outline({km(24.9, 10.0), 900, 1.4, 10, 0.22, 321}),
         {km(25.1, 10.2), 300, 1.3, 12, 0.2, 322},
         {km(24.5, 9.8), 330, 1.7, 8, 0.3, 323},
         {km(25.4, 9.7), 210, 1.2, 0, 0.2, 324},
         false},
    };
    return sites;
}

const std::vector<Settlement>& settlements()
{
    static const std::vector<Settlement> list{
        {"Orlok", {km(21.2, 11.6), 640, 1.7, 12, 0.35, 401}, 3600},
        {"Sivra", {km(31.9, 16.6), 290, 1.5, 2, 0.4, 402}, 2100},
        {"Nizh", {km(12.6, 3.6), 260, 1.4, 6, 0.4, 403}, 1900},
    };
    return list;
}

const std::vector<Place>& camps()
{
    static const std::vector<Place> list{
        km(19.5, 15.2), km(23.9, 14.2), km(17.5, 7.1),  km(21.4, 7.6), km(29.6, 18.9),
        km(34.0, 15.1), km(25.5, 19.2), km(14.2, 7.6),  km(9.6, 9.9),  km(24.6, 4.9),
        km(6.3, 15.4),  km(12.0, 9.3),  km(21.0, 24.1), km(28.4, 11.9)};
    return list;
}

const std::vector<ProtectedArea>& protectedAreas()
{
    static const std::vector<ProtectedArea> list{
        {"Kholon Range nature reserve", "Nature reserve", "Designated", 1998,
         outline({km(29.0, 23.4), 3900, 1.5, 60, 0.25, 501})},
        {"Lake Ilen wetland reserve", "Wetland reserve", "Designated", 2009,
         outline({km(11.4, 5.8), 2300, 1.2, 4, 0.2, 502})},
        {"Upper Sivra steppe park", "Nature park", "Proposed", 2024,
         outline({km(33.2, 13.2), 2200, 1.6, 20, 0.25, 503})},
    };
    return list;
}

const std::vector<District>& districts()
{
    static const auto list = [] {
        // The shared border runs from south to north; both districts follow it exactly.
        Ring west{{0.0, 0.0}};
        Ring east{{frame::width_m, frame::height_m}};
        Ring border;
        for (int i = 0; i <= 60; ++i) {
            const double y = i * frame::height_m / 60.0;
            const double x = 18'600.0 + 0.16 * y + 2400.0 * roughNoise(y / 8000.0, 0.5, 3, 601);
            border.push_back({std::floor(x), y});
        }
        west.insert(west.end(), border.begin(), border.end());
        west.push_back({0.0, frame::height_m});
        east.insert(east.end(), border.rbegin(), border.rend());
        east.push_back({frame::width_m, 0.0});
        return std::vector<District>{{"Nizh district", {{west}}}, {"Orlok district", {{east}}}};
    }();
    return list;
}

const std::vector<std::vector<Place>>& roads()
{
    static const std::vector<std::vector<Place>> list{
        road({km(0.0, 4.6), km(6.5, 3.2), km(12.6, 3.6), km(15.6, 6.7), km(21.2, 11.6)}, 701),
        road({km(21.2, 11.6), km(18.6, 11.6), km(16.5, 10.6)}, 702),
        road({km(21.2, 11.6), km(24.5, 13.4), km(28.0, 14.7), km(31.9, 16.6), km(40.0, 17.4)},
             703),
        road({km(24.5, 13.4), km(25.3, 9.9)}, 704),
        road({km(21.2, 11.6), km(20.4, 17.5), km(22.4, 24.0), km(21.5, 30.0)}, 705),
    };
    return list;
}

const Patch& fireScar()
{
    static const Patch scar{km(34.0, 21.0), 1300, 1.8, 12, 0.45, 801};
    return scar;
}

const std::vector<Patch>& ploughland()
{
    static const std::vector<Patch> list{{km(19.4, 9.9), 1700, 1.9, 8, 0.3, 811},
                                         {km(22.9, 12.6), 1300, 1.6, 6, 0.3, 812},
                                         {km(14.9, 4.6), 1500, 2.0, 6, 0.3, 813}};
    return list;
}

Place landscapeOutlet() noexcept
{
    return km(8.3, 2.3);
}

} // namespace ecotone::sample
