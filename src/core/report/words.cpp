#include "words.h"

#include "values.h"

#include "ecotone/report/printed.h"

namespace ecotone::report {
namespace {

constexpr const char* notStated = "not stated";

/// The word of a file without its hyphens: "in progress".
template <class E>
std::string spoken(E value)
{
    std::string text{records::wordOf(value)};
    for (char& letter : text)
        if (letter == '-')
            letter = ' ';
    return text;
}

} // namespace

std::string wordsOf(std::optional<records::Status> status)
{
    if (status == records::Status::PostCompletionMonitoring)
        return "post-completion monitoring";
    return status ? spoken(*status) : notStated;
}

std::string wordsOf(std::optional<records::ObligationCode> code)
{
    return code ? std::string{records::wordOf(*code)} : notStated;
}

std::string wordsOf(records::BoundaryType type)
{
    return spoken(type);
}

std::string wordsOf(records::Realm realm)
{
    return spoken(realm);
}

std::string wordsOf(records::LayerRole role)
{
    return spoken(role);
}

std::string wordsOf(records::Consolidation approach)
{
    return spoken(approach);
}

std::string wordsOf(records::TargetKind kind)
{
    switch (kind) {
    case records::TargetKind::SpatialPlanning:
        return "Target 1: spatial planning";
    case records::TargetKind::Restoration:
        return "Target 2: restoration of degraded land";
    case records::TargetKind::Protection:
        return "Target 3: protected and conserved areas";
    }
    return {};
}

std::string meaningOf(std::optional<records::ObligationCode> code)
{
    using records::ObligationCode;
    if (!code)
        return "the project does not say why the action is done";
    switch (*code) {
    case ObligationCode::M1:
        return "avoiding impact at a site";
    case ObligationCode::M2:
        return "minimising impact at a site";
    case ObligationCode::M3:
        return "rehabilitation or closure duty of a site";
    case ObligationCode::M4:
        return "offset of a residual impact";
    case ObligationCode::REG:
        return "other legal or permit duty";
    case ObligationCode::L:
        return "landscape action beyond these duties";
    case ObligationCode::ACA:
        return "additional conservation action";
    case ObligationCode::SUP:
        return "support of another actor's landscape action";
    case ObligationCode::I:
        return "impact";
    }
    return {};
}

std::string wordsOf(const accounts::ActionStanding& standing)
{
    if (standing.isEffective())
        return "yes";
    std::string text = "no: ";
    for (std::size_t i = 0; i < standing.obstacles.size(); ++i) {
        text += i == 0 ? "" : "; ";
        text += accounts::toText(standing.obstacles[i]);
    }
    return text;
}

bool addsToProgress(const accounts::ActionRow& row)
{
    return row.counts && printedNumber(row.onBaseline.value()) > 0.0;
}

std::string countingOf(const accounts::ActionRow& row)
{
    if (!row.counts || addsToProgress(row))
        return wordsOf(row.standing);
    return printedNumber(row.inside.value()) > 0.0 ? "nothing: no degraded land under it"
                                                   : "nothing: it lies outside the landscape";
}

std::string reasonOf(const Findings& findings)
{
    for (const Finding& finding : findings)
        if (finding.severity == Severity::Problem) {
            std::string reason = finding.message;
            if (reason.ends_with('.'))
                reason.pop_back();
            return reason;
        }
    return "It could not be computed; see the findings";
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return printedCount(count) + " " + (count == 1 ? one : many);
}

} // namespace ecotone::report
