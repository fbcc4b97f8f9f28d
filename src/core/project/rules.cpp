#include "rules.h"

#include "shapes.h"

#include "ecotone/base/text.h"
#include "ecotone/project/put.h"

#include <algorithm>
#include <cmath>

namespace ecotone::project::rules {

bool sameName(std::string_view a, std::string_view b)
{
    a = trimmed(a);
    b = trimmed(b);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c + 0; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool isGiven(Date date) noexcept
{
    return date != Date{};
}

bool isAmount(double value) noexcept
{
    return std::isfinite(value) && value >= 0.0;
}

bool isCurrency(std::string_view text) noexcept
{
    return text.size() == 3 &&
           std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isYear(int year) noexcept
{
    return year >= 1900 && year <= 2200;
}

Objection toShape(const Project& project, const std::string& owner, const geo::Shape& shape)
{
    if (shape.isEmpty())
        return object("The {} has an empty shape; draw it, or leave the shape out.", owner);
    const std::string& crs = project.settings().crs;
    if (crs.empty() || isWrittenAs(shape.crs, crs))
        return std::nullopt;
    return object("The shape of the {} is in {}, the project in {}; bring it to the project's "
                  "CRS first.",
                  owner, shape.crs.title(), crsTitle(crs));
}

} // namespace ecotone::project::rules
