#include "report_document.h"

#include "bar_object.h"
#include "report_style.h"
#include "table_widths.h"

#include "ecotone/base/contract.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QTextCursor>
#include <QTextTable>

#include <array>
#include <string>

namespace ecotone::draw {
namespace {

using paper::Letters;
using report::Alignment;
using report::RowKind;

QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

QTextCharFormat
letters(Letters kind, double points, const QColor& colour, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setFont(paper::font(kind, points, weight));
    format.setForeground(colour);
    return format;
}

QTextBlockFormat spaced(double before, double after, Qt::Alignment alignment = Qt::AlignLeft)
{
    QTextBlockFormat format;
    format.setTopMargin(before);
    format.setBottomMargin(after);
    format.setAlignment(alignment);
    return format;
}

/// A table without lines over the whole width.
QTextTableFormat plainTable(double padding)
{
    QTextTableFormat format;
    format.setWidth(QTextLength{QTextLength::PercentageLength, 100});
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(padding);
    format.setTopMargin(4);
    format.setBottomMargin(8);
    return format;
}

constexpr double besideCells = 5.0, aboveCells = 2.5; // room in the cells of a table of figures

QTextTableCellFormat figureCell()
{
    QTextTableCellFormat format;
    format.setLeftPadding(besideCells);
    format.setRightPadding(besideCells);
    format.setTopPadding(aboveCells);
    format.setBottomPadding(aboveCells);
    return format;
}

void underline(QTextTableCellFormat& format, const QColor& colour, double width)
{
    format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBottomBorderBrush(colour);
    format.setBottomBorder(width);
}

/// Writes the blocks of a report, one after another, at the end of a document.
class DocumentBuilder {
public:
    DocumentBuilder(QTextDocument& text,
                    BarObject& bars,
                    ReportDocument::Bars how,
                    std::vector<ReportDocument::Heading>& headings,
                    std::vector<int>& keptWithNext)
        : m_text{text}
        , m_bars{bars}
        , m_how{how}
        , m_headings{headings}
        , m_keptWithNext{keptWithNext}
        , m_cursor{&text}
    {
        m_cursor.beginEditBlock(); // laid out once, at the end
    }
    ~DocumentBuilder() { m_cursor.endEditBlock(); }
    DocumentBuilder(const DocumentBuilder&) = delete;
    DocumentBuilder& operator=(const DocumentBuilder&) = delete;

    void writeCover(const report::Report& report)
    {
        paragraph(q(report.kicker).toUpper(), spaced(0, 6),
                  letters(Letters::Sans, 8.5, paper::ochreInk, QFont::DemiBold));
        paragraph(q(report.title), spaced(0, 8),
                  letters(Letters::Serif, 24, paper::green, QFont::Bold));
        if (!report.subtitle.empty())
            paragraph(q(report.subtitle), spaced(0, 10),
                      letters(Letters::Sans, 11, paper::quiet));
        write(report.cover);
    }

    /// The list of sections, each with room for the number of its page.
    /// @return positions of the page numbers
    std::vector<int> writeContents(const report::Report& report)
    {
        paragraph("Contents", spaced(14, 6),
                  letters(Letters::Serif, 13, paper::green, QFont::Bold));
        const int rows = static_cast<int>(report.sections.size());
        QTextTableFormat format = plainTable(2);
        format.setColumnWidthConstraints({QTextLength{QTextLength::PercentageLength, 92},
                                          QTextLength{QTextLength::PercentageLength, 8}});
        QTextTable* const table = insertTable(rows, 2, format);
        std::vector<int> places;
        for (int row = 0; row < rows; ++row) {
            put(table, row, 0, q(report.sections[static_cast<std::size_t>(row)].title),
                Qt::AlignLeft, letters(Letters::Sans, 9.5, paper::ink));
            put(table, row, 1, pagePlaceholder, Qt::AlignRight,
                letters(Letters::Sans, 9.5, paper::ink));
            places.push_back(table->cellAt(row, 1).firstPosition());
        }
        leaveTable();
        return places;
    }

