#pragma once

#include "ecotone/report/report.h"

#include <QTextDocument>

#include <functional>
#include <memory>
#include <vector>

namespace ecotone::draw {

/// A report laid out as a flowing document with Qt: the road to PDF and ODT.
class ReportDocument {
public:
    /// Whether bars are drawn as lines and surfaces, or as pictures made beforehand, which is
    /// what word processors get.
    enum class Bars { Drawn, Pictures };
    /// Whether a table of contents with page numbers stands behind the cover.
    enum class Contents { None, WithPages };

    struct Heading {
        QString title;
        int level = 1;         // 1: a section, 2: within one
        int position = 0;      // of its first character
        int pageNumberAt = -1; // where the contents give its page; -1: nowhere
    };

    ReportDocument(const report::Report& report, Bars bars, Contents contents);
    ~ReportDocument();
    ReportDocument(const ReportDocument&) = delete;
    ReportDocument& operator=(const ReportDocument&) = delete;

    [[nodiscard]] QTextDocument& text() noexcept { return *m_text; }
    [[nodiscard]] const std::vector<Heading>& headings() const noexcept { return m_headings; }
    /// Positions of paragraphs that should not stand alone at the foot of a page, ascending.
    [[nodiscard]] const std::vector<int>& keptWithNext() const noexcept
    {
        return m_keptWithNext;
    }
    /// Puts the pages into the contents, which keep their length.
    /// @param pageOf  the page of a heading, from 1
    void fillContents(const std::function<int(const Heading&)>& pageOf);

private:
    std::unique_ptr<QTextDocument> m_text;
    std::vector<Heading> m_headings;
    std::vector<int> m_keptWithNext;
};

} // namespace ecotone::draw
