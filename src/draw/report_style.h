#pragma once

#include <QColor>
#include <QFont>

#include <cstddef>

namespace ecotone::draw::paper {

/// Colours of printed reports: those of resources/report/report.css.
inline const QColor ink{"#1c231f"}, quiet{"#575a52"}, stone{"#f4f1ea"}, stoneLine{"#d9d3c5"},
    green{"#1f4a38"}, greenSoft{"#e5eee8"}, gap{"#e3b766"}, track{"#e6e1d5"},
    ochreInk{"#7a4c0b"}, ochreSoft{"#faf0dc"}, redInk{"#8c2f1f"}, redSoft{"#f9e9e4"},
    swatchLine{"#a39c8b"};

/// The colour of a part of a whole, by its number among the parts that belong to somebody.
[[nodiscard]] QColor tint(std::size_t number);

enum class Letters { Sans, Serif };
/// Families that every machine with the packages has, so that reports look alike; letters they
/// lack (Chinese) come from the families behind them.
[[nodiscard]] QFont font(Letters letters, double points, QFont::Weight weight = QFont::Normal);

} // namespace ecotone::draw::paper