    void writeSection(const report::Section& section)
    {
        heading(q(section.title), 1, spaced(22, 8),
                letters(Letters::Serif, 16, paper::green, QFont::Bold));
        for (const report::Block& block : section.blocks)
            std::visit([this](const auto& each) { write(each); }, block);
    }

    void writeColophon(const report::Report& report)
    {
        paragraph(q(report.colophon), spaced(18, 2), letters(Letters::Sans, 7.5, paper::quiet));
        paragraph(q(report.generator), spaced(0, 0), letters(Letters::Sans, 7.5, paper::quiet));
    }

    static constexpr const char* pagePlaceholder = "000";

private:
    void write(const report::Subheading& block) { subheading(q(block.text)); }

    void write(const report::Paragraph& block)
    {
        switch (block.emphasis) {
        case report::Emphasis::Lead:
            return paragraph(q(block.text), spaced(0, 8),
                             letters(Letters::Sans, 10.5, paper::ink));
        case report::Emphasis::Plain:
            return paragraph(q(block.text), spaced(0, 7),
                             letters(Letters::Sans, 9.5, paper::ink));
        case report::Emphasis::Note:
            return paragraph(q(block.text), spaced(0, 7),
                             letters(Letters::Sans, 8, paper::quiet));
        }
    }

    void write(const report::Facts& block)
    {
        if (block.facts.empty())
            return;
        QTextTableFormat format = plainTable(2.5);
        format.setColumnWidthConstraints({QTextLength{QTextLength::PercentageLength, 34},
                                          QTextLength{QTextLength::PercentageLength, 66}});
        QTextTable* const table = insertTable(static_cast<int>(block.facts.size()), 2, format);
        for (int row = 0; row < table->rows(); ++row) {
            const report::Fact& fact = block.facts[static_cast<std::size_t>(row)];
            put(table, row, 0, q(fact.label), Qt::AlignLeft,
                letters(Letters::Sans, 8.5, paper::quiet));
            put(table, row, 1, q(fact.value), Qt::AlignLeft,
                letters(Letters::Sans, 9, paper::ink, QFont::DemiBold));
        }
        leaveTable();
    }

    void write(const report::KeyFigures& block)
    {
        if (block.figures.empty())
            return;
        const int columns = std::min<int>(3, static_cast<int>(block.figures.size()));
        const int rows = (static_cast<int>(block.figures.size()) + columns - 1) / columns;
        QTextTableFormat format = plainTable(7);
        format.setBorderCollapse(false); // gaps between the cards
        format.setCellSpacing(4);
        format.setColumnWidthConstraints(QList<QTextLength>(
            columns, QTextLength{QTextLength::PercentageLength, 100.0 / columns}));
        QTextTable* const table = insertTable(rows, columns, format);
        for (std::size_t i = 0; i < block.figures.size(); ++i) {
            const report::KeyFigure& figure = block.figures[i];
            QTextTableCell cell =
                table->cellAt(static_cast<int>(i) / columns, static_cast<int>(i) % columns);
            QTextTableCellFormat ground;
            ground.setBackground(paper::stone);
            cell.setFormat(ground);
            QTextCursor at = cell.firstCursorPosition();
            at.setBlockFormat(spaced(0, 3));
            at.insertText(q(figure.label), letters(Letters::Sans, 8, paper::quiet));
            at.insertBlock(spaced(0, 3));
            at.insertText(q(figure.value),
                          letters(Letters::Serif, 15, paper::green, QFont::Bold));
            at.insertText(" " + q(figure.unit), letters(Letters::Sans, 8.5, paper::quiet));
            if (!figure.note.empty()) {
                at.insertBlock(spaced(0, 0));
                at.insertText(q(figure.note), letters(Letters::Sans, 7.5, paper::quiet));
            }
        }
        leaveTable();
    }

