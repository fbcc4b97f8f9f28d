#include "proj_handles.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/crs.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace ecotone::geo {

namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();

/// What PROJ found between two CRSs. Kept by the thread that made it, as finding it is slow.
struct Operation {
    std::shared_ptr<PJ_CONTEXT> context; // before `steps`, so that it goes after it
    PjPointer steps;
    std::string words;
    std::optional<double> accuracy;
};

const char* definitionOf(const Crs& crs)
{
    // PROJ finds better operations for a code than for the text it stands for.
    return crs.code().empty() ? crs.wkt().c_str() : crs.code().c_str();
}

struct DestroyFactory {
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const noexcept
    {
        proj_operation_factory_context_destroy(factory);
    }
};
struct DestroyList {
    void operator()(PJ_OBJ_LIST* list) const noexcept { proj_list_destroy(list); }
};

/// Fills words and accuracy from the operation PROJ prefers. `steps` itself may hold several
/// (one for each region) and then names none.
void describe(Operation& operation, const PJ* from, const PJ* to)
{
    PJ_CONTEXT* context = operation.context.get();
    const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, DestroyFactory> factory{
        proj_create_operation_factory_context(context, nullptr)};
    proj_operation_factory_context_set_spatial_criterion(
        context, factory.get(), PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj_operation_factory_context_set_grid_availability_use(
        context, factory.get(), PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    const std::unique_ptr<PJ_OBJ_LIST, DestroyList> list{
        proj_create_operations(context, from, to, factory.get())};
    const int count = list ? proj_list_get_count(list.get()) : 0;
    if (count == 0)
        return;
    const PjPointer best{proj_list_get(context, list.get(), 0)};
    operation.words = proj_get_name(best.get());
    if (count > 1)
        operation.words += fmt::format(" (or, by region, one of {} others)", count - 1);
    const double accuracy = proj_coordoperation_get_accuracy(context, best.get());
    if (accuracy >= 0.0)
        operation.accuracy = accuracy;
    else if (proj_get_type(best.get()) == PJ_TYPE_CONVERSION)
        operation.accuracy = 0.0; // A map projection is exact; PROJ states nothing for it.
}

std::shared_ptr<const Operation> newOperation(const Crs& from, const Crs& to)
{
    auto operation = std::make_shared<Operation>();
    operation->context = projContext();
    PJ_CONTEXT* context = operation->context.get();
    const PjPointer source{proj_create(context, definitionOf(from))};
    const PjPointer target{proj_create(context, definitionOf(to))};
    PjPointer found;
    if (source && target)
        found.reset(proj_create_crs_to_crs_from_pj(context, source.get(), target.get(), nullptr,
                                                   nullptr));
    if (found)
        operation->steps.reset(proj_normalize_for_visualization(context, found.get()));
    if (!operation->steps)
        throw GeometryError{fmt::format(
            "PROJ knows no way from {} to {}. Reproject the layer to a common CRS (such as "
            "EPSG:4326) with the program it came from, and import it again.",
            from.title(), to.title())};
    describe(*operation, source.get(), target.get());
    return operation;
}

std::shared_ptr<const Operation> operationBetween(const Crs& from, const Crs& to)
{
    using Key = std::pair<std::string, std::string>;
    constexpr std::size_t remembered = 64;
    thread_local std::map<Key, std::shared_ptr<const Operation>> operations;
    const Key key{from.wkt(), to.wkt()};
    if (const auto known = operations.find(key); known != operations.end())
        return known->second;
    auto made = newOperation(from, to);
    if (operations.size() >= remembered)
        operations.clear();
    return operations.emplace(key, std::move(made)).first->second;
}

std::shared_ptr<const Operation> nothingToDo()
{
    auto operation = std::make_shared<Operation>();
    operation->words = "none: the same CRS";
    operation->accuracy = 0.0;
    return operation;
}

} // namespace

struct Transformation::Impl {
    std::shared_ptr<const Operation> operation;
};

Transformation::Transformation(const Crs& from, const Crs& to)
    : m_impl{
          std::make_unique<Impl>(Impl{from == to ? nothingToDo() : operationBetween(from, to)})}
{
}
Transformation::~Transformation() = default;
Transformation::Transformation(Transformation&&) noexcept = default;
Transformation& Transformation::operator=(Transformation&&) noexcept = default;

void Transformation::apply(std::span<Point> points) const
{
    if (isIdentity() || points.empty())
        return;
    proj_trans_generic(m_impl->operation->steps.get(), PJ_FWD, &points.front().x, sizeof(Point),
                       points.size(), &points.front().y, sizeof(Point), points.size(), nullptr,
                       0, 0, nullptr, 0, 0);
    for (Point& point : points)
        if (!(std::abs(point.x) < nowhere && std::abs(point.y) < nowhere))
            point = {nowhere, nowhere};
}

Point Transformation::apply(Point point) const
{
    apply({&point, 1});
    return point;
}

bool Transformation::isIdentity() const noexcept
{
    return m_impl->operation->steps == nullptr;
}
const std::string& Transformation::operation() const noexcept
{
    return m_impl->operation->words;
}
std::optional<double> Transformation::accuracyMetres() const noexcept
{
    return m_impl->operation->accuracy;
}

} // namespace ecotone::geo
