#include "desktop/session/words.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace ecotone::desktop {
namespace {

// For the translators: every word that `shownWord` and `shownField` may be asked for.
[[maybe_unused]] constexpr std::array translatedWords{
    QT_TRANSLATE_NOOP("Words", "Operational"), QT_TRANSLATE_NOOP("Words", "Legacy"),
    QT_TRANSLATE_NOOP("Words", "Beyond"), QT_TRANSLATE_NOOP("Words", "In preparation"),
    QT_TRANSLATE_NOOP("Words", "In progress"),
    QT_TRANSLATE_NOOP("Words", "Post completion monitoring"),
    QT_TRANSLATE_NOOP("Words", "Completed"), QT_TRANSLATE_NOOP("Words", "Failed"),
    QT_TRANSLATE_NOOP("Words", "Reversed"), QT_TRANSLATE_NOOP("Words", "Implementer"),
    QT_TRANSLATE_NOOP("Words", "Funder"), QT_TRANSLATE_NOOP("Words", "Land manager"),
    QT_TRANSLATE_NOOP("Words", "Supporter"), QT_TRANSLATE_NOOP("Words", "Monitor"),
    QT_TRANSLATE_NOOP("Words", "Document"), QT_TRANSLATE_NOOP("Words", "Spatial"),
    QT_TRANSLATE_NOOP("Words", "Field record"), QT_TRANSLATE_NOOP("Words", "Company"),
    QT_TRANSLATE_NOOP("Words", "Joint venture"), QT_TRANSLATE_NOOP("Words", "Government"),
    QT_TRANSLATE_NOOP("Words", "Community"), QT_TRANSLATE_NOOP("Words", "Civil society"),
    QT_TRANSLATE_NOOP("Words", "Financier"), QT_TRANSLATE_NOOP("Words", "Buyer"),
    QT_TRANSLATE_NOOP("Words", "Unregistered"), QT_TRANSLATE_NOOP("Words", "Jurisdiction"),
    QT_TRANSLATE_NOOP("Words", "Catchment"), QT_TRANSLATE_NOOP("Words", "Stakeholder"),
    QT_TRANSLATE_NOOP("Words", "Mixed"), QT_TRANSLATE_NOOP("Words", "Land"),
    QT_TRANSLATE_NOOP("Words", "Inland water"), QT_TRANSLATE_NOOP("Words", "Coast and sea"),
    QT_TRANSLATE_NOOP("Words", "Mine"), QT_TRANSLATE_NOOP("Words", "Legacy site"),
    QT_TRANSLATE_NOOP("Words", "Plant"), QT_TRANSLATE_NOOP("Words", "Infrastructure"),
    QT_TRANSLATE_NOOP("Words", "Exploration"), QT_TRANSLATE_NOOP("Words", "Other"),
    QT_TRANSLATE_NOOP("Words", "Spatial planning"), QT_TRANSLATE_NOOP("Words", "Restoration"),
    QT_TRANSLATE_NOOP("Words", "Protection"), QT_TRANSLATE_NOOP("Words", "Land cover"),
    QT_TRANSLATE_NOOP("Words", "Ecosystem type"), QT_TRANSLATE_NOOP("Words", "Condition"),
    QT_TRANSLATE_NOOP("Words", "Degraded baseline"),
    QT_TRANSLATE_NOOP("Words", "Protected area"), QT_TRANSLATE_NOOP("Words", "Conserved area"),
    QT_TRANSLATE_NOOP("Words", "Spatial plan"),
    QT_TRANSLATE_NOOP("Words", "Key biodiversity area"),
    QT_TRANSLATE_NOOP("Words", "Reporting zone"), QT_TRANSLATE_NOOP("Words", "Sub basin"),
    QT_TRANSLATE_NOOP("Words", "Context"), QT_TRANSLATE_NOOP("Words", "Equity share"),
    QT_TRANSLATE_NOOP("Words", "Operational control"), QT_TRANSLATE_NOOP("Words", "Actions"),
    QT_TRANSLATE_NOOP("Words", "Sites"), QT_TRANSLATE_NOOP("Words", "Landscapes"),
    QT_TRANSLATE_NOOP("Words", "Pressures"), QT_TRANSLATE_NOOP("Words", "Typed"),
    QT_TRANSLATE_NOOP("Words", "Imported"),
    // Properties of imported features.
    QT_TRANSLATE_NOOP("Words", "Owner"), QT_TRANSLATE_NOOP("Words", "Start"),
    QT_TRANSLATE_NOOP("Words", "End"), QT_TRANSLATE_NOOP("Words", "Status date"),
    QT_TRANSLATE_NOOP("Words", "Note"), QT_TRANSLATE_NOOP("Words", "Name"),
    QT_TRANSLATE_NOOP("Words", "Kind"), QT_TRANSLATE_NOOP("Words", "Scope"),
    QT_TRANSLATE_NOOP("Words", "Obligation"), QT_TRANSLATE_NOOP("Words", "Resourced"),
    QT_TRANSLATE_NOOP("Words", "Monitored"), QT_TRANSLATE_NOOP("Words", "Site"),
    QT_TRANSLATE_NOOP("Words", "Class"), QT_TRANSLATE_NOOP("Words", "Id"),
    QT_TRANSLATE_NOOP("Words", "Next down"), QT_TRANSLATE_NOOP("Words", "Designation"),
    QT_TRANSLATE_NOOP("Words", "Reported area km2"), QT_TRANSLATE_NOOP("Words", "Qualifies"),
    QT_TRANSLATE_NOOP("Words", "Status"), QT_TRANSLATE_NOOP("Words", "Description"),
    QT_TRANSLATE_NOOP("Words", "Source"), QT_TRANSLATE_NOOP("Words", "Boundary type"),
    QT_TRANSLATE_NOOP("Words", "Realm"), QT_TRANSLATE_NOOP("Words", "Rationale"),
    QT_TRANSLATE_NOOP("Words", "Date"), QT_TRANSLATE_NOOP("Words", "Reason")};

[[maybe_unused]] constexpr std::array translatedFields{
    // Kinds of records and their fields, as the panel of records shows them.
    QT_TRANSLATE_NOOP("Fields", "After value"),
    QT_TRANSLATE_NOOP("Fields", "Before value"),
    QT_TRANSLATE_NOOP("Fields", "Block m"),
    QT_TRANSLATE_NOOP("Fields", "Caliper"),
    QT_TRANSLATE_NOOP("Fields", "Candidate limit"),
    QT_TRANSLATE_NOOP("Fields", "Change"),
    QT_TRANSLATE_NOOP("Fields", "Change per ha"),
    QT_TRANSLATE_NOOP("Fields", "Cluster"),
    QT_TRANSLATE_NOOP("Fields", "Counterfactual document"),
    QT_TRANSLATE_NOOP("Fields", "Earlier value"),
    QT_TRANSLATE_NOOP("Fields", "Given change"),
    QT_TRANSLATE_NOOP("Fields", "Leakage ring m"),
    QT_TRANSLATE_NOOP("Fields", "Matching layer"),
    QT_TRANSLATE_NOOP("Fields", "Matching seed"),
    QT_TRANSLATE_NOOP("Fields", "Opening layer"),
    QT_TRANSLATE_NOOP("Fields", "Plot"),
    QT_TRANSLATE_NOOP("Fields", "Side"),
    QT_TRANSLATE_NOOP("Fields", "Stratum"),
    QT_TRANSLATE_NOOP("Fields", "Use"),
    QT_TRANSLATE_NOOP("Fields", "Action"),
    QT_TRANSLATE_NOOP("Fields", "Action kind"),
    QT_TRANSLATE_NOOP("Fields", "Action status"),
    QT_TRANSLATE_NOOP("Fields", "Actor"),
    QT_TRANSLATE_NOOP("Fields", "Alignment"),
    QT_TRANSLATE_NOOP("Fields", "Amount"),
    QT_TRANSLATE_NOOP("Fields", "Assessed percent"),
    QT_TRANSLATE_NOOP("Fields", "Baseline value"),
    QT_TRANSLATE_NOOP("Fields", "Baseline year"),
    QT_TRANSLATE_NOOP("Fields", "Basis"),
    QT_TRANSLATE_NOOP("Fields", "Belt m"),
    QT_TRANSLATE_NOOP("Fields", "Buyer"),
    QT_TRANSLATE_NOOP("Fields", "Claim"),
    QT_TRANSLATE_NOOP("Fields", "Class group"),
    QT_TRANSLATE_NOOP("Fields", "Code"),
    QT_TRANSLATE_NOOP("Fields", "Colour"),
    QT_TRANSLATE_NOOP("Fields", "Consent"),
    QT_TRANSLATE_NOOP("Fields", "Counterfactual"),
    QT_TRANSLATE_NOOP("Fields", "Counts as restoration"),
    QT_TRANSLATE_NOOP("Fields", "Currency"),
    QT_TRANSLATE_NOOP("Fields", "Definition"),
    QT_TRANSLATE_NOOP("Fields", "Delivered"),
    QT_TRANSLATE_NOOP("Fields", "Description"),
    QT_TRANSLATE_NOOP("Fields", "Digest"),
    QT_TRANSLATE_NOOP("Fields", "Document"),
    QT_TRANSLATE_NOOP("Fields", "Driver note"),
    QT_TRANSLATE_NOOP("Fields", "Every years"),
    QT_TRANSLATE_NOOP("Fields", "Evidence"),
    QT_TRANSLATE_NOOP("Fields", "Field mapping"),
    QT_TRANSLATE_NOOP("Fields", "File"),
    QT_TRANSLATE_NOOP("Fields", "From date"),
    QT_TRANSLATE_NOOP("Fields", "Funding line"),
    QT_TRANSLATE_NOOP("Fields", "Goal link"),
    QT_TRANSLATE_NOOP("Fields", "Good"),
    QT_TRANSLATE_NOOP("Fields", "Group"),
    QT_TRANSLATE_NOOP("Fields", "Holder"),
    QT_TRANSLATE_NOOP("Fields", "Independent ground ha"),
    QT_TRANSLATE_NOOP("Fields", "Indicator"),
    QT_TRANSLATE_NOOP("Fields", "Initiative"),
    QT_TRANSLATE_NOOP("Fields", "Is independent"),
    QT_TRANSLATE_NOOP("Fields", "Is operator"),
    QT_TRANSLATE_NOOP("Fields", "Landscape version"),
    QT_TRANSLATE_NOOP("Fields", "Layer"),
    QT_TRANSLATE_NOOP("Fields", "Layer class"),
    QT_TRANSLATE_NOOP("Fields", "Leakage"),
    QT_TRANSLATE_NOOP("Fields", "Leakage assessment"),
    QT_TRANSLATE_NOOP("Fields", "Level"),
    QT_TRANSLATE_NOOP("Fields", "Location"),
    QT_TRANSLATE_NOOP("Fields", "Measures"),
    QT_TRANSLATE_NOOP("Fields", "Membership"),
    QT_TRANSLATE_NOOP("Fields", "Method version"),
    QT_TRANSLATE_NOOP("Fields", "Minimum detectable change"),
    QT_TRANSLATE_NOOP("Fields", "Money"),
    QT_TRANSLATE_NOOP("Fields", "Monitoring plan"),
    QT_TRANSLATE_NOOP("Fields", "Multiplier"),
    QT_TRANSLATE_NOOP("Fields", "Number"),
    QT_TRANSLATE_NOOP("Fields", "Observation"),
    QT_TRANSLATE_NOOP("Fields", "Offset"),
    QT_TRANSLATE_NOOP("Fields", "Participation"),
    QT_TRANSLATE_NOOP("Fields", "Percent"),
    QT_TRANSLATE_NOOP("Fields", "Person days"),
    QT_TRANSLATE_NOOP("Fields", "Pledge"),
    QT_TRANSLATE_NOOP("Fields", "Pressure"),
    QT_TRANSLATE_NOOP("Fields", "Price year"),
    QT_TRANSLATE_NOOP("Fields", "Quantity"),
    QT_TRANSLATE_NOOP("Fields", "Reason"),
    QT_TRANSLATE_NOOP("Fields", "Required"),
    QT_TRANSLATE_NOOP("Fields", "Response years"),
    QT_TRANSLATE_NOOP("Fields", "Responsible"),
    QT_TRANSLATE_NOOP("Fields", "Reversals"),
    QT_TRANSLATE_NOOP("Fields", "Review"),
    QT_TRANSLATE_NOOP("Fields", "Reviewer"),
    QT_TRANSLATE_NOOP("Fields", "Reviewer actor"),
    QT_TRANSLATE_NOOP("Fields", "Revises"),
    QT_TRANSLATE_NOOP("Fields", "Revision reason"),
    QT_TRANSLATE_NOOP("Fields", "Rights holders"),
    QT_TRANSLATE_NOOP("Fields", "Sample size"),
    QT_TRANSLATE_NOOP("Fields", "Scheme"),
    QT_TRANSLATE_NOOP("Fields", "Seller"),
    QT_TRANSLATE_NOOP("Fields", "Serial"),
    QT_TRANSLATE_NOOP("Fields", "Settlement"),
    QT_TRANSLATE_NOOP("Fields", "Settlement part"),
    QT_TRANSLATE_NOOP("Fields", "Share percent"),
    QT_TRANSLATE_NOOP("Fields", "Share rule"),
    QT_TRANSLATE_NOOP("Fields", "Signatories"),
    QT_TRANSLATE_NOOP("Fields", "Since date"),
    QT_TRANSLATE_NOOP("Fields", "Sold unit"),
    QT_TRANSLATE_NOOP("Fields", "Spatial support"),
    QT_TRANSLATE_NOOP("Fields", "Stage"),
    QT_TRANSLATE_NOOP("Fields", "Stake"),
    QT_TRANSLATE_NOOP("Fields", "Standard error"),
    QT_TRANSLATE_NOOP("Fields", "State"),
    QT_TRANSLATE_NOOP("Fields", "Status"),
    QT_TRANSLATE_NOOP("Fields", "Surplus transfer"),
    QT_TRANSLATE_NOOP("Fields", "Target"),
    QT_TRANSLATE_NOOP("Fields", "Temporal support"),
    QT_TRANSLATE_NOOP("Fields", "Text"),
    QT_TRANSLATE_NOOP("Fields", "Title"),
    QT_TRANSLATE_NOOP("Fields", "To date"),
    QT_TRANSLATE_NOOP("Fields", "Treated ha"),
    QT_TRANSLATE_NOOP("Fields", "Unit"),
    QT_TRANSLATE_NOOP("Fields", "Until date"),
    QT_TRANSLATE_NOOP("Fields", "Value"),
    QT_TRANSLATE_NOOP("Fields", "Venture"),
    QT_TRANSLATE_NOOP("Fields", "Name"),
    QT_TRANSLATE_NOOP("Fields", "Kind"),
    QT_TRANSLATE_NOOP("Fields", "Scope"),
    QT_TRANSLATE_NOOP("Fields", "Obligation"),
    QT_TRANSLATE_NOOP("Fields", "Start date"),
    QT_TRANSLATE_NOOP("Fields", "End date"),
    QT_TRANSLATE_NOOP("Fields", "Is resourced"),
    QT_TRANSLATE_NOOP("Fields", "Is monitored"),
    QT_TRANSLATE_NOOP("Fields", "Site"),
    QT_TRANSLATE_NOOP("Fields", "Note"),
    QT_TRANSLATE_NOOP("Fields", "Origin"),
    QT_TRANSLATE_NOOP("Fields", "Type"),
    QT_TRANSLATE_NOOP("Fields", "Parent"),
    QT_TRANSLATE_NOOP("Fields", "Aliases"),
    QT_TRANSLATE_NOOP("Fields", "Boundary type"),
    QT_TRANSLATE_NOOP("Fields", "Rationale"),
    QT_TRANSLATE_NOOP("Fields", "Realm"),
    QT_TRANSLATE_NOOP("Fields", "Landscape"),
    QT_TRANSLATE_NOOP("Fields", "As of"),
    QT_TRANSLATE_NOOP("Fields", "Deadline"),
    QT_TRANSLATE_NOOP("Fields", "Fraction"),
    QT_TRANSLATE_NOOP("Fields", "Rule"),
    QT_TRANSLATE_NOOP("Fields", "Baseline layer"),
    QT_TRANSLATE_NOOP("Fields", "Baseline classes"),
    QT_TRANSLATE_NOOP("Fields", "Current layer"),
    QT_TRANSLATE_NOOP("Fields", "Ecosystem layer"),
    QT_TRANSLATE_NOOP("Fields", "Baseline definition"),
    QT_TRANSLATE_NOOP("Fields", "Citation"),
    QT_TRANSLATE_NOOP("Fields", "National degraded ha"),
    QT_TRANSLATE_NOOP("Fields", "National target ha"),
    QT_TRANSLATE_NOOP("Fields", "National weighted ha"),
    QT_TRANSLATE_NOOP("Fields", "Landscape weighted ha"),
    QT_TRANSLATE_NOOP("Fields", "Adopted ha"),
    QT_TRANSLATE_NOOP("Fields", "Role"),
    QT_TRANSLATE_NOOP("Fields", "Path"),
    QT_TRANSLATE_NOOP("Fields", "Sublayer"),
    QT_TRANSLATE_NOOP("Fields", "Band"),
    QT_TRANSLATE_NOOP("Fields", "Date"),
    QT_TRANSLATE_NOOP("Fields", "Source"),
    QT_TRANSLATE_NOOP("Fields", "Licence"),
    QT_TRANSLATE_NOOP("Fields", "Size bytes"),
    QT_TRANSLATE_NOOP("Fields", "Crs override"),
    QT_TRANSLATE_NOOP("Fields", "No data override"),
    QT_TRANSLATE_NOOP("Fields", "Encoding")};

// Source: docs/methods/obligation-codes.md.
constexpr std::array<std::pair<std::string_view, const char*>, 9> obligations{{
    {"M1", QT_TRANSLATE_NOOP("Obligation", "avoiding impact at a site")},
    {"M2", QT_TRANSLATE_NOOP("Obligation", "minimising impact at a site")},
    {"M3", QT_TRANSLATE_NOOP("Obligation", "rehabilitation or closure duty of a site")},
    {"M4", QT_TRANSLATE_NOOP("Obligation", "offset of a residual impact")},
    {"REG", QT_TRANSLATE_NOOP("Obligation", "other legal or permit duty")},
    {"L", QT_TRANSLATE_NOOP("Obligation", "landscape action beyond all duties")},
    {"ACA", QT_TRANSLATE_NOOP("Obligation", "additional conservation without a measured gain")},
    {"SUP", QT_TRANSLATE_NOOP("Obligation", "support of another actor's landscape action")},
    {"I", QT_TRANSLATE_NOOP("Obligation", "impact: loss caused by the actor")},
}};

/// "sub-basin" and "price_year" as "Sub basin" and "Price year".
QByteArray spoken(std::string_view word)
{
    QByteArray made{word.data(), static_cast<qsizetype>(word.size())};
    made.replace('-', ' ').replace('_', ' ');
    if (!made.isEmpty() && made[0] >= 'a' && made[0] <= 'z')
        made[0] = static_cast<char>(made[0] - 'a' + 'A');
    return made;
}

} // namespace

QString shownWord(std::string_view word)
{
    return QCoreApplication::translate("Words", spoken(word).constData());
}

QString obligationText(std::string_view code)
{
    for (const auto& [each, meaning] : obligations)
        if (each == code)
            return QStringLiteral("%1 · %2").arg(
                text(code), QCoreApplication::translate("Obligation", meaning));
    return text(code);
}

QString shownField(std::string_view field)
{
    QByteArray name = spoken(field);
    if (name.endsWith(" id"))
        name.chop(3);
    return QCoreApplication::translate("Fields", name.constData());
}

} // namespace ecotone::desktop
