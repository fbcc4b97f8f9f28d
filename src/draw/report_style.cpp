#include "report_style.h"

#include <QStringList>

#include <array>

namespace ecotone::draw::paper {

QColor tint(std::size_t number)
{
    constexpr std::array<const char*, 8> tints{"#1f4a38", "#d9a441", "#4f7f95", "#cfdcc4",
                                               "#8a5a2b", "#b9c8d3", "#6d8f5a", "#ecd6b0"};
    return {tints[number % tints.size()]};
}

QFont font(Letters letters, double points, QFont::Weight weight)
{
    const char* const first = letters == Letters::Sans ? "DejaVu Sans" : "DejaVu Serif";
    QFont font{QStringList{first, "WenQuanYi Micro Hei", "Noto Sans CJK SC"}};
    font.setPointSizeF(points);
    font.setWeight(weight);
    // As wide on paper as they were measured for the layout.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace ecotone::draw::paper
