#include "table_widths.h"

#include <QFontMetricsF>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace ecotone::draw {
namespace {

/// What a column needs at least, and what it would take to need no second line.
struct Wanted {
    double least = 0.0, most = 0.0;
};

void widen(Wanted& wanted, const QString& text, const QFontMetricsF& metrics)
{
    wanted.most = std::max(wanted.most, metrics.horizontalAdvance(text));
    for (const QString& word : text.split(QChar::Space))
        wanted.least = std::max(wanted.least, metrics.horizontalAdvance(word));
}

std::vector<Wanted> wantedBy(const report::Table& table, const QFont& letters, double padding)
{
    QFont bold = letters;
    bold.setWeight(QFont::Bold); // titles and totals
    const QFontMetricsF metrics{bold};
    std::vector<Wanted> columns(table.columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Wanted& column = columns[i];
        for (const report::Row& row : table.rows)
            widen(column, QString::fromStdString(row.values.at(i).text), metrics);
        if (table.columns[i].alignment == report::Alignment::Number)
            column.least = column.most; // figures never wrap
        widen(column, QString::fromStdString(table.columns[i].title), metrics);
        widen(column, QString::fromStdString(table.columns[i].unit), metrics);
        // Print measures letters a little wider than the screen does.
        constexpr double reserve = 1.03;
        column.least = reserve * column.least + 2 * padding;
        column.most = reserve * column.most + 2 * padding;
    }
    return columns;
}

} // namespace

std::vector<double>
columnPercents(const report::Table& table, const QFont& letters, double width, double padding)
{
    const std::vector<Wanted> columns = wantedBy(table, letters, padding);
    const auto sumOf = [&](double Wanted::*part) {
        return std::accumulate(
            columns.begin(), columns.end(), 0.0,
            [&](double sum, const Wanted& each) { return sum + each.*part; });
    };
    const double least = sumOf(&Wanted::least), most = sumOf(&Wanted::most);
    const double wish = most - least; // beyond the least, of all columns
    const double spare = std::max(0.0, width - least);
    std::vector<double> percents;
    for (const Wanted& each : columns) {
        const double share = wish > 0.0 ? (each.most - each.least) / wish : each.most / most;
        percents.push_back(100.0 * (each.least + spare * share) / (least + spare));
    }
    return percents;
}

} // namespace ecotone::draw