    void write(const report::TargetBar& block)
    {
        subheading(q(block.title));
        startBlock(spaced(0, 2));
        m_cursor.insertText(q(block.number) + "  ",
                            letters(Letters::Serif, 20, paper::green, QFont::Bold));
        m_cursor.insertText(q(block.numberText), letters(Letters::Sans, 9.5, paper::quiet));
        paragraph(q(block.state), spaced(0, 2),
                  letters(Letters::Sans, 9, paper::ochreInk, QFont::DemiBold));
        if (block.reached)
            bar(block);
        for (const std::string* each :
             {&block.reachedText, &block.targetText, &block.gapText, &block.assessedText})
            if (!each->empty())
                paragraph(q(*each), spaced(0, 2), letters(Letters::Sans, 8.5, paper::ink));
        startBlock(spaced(0, 4));
    }

    void write(const report::StackedBar& block)
    {
        subheading(q(block.title));
        bar(block);
        QTextTableFormat format = plainTable(1.5);
        format.setColumnWidthConstraints({QTextLength{QTextLength::PercentageLength, 4},
                                          QTextLength{QTextLength::PercentageLength, 60},
                                          QTextLength{QTextLength::PercentageLength, 36}});
        QTextTable* const table = insertTable(static_cast<int>(block.parts.size()), 3, format);
        std::size_t number = 0;
        for (int row = 0; row < table->rows(); ++row) {
            const report::StackedBar::Part& part = block.parts[static_cast<std::size_t>(row)];
            put(table, row, 0, "■", Qt::AlignLeft,
                letters(Letters::Sans, 10,
                        part.isRemainder ? paper::swatchLine : paper::tint(number++)));
            put(table, row, 1, q(part.label), Qt::AlignLeft,
                letters(Letters::Sans, 8.5, paper::ink));
            put(table, row, 2, q(part.value), Qt::AlignRight,
                letters(Letters::Sans, 8.5, paper::ink, QFont::DemiBold));
        }
        leaveTable();
    }

    void write(const report::Table& block)
    {
        const int columns = static_cast<int>(block.columns.size());
        if (columns == 0)
            return;
        subheading(q(block.title));
        const double points = columns > 8 ? 6.0 : columns > 6 ? 7.0 : 8.0;
        QTextTableFormat format = plainTable(0);
        format.setHeaderRowCount(1);
        QList<QTextLength> widths;
        for (const double percent : columnPercents(block, paper::font(Letters::Sans, points),
                                                   textPixels, besideCells + 1.0))
            widths.append(QTextLength{QTextLength::PercentageLength, percent});
        format.setColumnWidthConstraints(widths);
        QTextTable* const table =
            insertTable(static_cast<int>(block.rows.size()) + 1, columns, format);
        for (int column = 0; column < columns; ++column)
            putTitle(table, column, block.columns[static_cast<std::size_t>(column)], points);
        for (std::size_t row = 0; row < block.rows.size(); ++row)
            putRow(table, static_cast<int>(row) + 1, block.rows[row], block.columns, points);
        leaveTable();
        if (!block.note.empty())
            paragraph(q(block.note), spaced(0, 8), letters(Letters::Sans, 7.5, paper::quiet));
    }

    void write(const report::Callout& block)
    {
        const bool isProblem = block.tone == report::Tone::Problem;
        const bool isNote = block.tone == report::Tone::Note;
        const QColor ground = isProblem ? paper::redSoft
                              : isNote  ? paper::greenSoft
                                        : paper::ochreSoft;
        const QColor colour = isProblem ? paper::redInk
                              : isNote  ? paper::green
                                        : paper::ochreInk;
        QTextTable* const table = insertTable(1, 1, plainTable(6));
        QTextTableCell cell = table->cellAt(0, 0);
        QTextTableCellFormat format;
        format.setBackground(ground);
        cell.setFormat(format);
        QTextCursor at = cell.firstCursorPosition();
        at.setBlockFormat(spaced(0, 2));
        at.insertText(q(block.title), letters(Letters::Sans, 8.5, colour, QFont::Bold));
        at.insertBlock(spaced(0, 1));
        at.insertText(q(block.text), letters(Letters::Sans, 8.5, paper::ink));
        if (!block.remedy.empty()) {
            at.insertBlock(spaced(0, 0));
            at.insertText(q(block.remedy), letters(Letters::Sans, 8.5, paper::quiet));
        }
        leaveTable();
    }

