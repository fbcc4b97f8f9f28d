#include "record_json.h"

#include "record_names.h"

#include "ecotone/base/finding.h"
#include "ecotone/geo/true_area.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace ecotone::cli {
namespace {

using Json = nlohmann::ordered_json;

Json valueJson(const std::string& text)
{
    return text;
}
template <class Number>
requires std::is_arithmetic_v<Number> Json valueJson(Number number)
{
    return number;
}
Json valueJson(Date date)
{
    return toText(date);
}
Json valueJson(const Digest& digest)
{
    return digest.hex();
}
template <class E>
requires std::is_enum_v<E> Json valueJson(E value)
{
    return std::string{records::wordOf(value)};
}
template <class Record>
Json valueJson(Id<Record> id)
{
    return fmt::format("{}", id.value());
}
template <class Value>
Json valueJson(const std::vector<Value>& values)
{
    return values;
}
Json valueJson(const std::map<std::string, std::string>& values)
{
    return values;
}
template <class Value>
Json valueJson(const std::optional<Value>& value)
{
    return value ? valueJson(*value) : Json(nullptr);
}

Json areaJson(const geo::Shape& shape)
{
    return geo::trueArea(shape).value();
}
Json areaJson(const std::optional<geo::Shape>& shape)
{
    return shape ? areaJson(*shape) : Json(nullptr);
}

} // namespace

template <class Record>
Json recordJson(const project::Project& project, const Record& record)
{
    Json json = Json::object();
    records::forEachField(record, [&]<class Value>(std::string_view name, const Value& value) {
        if constexpr (requires { areaJson(value); })
            json["area_m2"] = areaJson(value);
        else
            json[std::string{name}] = valueJson(value);
        if constexpr (namesAnother<Record, Value>())
            json[nameColumn(name)] = valueJson(
                nameOf<typename RefersTo<Value>::Type>(project, std::optional{value}));
    });
    return json;
}

template Json recordJson(const project::Project&, const records::Settings&);
template Json recordJson(const project::Project&, const records::Actor&);
template Json recordJson(const project::Project&, const records::Site&);
template Json recordJson(const project::Project&, const records::Stake&);
template Json recordJson(const project::Project&, const records::Landscape&);
template Json recordJson(const project::Project&, const records::LandscapeVersion&);
template Json recordJson(const project::Project&, const records::Pressure&);
template Json recordJson(const project::Project&, const records::ActionKind&);
template Json recordJson(const project::Project&, const records::Action&);
template Json recordJson(const project::Project&, const records::ActionStatus&);
template Json recordJson(const project::Project&, const records::Participation&);
template Json recordJson(const project::Project&, const records::Evidence&);
template Json recordJson(const project::Project&, const records::Layer&);
template Json recordJson(const project::Project&, const records::LayerClass&);
template Json recordJson(const project::Project&, const records::Target&);
template Json recordJson(const project::Project&, const records::Document&);
template Json recordJson(const project::Project&, const records::Indicator&);
template Json recordJson(const project::Project&, const records::Observation&);
template Json recordJson(const project::Project&, const records::Pledge&);
template Json recordJson(const project::Project&, const records::Membership&);
template Json recordJson(const project::Project&, const records::FundingLine&);
template Json recordJson(const project::Project&, const records::MonitoringPlan&);
template Json recordJson(const project::Project&, const records::Consent&);
template Json recordJson(const project::Project&, const records::LeakageAssessment&);
template Json recordJson(const project::Project&, const records::Obligation&);
template Json recordJson(const project::Project&, const records::SurplusTransfer&);
template Json recordJson(const project::Project&, const records::GoalLink&);
template Json recordJson(const project::Project&, const records::Settlement&);
template Json recordJson(const project::Project&, const records::SettlementPart&);
template Json recordJson(const project::Project&, const records::Claim&);
template Json recordJson(const project::Project&, const records::Review&);
template Json recordJson(const project::Project&, const records::SoldUnit&);
template Json recordJson(const project::Project&, const records::MatchingLayer&);
template Json recordJson(const project::Project&, const records::Plot&);
template Json recordJson(const project::Project&, const records::GivenChange&);

Json inOrder(Json list, std::initializer_list<const char*> keys)
{
    std::vector<Json> all(list.begin(), list.end());
    std::ranges::stable_sort(all, [&](const Json& a, const Json& b) {
        for (const char* const key : keys)
            if (a.at(key) != b.at(key))
                return a.at(key) < b.at(key);
        return false;
    });
    return all;
}

template <class Child, class ParentId>
Json childrenJson(const project::Project& project,
                  ParentId Child::*member,
                  ParentId parent,
                  std::initializer_list<const char*> keys)
{
    Json list = Json::array();
    for (const Child* each : project::children(project, member, parent))
        list.push_back(recordJson(project, *each));
    return inOrder(std::move(list), keys);
}

template Json childrenJson(const project::Project&,
                           records::LandscapeId records::LandscapeVersion::*,
                           records::LandscapeId,
                           std::initializer_list<const char*>);
template Json childrenJson(const project::Project&,
                           records::LandscapeId records::Pressure::*,
                           records::LandscapeId,
                           std::initializer_list<const char*>);
template Json childrenJson(const project::Project&,
                           records::LayerId records::LayerClass::*,
                           records::LayerId,
                           std::initializer_list<const char*>);
template Json childrenJson(const project::Project&,
                           records::ActionId records::ActionStatus::*,
                           records::ActionId,
                           std::initializer_list<const char*>);
template Json childrenJson(const project::Project&,
                           records::ActionId records::Participation::*,
                           records::ActionId,
                           std::initializer_list<const char*>);
template Json childrenJson(const project::Project&,
                           records::ActionId records::Evidence::*,
                           records::ActionId,
                           std::initializer_list<const char*>);

Json findingsJson(const Findings& findings)
{
    Json list = Json::array();
    for (const Finding& each : findings)
        list.push_back({{"severity", toText(each.severity)},
                        {"code", each.code},
                        {"subject", each.subject},
                        {"message", each.message},
                        {"remedy", each.remedy}});
    return list;
}

std::string jsonText(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ecotone::cli
