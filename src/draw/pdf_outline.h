#pragma once

#include <string>
#include <vector>

namespace ecotone::draw {

/// A place in a PDF: a page, counted from 0, and a height on it in points from its lower edge.
struct PdfPlace {
    int page = 0;
    double height = 0.0;
};

/// A line of the outline that readers show beside the pages.
struct PdfBookmark {
    std::string title;
    int level = 1; // 2 lies below the last one of level 1
    PdfPlace place;
};

/// A rectangle that leads somewhere, in points from the lower left corner of its page.
struct PdfLink {
    int page = 0;
    double left = 0.0, bottom = 0.0, right = 0.0, top = 0.0;
    PdfPlace to;
};

/// What Qt's writer leaves out of a PDF: the outline, links within it and the language; and
/// without the time of writing, which would make two PDFs of the same content differ.
/// @param pdf  as Qt wrote it
[[nodiscard]] std::string withOutline(const std::string& pdf,
                                      const std::vector<PdfBookmark>& bookmarks,
                                      const std::vector<PdfLink>& links,
                                      const std::string& language);

} // namespace ecotone::draw