    void write(const report::Figure& block)
    {
        subheading(q(block.title));
        const QString name = "figure:" + q(block.id);
        m_text.addResource(QTextDocument::ImageResource, QUrl{name},
                           QImage::fromData(QByteArray::fromStdString(block.wide.png)));
        picture(name, q(block.description),
                static_cast<double>(block.wide.height) / block.wide.width);
        paragraph(q(block.caption), spaced(2, 2), letters(Letters::Sans, 8, paper::quiet));
        paragraph(q(block.credits), spaced(0, 6), letters(Letters::Sans, 7, paper::quiet));
    }

    // ---- parts

    /// Begins a paragraph; the empty one at the start is used up first.
    void startBlock(const QTextBlockFormat& format)
    {
        m_cursor.movePosition(QTextCursor::End);
        if (m_isFresh)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_isFresh = false;
    }

    void
    paragraph(const QString& text, const QTextBlockFormat& block, const QTextCharFormat& format)
    {
        if (text.isEmpty())
            return;
        startBlock(block);
        m_cursor.insertText(text, format);
    }

    void heading(const QString& text,
                 int level,
                 QTextBlockFormat block,
                 const QTextCharFormat& format)
    {
        block.setHeadingLevel(level); // ODT keeps it
        startBlock(block);
        m_headings.push_back({text, level, m_cursor.position(), -1});
        m_keptWithNext.push_back(m_cursor.position());
        m_cursor.insertText(text, format);
    }
    void subheading(const QString& text)
    {
        if (!text.isEmpty())
            heading(text, 2, spaced(10, 4),
                    letters(Letters::Sans, 10.5, paper::ink, QFont::DemiBold));
    }

    QTextTable* insertTable(int rows, int columns, const QTextTableFormat& format)
    {
        m_cursor.movePosition(QTextCursor::End); // right behind the text before it
        m_isFresh = false;
        return m_cursor.insertTable(rows, columns, format);
    }
    /// Qt keeps a paragraph behind a table: a line as thin as can be, so that the one after it
    /// keeps its own distance.
    void leaveTable()
    {
        m_cursor.movePosition(QTextCursor::End);
        QTextBlockFormat thin = spaced(0, 0);
        thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(thin);
    }

    static void put(QTextTable* table,
                    int row,
                    int column,
                    const QString& text,
                    Qt::Alignment alignment,
                    const QTextCharFormat& format)
    {
        QTextCursor at = table->cellAt(row, column).firstCursorPosition();
        at.setBlockFormat(spaced(0, 0, alignment));
        at.insertText(text, format);
    }

    static Qt::Alignment sideOf(Alignment alignment)
    {
        return alignment == Alignment::Number ? Qt::AlignRight : Qt::AlignLeft;
    }

    static void
    putTitle(QTextTable* table, int column, const report::Column& title, double points)
    {
        QTextTableCell cell = table->cellAt(0, column);
        QTextTableCellFormat format = figureCell();
        format.setBackground(paper::stone);
        format.setVerticalAlignment(QTextCharFormat::AlignBottom);
        underline(format, paper::green, 1);
        cell.setFormat(format);
        put(table, 0, column, q(title.title), sideOf(title.alignment),
            letters(Letters::Sans, points, paper::ink, QFont::DemiBold));
        if (title.unit.empty())
            return;
        QTextCursor at = cell.lastCursorPosition();
        at.insertBlock(spaced(0, 0, sideOf(title.alignment)));
        at.insertText(q(title.unit), letters(Letters::Sans, points, paper::quiet));
    }

