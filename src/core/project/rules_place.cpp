#include "rules.h"
#include "shapes.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/put.h"

namespace ecotone::project::rules {

Objection toFields(const Project& project, const records::Settings& settings)
{
    if (settings.id != records::SettingsId{1})
        return object(
            "A project has one settings record, with the id 1; this one has the id {}.",
            settings.id.value());
    if (!(settings.minimumAssessedPercent >= 0.0 && settings.minimumAssessedPercent <= 100.0))
        return object("The smallest assessed share is {} %; it is between 0 and 100 %.",
                      numberText(settings.minimumAssessedPercent));
    if (settings.gridLayer)
        if (const records::Layer* const layer = project.find(*settings.gridLayer))
            return toGridLayer(*layer);
    return std::nullopt;
}

Objection toDependents(const Project& project, const records::Settings& settings)
{
    Objection objection;
    records::forEachRecordType([&]<class Record>() {
        for (const auto& [id, record] : project.all<Record>())
            if (const geo::Shape* const shape = shapeOf(record);
                shape && !objection && !isWrittenAs(shape->crs, settings.crs))
                objection = object("The {} is drawn in {}; the project's CRS cannot become {} "
                                   "while shapes are in it.",
                                   describe(project, record), shape->crs.title(),
                                   settings.crs.empty() ? "empty" : crsTitle(settings.crs));
    });
    return objection;
}

Objection toFields(const Project& project, const records::Site& site)
{
    if (isBlank(site.name))
        return object("A site needs a name.");
    return site.shape ? toShape(project, describe(project, site), *site.shape) : std::nullopt;
}

Objection toFields(const Project&, const records::Landscape& landscape)
{
    return isBlank(landscape.name) ? object("A landscape needs a name.") : std::nullopt;
}

Objection toFields(const Project& project, const records::LandscapeVersion& version)
{
    if (version.number < 1)
        return object("The {} has the number {}; versions are counted from 1.",
                      describe(project, version), version.number);
    if (version.number > 1 && isBlank(version.reason))
        return object("The {} needs a reason: why was the boundary drawn anew?",
                      describe(project, version));
    return toShape(project, describe(project, version), version.shape);
}

Objection toSiblings(const Project& project,
                     const records::LandscapeVersion& version,
                     const Siblings<records::LandscapeVersion>& siblings)
{
    for (const records::LandscapeVersion* other : siblings)
        if (other->id != version.id && other->number == version.number)
            return object("There is a {} already; give the new drawing the next number.",
                          describe(project, *other));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Pressure& pressure)
{
    if (isBlank(pressure.name))
        return object("A pressure needs a name.");
    return pressure.shape ? toShape(project, describe(project, pressure), *pressure.shape)
                          : std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::Pressure& pressure,
                     const Siblings<records::Pressure>& siblings)
{
    for (const records::Pressure* other : siblings)
        if (other->id != pressure.id && sameName(other->name, pressure.name))
            return object("Landscape {} has a pressure called “{}” already.",
                          nameOf(project, pressure.landscape), other->name);
    return std::nullopt;
}

} // namespace ecotone::project::rules
