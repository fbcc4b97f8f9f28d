#include "svg_title.h"

#include "ecotone/base/contract.h"

#include <QString>

namespace ecotone::draw {

std::string withTitle(std::string svg, const std::string& title)
{
    const std::size_t element = svg.find("<svg");
    const std::size_t end = element == std::string::npos ? element : svg.find('>', element);
    expects(end != std::string::npos, "withTitle: the drawing has an element svg");
    const QString escaped = QString::fromStdString(title).toHtmlEscaped();
    svg.insert(end + 1, "\n<title>" + escaped.toStdString() + "</title>");
    return svg;
}

} // namespace ecotone::draw
