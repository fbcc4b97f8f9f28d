#include "svg_title.h"

#include "ecotone/base/contract.h"

#include <QString>

#include <string_view>

namespace ecotone::draw {

std::string withTitle(std::string svg, const std::string& title)
{
    constexpr std::string_view open{"<title>"}, close{"</title>"};
    const std::size_t from = svg.find(open);
    const std::size_t to = from == std::string::npos ? from : svg.find(close, from);
    expects(to != std::string::npos, "withTitle: Qt gave the drawing a title of its own");
    const QString escaped = QString::fromStdString(title).toHtmlEscaped();
    svg.replace(from + open.size(), to - from - open.size(), escaped.toStdString());
    return svg;
}

} // namespace ecotone::draw
