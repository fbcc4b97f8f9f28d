#include "pdf_outline.h"

#define POINTERHOLDER_TRANSITION 4 // none of the library's old pointers
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstddef>

namespace ecotone::draw {
namespace {

using Object = QPDFObjectHandle;

/// An outline item with those below it. (PDF 32000-1, 12.3.3.)
struct Item {
    Object dictionary;
    std::vector<Item> children;
};

class Outliner {
public:
    explicit Outliner(QPDF& pdf) : m_pdf{pdf}, m_pages{pdf.getAllPages()} {}

    [[nodiscard]] Object destination(const PdfPlace& place) const
    {
        Object array = Object::newArray();
        array.appendItem(m_pages.at(static_cast<std::size_t>(place.page)));
        array.appendItem(Object::newName("/XYZ"));
        array.appendItem(Object::newNull()); // the left edge stays
        array.appendItem(Object::newReal(place.height, 2));
        array.appendItem(Object::newNull()); // and so does the zoom
        return array;
    }

    void addOutline(const std::vector<PdfBookmark>& bookmarks)
    {
        Item root{m_pdf.makeIndirectObject(Object::newDictionary()), {}};
        root.dictionary.replaceKey("/Type", Object::newName("/Outlines"));
        for (const PdfBookmark& bookmark : bookmarks) {
            const bool isBelow = bookmark.level > 1 && !root.children.empty();
            (isBelow ? root.children.back() : root).children.push_back(itemOf(bookmark));
        }
        for (Item& item : root.children)
            link(item, false);
        link(root, true);
        m_pdf.getRoot().replaceKey("/Outlines", root.dictionary);
        m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    void addLink(const PdfLink& link)
    {
        Object rectangle = Object::newArray();
        for (const double side : {link.left, link.bottom, link.right, link.top})
            rectangle.appendItem(Object::newReal(side, 2));
        Object note = Object::newDictionary();
        note.replaceKey("/Type", Object::newName("/Annot"));
        note.replaceKey("/Subtype", Object::newName("/Link"));
        note.replaceKey("/Rect", rectangle);
        note.replaceKey("/Border", Object::parse("[0 0 0]"));
        note.replaceKey("/Dest", destination(link.to));
        Object page = m_pages.at(static_cast<std::size_t>(link.page));
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(note));
    }

private:
    [[nodiscard]] Item itemOf(const PdfBookmark& bookmark)
    {
        Object item = m_pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(bookmark.title));
        item.replaceKey("/Dest", destination(bookmark.place));
        return {item, {}};
    }

    /// Ties the children of an item to it and to each other.
    static void link(Item& parent, bool isOpen)
    {
        std::vector<Item>& items = parent.children;
        if (items.empty())
            return;
        for (std::size_t i = 0; i < items.size(); ++i) {
            items[i].dictionary.replaceKey("/Parent", parent.dictionary);
            if (i > 0)
                items[i].dictionary.replaceKey("/Prev", items[i - 1].dictionary);
            if (i + 1 < items.size())
                items[i].dictionary.replaceKey("/Next", items[i + 1].dictionary);
        }
        parent.dictionary.replaceKey("/First", items.front().dictionary);
        parent.dictionary.replaceKey("/Last", items.back().dictionary);
        const auto count = static_cast<long long>(items.size());
        parent.dictionary.replaceKey("/Count", Object::newInteger(isOpen ? count : -count));
    }

    QPDF& m_pdf;
    std::vector<Object> m_pages;
};

} // namespace

std::string withOutline(const std::string& pdf,
                        const std::vector<PdfBookmark>& bookmarks,
                        const std::vector<PdfLink>& links,
                        const std::string& language)
{
    QPDF document;
    document.processMemoryFile("report", pdf.data(), pdf.size());
    Outliner outliner{document};
    if (!bookmarks.empty())
        outliner.addOutline(bookmarks);
    for (const PdfLink& link : links)
        outliner.addLink(link);
    document.getRoot().replaceKey("/Lang", Object::newUnicodeString(language));
    if (document.getTrailer().hasKey("/Info"))
        document.getTrailer().getKey("/Info").removeKey("/CreationDate");

    QPDFWriter writer{document};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace ecotone::draw
