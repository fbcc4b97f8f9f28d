#include "ecotone/document/import_shape.h"

#include "ecotone/base/text.h"
#include "ecotone/geo/overlay.h"
#include "ecotone/geo/validity.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::document {
namespace {

std::string accuracyText(const std::optional<double>& metres)
{
    if (!metres)
        return "its accuracy is not stated";
    return *metres == 0.0 ? "no datum changes" : "accurate to " + numberText(*metres) + " m";
}

Checked<geo::Shape> shapeOfText(ImportDraft& draft, const ShapeSource& source)
{
    if (source.crs.empty() && draft.project().settings().crs.empty())
        return Refusal{
            "A shape is given as text without its CRS, and the project has none yet. "
            "Give one, such as EPSG:4326."};
    const geo::Crs crs =
        geo::Crs::fromText(source.crs.empty() ? draft.project().settings().crs : source.crs);
    Checked<geo::MadeShape> made = geo::makeShapeFromWkt(source.wkt, crs);
    if (!made)
        return made.refusal();
    for (const std::string& defect : made.value().repair.defects)
        draft.say({Severity::Warning, "repaired-shape", "shape given as text",
                   "It was not valid (" + defect + ") and was repaired.", ""});
    return std::move(made).value().shape;
}

bool passes(const formats::Feature& feature, const std::map<std::string, std::string>& where)
{
    return std::ranges::all_of(where, [&](const auto& rule) {
        return trimmed(feature.text(rule.first)) == trimmed(rule.second);
    });
}

Checked<geo::Shape> shapeOfFile(ImportDraft& draft, const ShapeSource& source)
{
    formats::FeatureRequest request = source.file;
    if (request.crsOverride.empty())
        request.crsOverride = source.crs;
    const formats::FeatureSet features = formats::readFeatures(request);
    draft.say(features.findings);
    const std::string file = request.file.filename().string();
    for (const auto& [field, text] : source.where)
        if (std::ranges::find(features.fields, field) == features.fields.end())
            return Refusal{
                fmt::format("{} has no field “{}” to choose features by. Its fields: {}.", file,
                            field, joinWords(features.fields))};
    std::vector<geo::Shape> shapes;
    for (const formats::Feature& feature : features.features)
        if (feature.shape && passes(feature, source.where))
            shapes.push_back(*feature.shape);
    if (shapes.empty())
        return Refusal{fmt::format("{} has no surface{} to take the shape from.", file,
                                   source.where.empty() ? "" : " that was asked for")};
    if (shapes.size() == 1)
        return shapes.front();
    draft.say({Severity::Note, "features-united", file,
               fmt::format("{} features were united into one shape.", shapes.size()), ""});
    return geo::unionOf(shapes);
}

} // namespace

Checked<geo::Shape> ShapeImport::toProject(const geo::Shape& shape)
{
    const std::string& crs = m_draft->project().settings().crs;
    if (crs.empty())
        return shape; // The first shape of a project decides its CRS when it is put there.
    if (!m_target)
        m_target = geo::Crs::fromText(crs);
    const geo::Crs& to = *m_target;
    if (shape.crs == to)
        return shape;
    if (!m_wasSaid) {
        const geo::Transformation transformation{shape.crs, to};
        m_draft->say({Severity::Note, "transformed", m_subject,
                      fmt::format("Shapes were brought from {} to {} ({}; {}).",
                                  shape.crs.title(), to.title(), transformation.operation(),
                                  accuracyText(transformation.accuracyMetres())),
                      ""});
        m_wasSaid = true;
    }
    geo::Shape moved = geo::transformed(shape, to);
    if (moved.isEmpty())
        return Refusal{fmt::format("The shape has no surface left in {}.", to.title())};
    return moved;
}

Checked<geo::Shape> importShape(ImportDraft& draft, const ShapeSource& source)
{
    Checked<geo::Shape> found =
        source.wkt.empty() ? shapeOfFile(draft, source) : shapeOfText(draft, source);
    if (!found)
        return found;
    const std::string subject =
        source.wkt.empty() ? source.file.file.filename().string() : "shape given as text";
    return ShapeImport{draft, subject}.toProject(found.value());
}

} // namespace ecotone::document
