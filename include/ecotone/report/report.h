#pragma once

#include "ecotone/formats/write_table.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The content of a report, whatever it is written as: text is already rounded and worded, and
/// beside every printed number stands the raw one. Nothing here knows HTML; writers know
/// nothing of landscapes.
namespace ecotone::report {

/// A figure or a text in a table: what readers see, and what a spreadsheet gets.
struct Value {
    std::string text;
    formats::TableCell raw;
    std::string hint; // shown on hover: the full digest behind a short one
    bool operator==(const Value&) const = default;
};

enum class Alignment { Text, Number };

struct Column {
    std::string title;
    std::string unit; // printed under the title; empty where the column has none
    std::string name; // in files, with its unit: "area_ha"
    Alignment alignment = Alignment::Text;
    bool operator==(const Column&) const = default;
};

enum class RowKind {
    Plain,
    Nested,    // a part of the row above
    Remainder, // what belongs to nobody
    Total
};

struct Row {
    std::vector<Value> values; // one per column
    RowKind kind = RowKind::Plain;
    bool operator==(const Row&) const = default;
};

struct Table {
    std::string id; // also the name of its CSV file: "shares"
    std::string title;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string note; // what the figures are and are not; under the table
    bool operator==(const Table&) const = default;
};

enum class Emphasis { Lead, Plain, Note };

struct Paragraph {
    std::string text;
    Emphasis emphasis = Emphasis::Plain;
    bool operator==(const Paragraph&) const = default;
};

/// A heading below the section's own.
struct Subheading {
    std::string text;
    bool operator==(const Subheading&) const = default;
};

struct Fact {
    std::string label, value, hint;
    bool operator==(const Fact&) const = default;
};
struct Facts {
    std::vector<Fact> facts;
    bool operator==(const Facts&) const = default;
};

struct KeyFigure {
    std::string label, value, unit, note;
    bool operator==(const KeyFigure&) const = default;
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
    bool operator==(const KeyFigures&) const = default;
};

/// How far a target is, drawn over its whole denominator.
struct TargetBar {
    std::string title;
    std::string state;             // "6.14 % to go", "partial", "not applicable"
    std::string description;       // the bar in words, for those who do not see it
    std::optional<double> reached; // fractions of the denominator; none: not applicable
    std::optional<double> target;
    std::string number,
        numberText; // "25.00 %", "of degraded land is under effective restoration"
    std::string reachedText, targetText, gapText; // gapText empty: no gap
    std::string assessedText;                     // share of the area that was assessed
    bool isPartial = false;                       // less was assessed than the project asks for
    bool operator==(const TargetBar&) const = default;
};

/// Parts of a whole, side by side.
struct StackedBar {
    struct Part {
        std::string label, value;
        double fraction = 0.0; // of the whole
        bool isRemainder = false;
        bool operator==(const Part&) const = default;
    };
    std::string title;
    std::vector<Part> parts; // in the order of the table they go with
    std::string description;
    bool operator==(const StackedBar&) const = default;
};

enum class Tone { Note, Warning, Problem };

struct Callout {
    Tone tone = Tone::Note;
    std::string title, text, remedy;
    bool operator==(const Callout&) const = default;
};

/// A picture at a width in CSS pixels.
struct Picture {
    std::string png; // bytes
    int width = 0, height = 0;
    bool operator==(const Picture&) const = default;
};

struct Figure {
    std::string id, title;
    std::string description; // the picture in words
    Picture wide, narrow;    // for screens and paper; for telephones
    std::string caption, credits;
    bool operator==(const Figure&) const = default;
};

using Block = std::variant<Subheading,
                           Paragraph,
                           Facts,
                           KeyFigures,
                           TargetBar,
                           StackedBar,
                           Table,
                           Callout,
                           Figure>;

struct Section {
    std::string id, title;
    std::vector<Block> blocks;
    bool operator==(const Section&) const = default;
};

struct Report {
    std::string language = "en";
    std::string kicker; // what kind of report it is, above the title
    std::string title, subtitle;
    Facts cover; // landscape, as-of date, boundary version …
    std::vector<Section> sections;
    std::string generator; // "Ecotone 0.1.0"
    std::string colophon;  // inputs digest and the rule about rounding, at the foot
    bool operator==(const Report&) const = default;
};

/// All tables, in the order of the report.
[[nodiscard]] std::vector<const Table*> tablesOf(const Report& report);

[[nodiscard]] std::vector<const Figure*> figuresOf(const Report& report);

/// What the report is and what it rests on, as a table of two columns: title, cover and foot.
[[nodiscard]] formats::OutTable aboutTable(const Report& report);

/// The table with its raw numbers: what CSV and spreadsheets get.
[[nodiscard]] formats::OutTable toOutTable(const Table& table);

} // namespace ecotone::report
