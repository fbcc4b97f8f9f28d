#include "inputs_digest.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>
#include <type_traits>

namespace ecotone::run {

namespace {

/// Turns records into text. What a record refers to stands in it as the digest of what that
/// says.
class RecordText {
public:
    explicit RecordText(const project::Project& project) : m_project{project} {}

    template <class Record>
    std::string digestOf(Id<Record> id)
    {
        const Record* const record = m_project.find(id);
        if (!record)
            return "not in the project";
        const auto key = std::pair{records::Table<Record>::name, id.value()};
        const auto [known, isNew] = m_known.try_emplace(key, "goes round in a circle");
        if (!isNew)
            return known->second;
        std::string text{records::Table<Record>::name};
        records::forEachField(*record, [&](std::string_view name, const auto& value) {
            if (name != "id")
                add(text, fmt::format("{}={}", name, textOf(value)));
        });
        return m_known.at(key) = ecotone::digestOf(text).hex();
    }

private:
    /// With its length before it, so that no two lists of pieces make one text.
    static void add(std::string& text, const std::string& piece)
    {
        text += fmt::format("\n{}:{}", piece.size(), piece);
    }

    template <class Record>
    std::string textOf(Id<Record> id)
    {
        return digestOf(id);
    }
    template <class Value>
    std::string textOf(const std::optional<Value>& value)
    {
        return value ? std::string{"given "}.append(textOf(*value)) : std::string{"none"};
    }
    template <class Value>
    std::string textOf(const std::vector<Value>& values)
    {
        std::string text;
        for (const Value& value : values)
            add(text, textOf(value));
        return text;
    }
    std::string textOf(const std::map<std::string, std::string>& values)
    {
        std::string text;
        for (const auto& [name, value] : values) {
            add(text, name);
            add(text, value);
        }
        return text;
    }
    static std::string textOf(const std::string& value) { return value; }
    static std::string textOf(const Digest& value) { return value.hex(); }
    static std::string textOf(Date value) { return toText(value); }
    template <class Value>
    requires(std::is_arithmetic_v<Value> || std::is_enum_v<Value>) static std::string
        textOf(Value value)
    {
        if constexpr (std::is_enum_v<Value>)
            return std::string{records::wordOf(value)};
        else if constexpr (std::is_floating_point_v<Value>)
            return numberText(value);
        else
            return std::to_string(value);
    }
    static std::string textOf(const geo::Shape& shape)
    {
        std::string text = shape.crs.wkt();
        for (const geo::Polygon& polygon : shape.polygons) {
            text += "\npolygon";
            addRing(text, polygon.outer);
            for (const geo::Ring& hole : polygon.holes)
                addRing(text, hole);
        }
        return text;
    }
    static void addRing(std::string& text, const geo::Ring& ring)
    {
        text += "\nring ";
        for (const geo::Point& point : ring)
            for (const double coordinate : {point.x, point.y})
                addBytes(text, std::bit_cast<std::uint64_t>(coordinate));
    }
    /// Lowest byte first, on every machine.
    static void addBytes(std::string& text, std::uint64_t bits)
    {
        constexpr unsigned byteBits = 8;
        for (unsigned byte = 0; byte < sizeof bits; ++byte)
            text += static_cast<char>(bits >> (byteBits * byte) & 0xFFU);
    }

    const project::Project& m_project;
    std::map<std::pair<std::string_view, std::int64_t>, std::string> m_known;
};

} // namespace

Digest digestOfRecords(const project::Project& project)
{
    RecordText text{project};
    Sha256 all;
    records::forEachRecordType([&]<class Record>() {
        // Claims and their reviews rest on figures; no figure rests on them.
        if constexpr (std::is_same_v<Record, records::Claim> ||
                      std::is_same_v<Record, records::Review>)
            return;
        std::vector<std::string> digests;
        for (const auto& [id, record] : project.all<Record>())
            digests.push_back(text.digestOf(id));
        if (digests.empty())
            return; // so that a new kind of record changes no digest without one
        std::ranges::sort(digests);
        all.add(records::Table<Record>::name).add("\n");
        for (const std::string& each : digests)
            all.add(each).add("\n");
    });
    return all.digest();
}

Digest digestOfInputs(const project::Project& project, const Provenance& provenance)
{
    Sha256 all;
    all.add(digestOfRecords(project).hex());
    for (const LayerProvenance& layer : provenance.layers)
        all.add("\nlayer ")
            .add(layer.name)
            .add(" ")
            .add(layer.digest.hex())
            .add(toText(layer.state));
    for (const RuleUsed& rule : provenance.rules)
        all.add("\nrule ").add(rule.name).add(" ").add(rule.text);
    for (const auto& [name, version] : provenance.versions)
        all.add("\nversion ").add(name).add(" ").add(version);
    all.add("\ntile side ").add(std::to_string(provenance.tileSide));
    return all.digest();
}

} // namespace ecotone::run
