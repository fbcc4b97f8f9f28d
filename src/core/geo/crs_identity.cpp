#include "crs_identity.h"

#include "ecotone/base/contract.h"

#include <optional>
#include <string_view>

namespace ecotone::geo {

namespace {

struct Code {
    std::string authority, number;
    [[nodiscard]] std::string text() const { return authority + ":" + number; }
};

std::optional<Code> ownCode(const PJ* crs)
{
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* number = proj_get_id_code(crs, 0);
    if (authority == nullptr || number == nullptr)
        return std::nullopt;
    return Code{authority, number};
}

PjPointer upright(PJ_CONTEXT* context, const PJ* crs)
{
    return PjPointer{proj_normalize_for_visualization(context, crs)};
}

/// The CRS a code stands for, if it places points as `turned` (axes east then north) does.
PjPointer sameByCode(PJ_CONTEXT* context, const PJ* turned, const Code& code)
{
    PjPointer known{proj_create(context, code.text().c_str())};
    const PjPointer knownTurned = known ? upright(context, known.get()) : nullptr;
    if (!knownTurned || proj_is_equivalent_to_with_ctx(context, turned, knownTurned.get(),
                                                       PJ_COMP_EQUIVALENT) == 0)
        known.reset();
    return known;
}

/// A geographic CRS with latitude first, as most authorities list it; PROJ looks up no others.
PjPointer latitudeFirst(PJ_CONTEXT* context, const PJ* crs)
{
    if (proj_get_type(crs) != PJ_TYPE_GEOGRAPHIC_2D_CRS)
        return PjPointer{proj_clone(context, crs)};
    PjPointer datum{proj_crs_get_datum(context, crs)};
    if (!datum)
        datum.reset(proj_crs_get_datum_ensemble(context, crs));
    const PjPointer system{
        proj_create_ellipsoidal_2D_cs(context, PJ_ELLPS2D_LATITUDE_LONGITUDE, nullptr, 0.0)};
    return PjPointer{proj_create_geographic_crs_from_datum(context, proj_get_name(crs),
                                                           datum.get(), system.get())};
}

struct Found {
    PjPointer crs; // as its authority defines it
    std::string code;
};

/// Asks PROJ which CRSs of an authority (or of any) look like this one and takes the first that
/// places points alike.
std::optional<Found> identified(PJ_CONTEXT* context, const PJ* turned, const char* authority)
{
    const PjPointer asked = latitudeFirst(context, turned);
    int* confidence = nullptr;
    PJ_OBJ_LIST* list = proj_identify(context, asked.get(), authority, nullptr, &confidence);
    std::optional<Found> found;
    for (int i = 0; i < proj_list_get_count(list) && !found; ++i) {
        const PjPointer candidate{proj_list_get(context, list, i)};
        const auto code = ownCode(candidate.get());
        if (!code)
            continue;
        if (PjPointer same = sameByCode(context, turned, *code))
            found = Found{std::move(same), code->text()};
    }
    proj_int_list_destroy(confidence);
    proj_list_destroy(list);
    return found;
}

/// EPSG goes first: many EPSG entries are repeated by other authorities under other numbers.
std::optional<Found> known(PJ_CONTEXT* context, const PJ* given, const PJ* turned)
{
    const auto own = ownCode(given);
    if (own && own->authority == "EPSG")
        if (PjPointer same = sameByCode(context, turned, *own))
            return Found{std::move(same), own->text()};
    if (auto found = identified(context, turned, "EPSG"))
        return found;
    if (own)
        if (PjPointer same = sameByCode(context, turned, *own))
            return Found{std::move(same), own->text()};
    return identified(context, turned, nullptr);
}

std::string wktOf(PJ_CONTEXT* context, const PJ* crs)
{
    const char* const options[] = {"MULTILINE=NO", nullptr};
    const char* text = proj_as_wkt(context, crs, PJ_WKT2_2019, options);
    expects(text != nullptr, "wktOf: every horizontal CRS can be written as WKT 2");
    return text;
}

} // namespace

CrsIdentity identityOf(PJ_CONTEXT* context, const PJ* crs)
{
    const PjPointer turned = upright(context, crs);
    expects(turned != nullptr, "identityOf: the axes of a horizontal CRS can be put in order");
    const auto nameOf = [](const PJ* object) {
        const char* name = proj_get_name(object);
        return std::string{name == nullptr ? "" : name};
    };
    // A CRS bound to its own datum shift is nobody's entry, even where the CRS inside is.
    if (proj_get_type(crs) != PJ_TYPE_BOUND_CRS)
        if (const auto found = known(context, crs, turned.get()))
            return {wktOf(context, found->crs.get()), found->code, nameOf(found->crs.get())};
    return {wktOf(context, turned.get()), "", nameOf(turned.get())};
}

} // namespace ecotone::geo
