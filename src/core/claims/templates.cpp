#include "ecotone/base/contract.h"
#include "ecotone/claims/wording.h"

#include <fmt/format.h>

#include <optional>
#include <set>

namespace ecotone::claims {

const Templates& englishTemplates()
{
    static const Templates english{
        {"commitment",
         "{claimant} commits to {quantity} {unit} of {indicator} in {landscape} (boundary "
         "version "
         "{version}) by {deadline}, from a baseline of {baseline} {unit} in {baseline_year}, "
         "towards the target “{target}”."},
        {"participation",
         "{claimant} takes part in {initiative} in {landscape} (boundary version {version}) "
         "since {since}."},
        {"action-implementer", "{claimant} implemented on {area} ha in {landscape} (boundary "
                               "version {version}), from "
                               "{first} and as of {as_of}: {actions}."},
        {"action-funder",
         "{claimant} funded on {area} ha in {landscape} (boundary version {version}), from "
         "{first} and as of {as_of}: {actions}."},
        {"action-supporter",
         "{claimant} supported on {area} ha in {landscape} (boundary version {version}), from "
         "{first} and as of {as_of}: {actions}."},
        {"collective",
         "The partners' landscape {landscape} (boundary version {version}) recorded a change "
         "of "
         "{change} {unit} in {indicator} from {first} to {last} ({confidence} % interval "
         "{lower} "
         "to {upper}; {evidence}; method version {method_version}), over {denominator} ha of "
         "{denominator_name}, {assessed} % of which were assessed."},
        {"collective-without-interval",
         "The partners' landscape {landscape} (boundary version {version}) recorded a change "
         "of "
         "{change} {unit} in {indicator} from {first} to {last} (no interval is known; "
         "{evidence}; method version {method_version}), over {denominator} ha of "
         "{denominator_name}, {assessed} % of which were assessed."},
        {"gross",
         "The change is gross: what would have come without the actions was not taken off it."},
        {"counterfactual",
         "Of the change, {counterfactual} {unit} would have come without the actions "
         "({method_code}, {method})."},
        {"remainder", "{remainder} {unit} of the change are attributed to nobody."},
        {"contribution", "{claimant} contributed through: {actions}."},
        {"impacts",
         "Losses that {claimant} caused in {landscape} over the same period: {losses} {unit}."},
        {"no-impacts",
         "No losses caused by {claimant} in {landscape} over the same period were found."},
        {"proportional",
         "By rule {rule}, the share of {claimant} in the additional change of {indicator} in "
         "{landscape} (boundary version {version}) from {first} to {last} is {share} {unit} "
         "({confidence} % interval {lower} to {upper}; {evidence}; counterfactual "
         "{method_code}, "
         "{method}; method version {method_version}), over {denominator} ha of "
         "{denominator_name}, {assessed} % of which were assessed."},
        {"attributed",
         "Actions of {claimant} caused a change of {share} {unit} in {indicator} in "
         "{landscape} "
         "(boundary version {version}) from {first} to {last} ({confidence} % interval {lower} "
         "to {upper}; {evidence}; counterfactual {method_code}, {method}; share by rule "
         "{rule}; "
         "method version {method_version}), over {denominator} ha of {denominator_name}, "
         "{assessed} % of which were assessed: {actions}."},
        {"controls-caution",
         "The ground compared with matches with caution only; the balance table says where."},
        {"leakage", "Harm beside the actions of {leakage} {unit} has been taken off."},
        {"label-measured", "measured"},
        {"label-modelled", "modelled"},
        {"label-expert", "by expert judgement"},
        {"label-declared", "declared"},
        {"label-CF0", "no counterfactual"},
        {"label-CF1", "documented baseline"},
        {"label-CF2", "trend of untreated ground by stratum"},
        {"label-CF3", "matched control cells"},
        {"label-CF4", "before-after-control-impact"},
        {"label-CF5", "process model or structured expert judgement"},
    };
    return english;
}

namespace {

/// The fields of a sentence; nothing where a brace is left open or stands alone.
std::optional<std::set<std::string>> fieldsOf(std::string_view sentence)
{
    std::set<std::string> fields;
    while (true) {
        const std::size_t brace = sentence.find_first_of("{}");
        if (brace == std::string_view::npos)
            return fields;
        if (sentence[brace] == '}')
            return std::nullopt;
        const std::size_t end = sentence.find_first_of("{}", brace + 1);
        if (end == std::string_view::npos || sentence[end] == '{' || end == brace + 1)
            return std::nullopt;
        fields.emplace(sentence.substr(brace + 1, end - brace - 1));
        sentence.remove_prefix(end + 1);
    }
}

Finding problem(const char* code, const std::string& id, std::string message)
{
    return {Severity::Problem, code, id, std::move(message),
            "Correct the translation; until then the English sentence stands."};
}

void compareFields(const std::string& id,
                   const std::set<std::string>& wanted,
                   const std::set<std::string>& given,
                   Findings& findings)
{
    for (const std::string& field : wanted)
        if (!given.contains(field))
            findings.push_back(
                problem("template-field-missing", id,
                        fmt::format("The sentence “{}” lacks the field {{{}}}.", id, field)));
    for (const std::string& field : given)
        if (!wanted.contains(field))
            findings.push_back(problem("template-field-unknown", id,
                                       fmt::format("The sentence “{}” has a field {{{}}} that "
                                                   "nothing fills.",
                                                   id, field)));
}

} // namespace

Findings checkTemplates(const Templates& translation)
{
    Findings findings;
    for (const auto& [id, sentence] : englishTemplates()) {
        const auto given = translation.find(id);
        if (given == translation.end()) {
            findings.push_back(
                problem("template-missing", id,
                        fmt::format("The sentence “{}” is not translated.", id)));
            continue;
        }
        const auto fields = fieldsOf(given->second);
        if (fields)
            compareFields(id, *fieldsOf(sentence), *fields, findings);
        else
            findings.push_back(problem("template-brace", id,
                                       fmt::format("The sentence “{}” has a brace that is not "
                                                   "part of a field.",
                                                   id)));
    }
    for (const auto& [id, sentence] : translation)
        if (!englishTemplates().contains(id))
            findings.push_back(problem("template-unknown", id,
                                       fmt::format("No sentence is called “{}”.", id)));
    return findings;
}

std::string filled(std::string_view sentence,
                   const std::map<std::string, std::string, std::less<>>& fields)
{
    std::string text;
    while (true) {
        const std::size_t brace = sentence.find('{');
        text += sentence.substr(0, brace);
        if (brace == std::string_view::npos)
            return text;
        const std::size_t end = sentence.find('}', brace);
        expects(end != std::string_view::npos, "filled: every brace is closed");
        const auto field = fields.find(sentence.substr(brace + 1, end - brace - 1));
        expects(field != fields.end(), "filled: every field of the template is given");
        text += field->second;
        sentence.remove_prefix(end + 1);
    }
}

} // namespace ecotone::claims
