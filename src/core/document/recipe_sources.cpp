#include "recipe_reader.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

namespace ecotone::document {
namespace {

NameRules readNames(RecipeNode& node)
{
    NameRules rules;
    if (std::optional<RecipeNode> names = node.object("names")) {
        rules.stripPrefixes = names->texts("stripPrefixes");
        rules.stripSuffixes = names->texts("stripSuffixes");
        names->finish();
    }
    return rules;
}

std::map<std::string, std::map<std::string, std::string>> readValues(RecipeNode& node)
{
    std::map<std::string, std::map<std::string, std::string>> values;
    if (std::optional<RecipeNode> maps = node.object("values"))
        for (const std::string& property : maps->keys())
            values[property] = maps->textMap(property);
    return values;
}

/// A property that an import of this kind does not have is a problem at its place.
void checkProperties(RecipeNode& node, const ImportRules& rules)
{
    const auto known = propertiesOf(rules.as);
    const auto check = [&](const char* part, const auto& map) {
        for (const auto& [property, ignored] : map)
            if (std::ranges::find(known, property) == known.end())
                node.problem(fmt::format("{}", part),
                             fmt::format("“{}” is no property of {}. They have: {}.", property,
                                         records::wordOf(rules.as), fmt::join(known, ", ")));
    };
    check("fields", rules.fields);
    check("values", rules.values);
    check("defaults", rules.defaults);
}

void readListedClasses(RecipeNode& node, ClassSource& source)
{
    for (RecipeNode& each : node.objects("classes")) {
        records::LayerClass made;
        if (const std::optional<int> value = each.whole("value"))
            made.value = *value;
        else if (!each.has("value"))
            each.problems().add(each.pointer(), "The key “value” is missing.");
        made.name = each.required("name");
        made.colour = each.text("colour");
        made.classGroup = each.text("group");
        each.finish();
        source.listed.push_back(std::move(made));
    }
}

/// `classes` is the name of a legend, an object that also says which column is which, or a
/// list.
ClassSource readClasses(RecipeNode& node, const RecipeFiles& files)
{
    ClassSource source;
    if (node.isList("classes")) {
        readListedClasses(node, source);
    } else if (node.isText("classes")) {
        source.legend = files.existing(node, "classes");
    } else if (std::optional<RecipeNode> legend = node.object("classes")) {
        source.legend = files.existing(*legend, "file");
        if (!legend->has("file"))
            legend->problems().add(legend->pointer(), "The key “file” is missing.");
        for (const char* column : {"value", "name", "colour", "group"})
            if (std::string title = legend->text(column); !title.empty())
                source.columns[column] = std::move(title);
        legend->finish();
    }
    if (std::optional<RecipeNode> groups = node.object("groups"))
        for (const std::string& group : groups->keys())
            source.groups[group] = groups->wholes(group);
    return source;
}

} // namespace

LayerEntry readLayer(RecipeNode node, const RecipeFiles& files)
{
    LayerEntry entry;
    records::Layer& layer = entry.request.layer;
    entry.at = node.pointer();
    layer.name = node.required("name");
    static_cast<void>(node.required("file"));
    entry.request.file = files.existing(node, "file");
    if (const auto role = node.word<records::LayerRole>("role"))
        layer.role = *role;
    else if (!node.has("role"))
        node.problems().add(node.pointer(), "The key “role” is missing.");
    layer.sublayer = node.text("sublayer");
    layer.band = node.whole("band").value_or(0);
    if (node.has("band") && layer.band < 1)
        node.problem("band", "Bands are counted from 1.");
    layer.date = node.date("date");
    layer.source = node.text("source");
    layer.licence = node.text("licence");
    layer.crsOverride = node.text("crs");
    layer.noDataOverride = node.number("noData");
    layer.encoding = node.text("encoding");
    layer.fieldMapping = node.textMap("fields");
    layer.note = node.text("note");
    entry.request.classes = readClasses(node, files);
    node.finish();
    return entry;
}

ImportEntry readImport(RecipeNode node, const RecipeFiles& files)
{
    ImportEntry entry;
    formats::FeatureRequest& source = entry.request.source;
    ImportRules& rules = entry.request.rules;
    entry.at = node.pointer();
    static_cast<void>(node.required("file"));
    source.file = files.existing(node, "file");
    source.layer = node.text("sublayer");
    source.crsOverride = node.text("crs");
    source.encoding = node.text("encoding");
    if (const auto as = node.word<ImportAs>("as"))
        rules.as = *as;
    else if (!node.has("as"))
        node.problems().add(node.pointer(),
                            "The key “as” is missing: what do the features become?");
    rules.fields = node.textMap("fields");
    rules.values = readValues(node);
    rules.defaults = node.textMap("defaults");
    rules.where = node.textMap("where");
    rules.names = readNames(node);
    rules.newActorType =
        node.word<records::ActorType>("newActors").value_or(rules.newActorType);
    rules.landscape = node.text("landscape");
    checkProperties(node, rules);
    node.finish();
    return entry;
}

} // namespace ecotone::document