    static void putRow(QTextTable* table,
                       int number,
                       const report::Row& row,
                       const std::vector<report::Column>& columns,
                       double points)
    {
        expects(row.values.size() == columns.size(),
                "ReportDocument: one value per column in each row");
        const bool isTotal = row.kind == RowKind::Total;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int column = static_cast<int>(i);
            QTextTableCell cell = table->cellAt(number, column);
            QTextTableCellFormat format = figureCell();
            underline(format, isTotal ? paper::green : paper::stoneLine, 0.5);
            if (row.kind == RowKind::Remainder)
                format.setBackground(paper::stone);
            cell.setFormat(format);
            const bool isIndented = i == 0 && row.kind == RowKind::Nested;
            put(table, number, column, (isIndented ? "   " : "") + q(row.values[i].text),
                sideOf(columns[i].alignment),
                letters(Letters::Sans, points, paper::ink,
                        isTotal ? QFont::Bold : QFont::Normal));
        }
    }

    /// As wide as the text.
    void picture(const QString& name, const QString& description, double heightToWidth)
    {
        startBlock(spaced(2, 2));
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(textPixels);
        format.setHeight(textPixels * heightToWidth);
        format.setToolTip(description);
        m_cursor.insertImage(format);
    }

    void bar(BarObject::Bar given)
    {
        const int number = m_bars.add(std::move(given));
        if (m_how == ReportDocument::Bars::Pictures) {
            const QString name = QString{"bar:%1"}.arg(number);
            const QImage image = m_bars.picture(number, static_cast<int>(textPixels), 3.0);
            m_text.addResource(QTextDocument::ImageResource, QUrl{name}, image);
            return picture(name, {}, m_bars.heightOf(number, 1.0));
        }
        startBlock(spaced(2, 4));
        m_keptWithNext.push_back(m_cursor.position());
        QTextCharFormat format;
        format.setObjectType(BarObject::kind);
        format.setProperty(BarObject::number, number);
        m_cursor.insertText(QString{QChar::ObjectReplacementCharacter}, format);
    }

    // The width of the text on A4 with margins of 20 mm, in 96ths of an inch less a hair.
    static constexpr double textPixels = 640.0;

    QTextDocument& m_text;
    BarObject& m_bars;
    ReportDocument::Bars m_how;
    std::vector<ReportDocument::Heading>& m_headings;
    std::vector<int>& m_keptWithNext;
    QTextCursor m_cursor;
    bool m_isFresh = true; // nothing is written yet
};

} // namespace

ReportDocument::ReportDocument(const report::Report& report, Bars bars, Contents contents)
    : m_text{std::make_unique<QTextDocument>()}
{
    auto* const handler = new BarObject; // owned by the document, as Qt wants it
    handler->setParent(m_text.get());
    m_text->documentLayout()->registerHandler(BarObject::kind, handler);
    m_text->setDocumentMargin(0);
    m_text->setDefaultFont(paper::font(Letters::Sans, 9.5));
    m_text->setMetaInformation(QTextDocument::DocumentTitle, q(report.title));

    DocumentBuilder builder{*m_text, *handler, bars, m_headings, m_keptWithNext};
    builder.writeCover(report);
    std::vector<int> pageNumbers;
    if (contents == Contents::WithPages && report.sections.size() > 1)
        pageNumbers = builder.writeContents(report);
    std::size_t section = 0;
    for (const report::Section& each : report.sections) {
        const std::size_t first = m_headings.size();
        builder.writeSection(each);
        if (section < pageNumbers.size())
            m_headings[first].pageNumberAt = pageNumbers[section++];
    }
    builder.writeColophon(report);
}

ReportDocument::~ReportDocument() = default;

void ReportDocument::fillContents(const std::function<int(const Heading&)>& pageOf)
{
    constexpr int digits = 3;               // as the placeholder has
    std::vector<std::pair<int, int>> pages; // where, which: asked before anything is moved
    for (const Heading& heading : m_headings)
        if (heading.pageNumberAt >= 0)
            pages.emplace_back(heading.pageNumberAt, pageOf(heading));
    QTextCursor at{m_text.get()};
    at.beginEditBlock();
    for (const auto& [place, page] : pages) {
        at.setPosition(place);
        at.setPosition(place + digits, QTextCursor::KeepAnchor);
        // Padded to its length with letters of the same font, so that nothing moves.
        at.insertText(QString::number(page).rightJustified(digits, QChar::Nbsp),
                      at.charFormat());
    }
    at.endEditBlock();
}

} // namespace ecotone::draw
