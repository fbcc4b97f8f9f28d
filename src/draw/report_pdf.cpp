#include "report_pdf.h"

#include "fixed_hash_seed.h"
#include "pdf_outline.h"
#include "report_document.h"
#include "report_style.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace ecotone::draw {
namespace {

constexpr int dotsPerInch = 600; // of the layout; lines and letters stay lines and letters
constexpr double dotsPerMillimetre = dotsPerInch / 25.4;
constexpr double dotsPerPoint = dotsPerInch / 72.0;
constexpr double pageWidth = 210, pageHeight = 297; // A4, in millimetres
constexpr double side = 20, head = 20, foot = 20;   // margins

/// Pages of one report.
class PagedReport {
public:
    explicit PagedReport(const report::Report& report)
        : m_report{report}
        , m_document{report, ReportDocument::Bars::Drawn, ReportDocument::Contents::WithPages}
        , m_writer{&m_buffer}
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setPageSize(QPageSize{QPageSize::A4});
        m_writer.setPageMargins({0, 0, 0, 0});
        m_writer.setResolution(dotsPerInch);
        m_writer.setTitle(QString::fromStdString(report.title));
        m_writer.setCreator(QString::fromStdString(report.generator));
        text().documentLayout()->setPaintDevice(&m_writer);
        layOut();
        keepTogether();
        m_document.fillContents([this](const ReportDocument::Heading& heading) {
            return pageOf(topOf(heading.position)) + 1;
        });
        layOut();
    }

    [[nodiscard]] std::string bytes()
    {
        const int pages = text().pageCount();
        {
            QPainter painter{&m_writer};
            for (int page = 0; page < pages; ++page) {
                if (page > 0)
                    m_writer.newPage();
                drawBody(painter, page);
                drawFurniture(painter, page, pages);
            }
        }
        return withOutline(m_bytes.toStdString(), bookmarks(), links(), m_report.language);
    }

private:
    /// From the beginning: where Qt only lays out again what changed, it leaves some
    /// paragraphs behind tables unpainted.
    void layOut()
    {
        text().setPageSize({});
        text().setPageSize(m_body.size());
    }

    [[nodiscard]] QTextDocument& text() { return m_document.text(); }
    [[nodiscard]] QRectF boxOf(const QTextBlock& block)
    {
        return text().documentLayout()->blockBoundingRect(block);
    }
    [[nodiscard]] double topOf(int position) { return firstLineOf(text().findBlock(position)); }
    /// What begins a page may lie a rounding error before it.
    [[nodiscard]] int pageOf(double height) const
    {
        return static_cast<int>(std::floor((height + dotsPerPoint) / m_body.height()));
    }

    /// No heading stands alone at the foot of a page, nor a bar without its legend: the first
    /// of such a run of paragraphs begins the page of what follows it.
    void keepTogether()
    {
        const std::vector<int>& kept = m_document.keptWithNext();
        for (std::size_t i = 0; i < kept.size();) {
            const QTextBlock first = text().findBlock(kept[i]);
            QTextBlock next = first;
            do {
                if (i < kept.size() && next.contains(kept[i]))
                    ++i;
                next = next.next();
            } while (next.isValid() &&
                     (next.text().isEmpty() || (i < kept.size() && next.contains(kept[i]))));
            if (next.isValid() && pageOf(firstLineOf(next)) != pageOf(firstLineOf(first))) {
                breakBefore(first);
                layOut();
            }
        }
    }

    /// A paragraph may begin on one page while its first line is already on the next.
    [[nodiscard]] double firstLineOf(const QTextBlock& block)
    {
        const double top = boxOf(block).top(); // lays it out, so that it has lines
        const QTextLayout& lines = *block.layout();
        return top + (lines.lineCount() > 0 ? lines.lineAt(0).y() : 0.0);
    }

    static void breakBefore(const QTextBlock& block)
    {
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor{block}.setBlockFormat(format);
    }

    void drawBody(QPainter& painter, int page)
    {
        const QRectF part{0, page * m_body.height(), m_body.width(), m_body.height()};
        painter.save();
        painter.translate(m_body.left(), m_body.top() - part.top());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, paper::ink);
        text().documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void drawFurniture(QPainter& painter, int page, int pages)
    {
        painter.setFont(paper::font(paper::Letters::Sans, 7.5));
        painter.setPen(paper::quiet);
        const double gap = 8 * dotsPerMillimetre, line = 5 * dotsPerMillimetre;
        const QRectF below{m_body.left(), m_body.bottom() + gap - line, m_body.width(), line};
        painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom,
                         QString::fromStdString(m_report.generator));
        painter.drawText(below, Qt::AlignRight | Qt::AlignBottom,
                         QString{"%1 / %2"}.arg(page + 1).arg(pages));
        if (page == 0)
            return; // the cover has its title
        const QRectF above{m_body.left(), m_body.top() - gap, m_body.width(), line};
        painter.drawText(above, Qt::AlignLeft | Qt::AlignTop,
                         QString::fromStdString(m_report.title));
        painter.drawText(above, Qt::AlignRight | Qt::AlignTop,
                         QString::fromStdString(m_report.kicker));
    }

    [[nodiscard]] PdfPlace placeOf(const ReportDocument::Heading& heading)
    {
        const double top = topOf(heading.position);
        return {pageOf(top), heightOnPage(top)};
    }
    /// In points from the lower edge of the page.
    [[nodiscard]] double heightOnPage(double top) const
    {
        const double fromTop = m_body.top() + top - pageOf(top) * m_body.height();
        return (pageHeight * dotsPerMillimetre - fromTop) / dotsPerPoint;
    }

    [[nodiscard]] std::vector<PdfBookmark> bookmarks()
    {
        std::vector<PdfBookmark> all;
        for (const ReportDocument::Heading& heading : m_document.headings())
            all.push_back({heading.title.toStdString(), heading.level, placeOf(heading)});
        return all;
    }

    /// From each line of the contents to its section.
    [[nodiscard]] std::vector<PdfLink> links()
    {
        std::vector<PdfLink> all;
        for (const ReportDocument::Heading& heading : m_document.headings()) {
            if (heading.pageNumberAt < 0)
                continue;
            const QRectF number = boxOf(text().findBlock(heading.pageNumberAt));
            PdfLink link;
            link.page = pageOf(number.top());
            link.left = m_body.left() / dotsPerPoint;
            link.right = m_body.right() / dotsPerPoint;
            link.top = heightOnPage(number.top());
            link.bottom = link.top - number.height() / dotsPerPoint;
            link.to = placeOf(heading);
            all.push_back(link);
        }
        return all;
    }

    const report::Report& m_report;
    ReportDocument m_document;
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer;
    QRectF m_body{side * dotsPerMillimetre, head* dotsPerMillimetre,
                  (pageWidth - 2 * side) * dotsPerMillimetre,
                  (pageHeight - head - foot) * dotsPerMillimetre};
};

} // namespace

std::string toPdf(const report::Report& report)
{
    const FixedHashSeed sameBytes;
    return PagedReport{report}.bytes();
}

} // namespace ecotone::draw
