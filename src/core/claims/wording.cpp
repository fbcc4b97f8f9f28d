#include "ecotone/claims/wording.h"

#include "condition_parts.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <algorithm>
#include <utility>

namespace ecotone::claims {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

/// Names one after the other. No “and”: a list that every language writes alike.
std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : "; ";
        text += name;
    }
    return text;
}

/// Writes the sentences of one level.
class LevelWriter {
public:
    LevelWriter(Level level,
                const ClaimFacts& facts,
                const PrintNumber& print,
                const Templates& templates)
        : m_level{level}
        , m_facts{facts}
        , m_print{print}
        , m_templates{templates}
    {
        m_common["claimant"] = facts.claimant.name;
        m_common["landscape"] = facts.landscape.name;
        m_common["version"] = std::to_string(facts.version->number); // C1 holds
    }

    std::vector<Sentence> sentences()
    {
        switch (m_level) {
        case Level::Commitment:
            writeCommitment();
            break;
        case Level::Participation:
            writeParticipation();
            break;
        case Level::Action:
            writeActions();
            break;
        case Level::Collective:
            writeCollective();
            break;
        case Level::Proportional:
        case Level::Attributed:
            writeShare();
            break;
        }
        return std::move(m_sentences);
    }

private:
    void write(const char* id, Fields fields)
    {
        fields.insert(m_common.begin(), m_common.end());
        m_sentences.push_back({m_level, id, filled(templateOf(id), fields)});
    }
    [[nodiscard]] const std::string& templateOf(const std::string& id) const
    {
        const auto found = m_templates.find(id);
        expects(found != m_templates.end(), "sentencesAt: the templates are complete");
        return found->second;
    }
    [[nodiscard]] const std::string& label(std::string_view of) const
    {
        return templateOf(std::string{"label-"}.append(of));
    }
    [[nodiscard]] const OutcomeFacts& outcome() const { return *m_facts.outcome; } // C7 holds

    void writeCommitment()
    {
        for (const records::Pledge& pledge : m_facts.pledges)
            if (isQuantified(m_facts, pledge) && pledge.target == m_facts.target->id)
                write("commitment", {{"quantity", m_print(*pledge.quantity, pledge.unit)},
                                     {"unit", pledge.unit},
                                     {"indicator", pledge.indicator},
                                     {"deadline", toText(*pledge.deadline)},
                                     {"baseline", m_print(*pledge.baselineValue, pledge.unit)},
                                     {"baseline_year", std::to_string(*pledge.baselineYear)},
                                     {"target", m_facts.target->name}});
    }

    void writeParticipation()
    {
        for (const records::Membership& each : m_facts.memberships)
            if (isDatedMember(m_facts, each))
                write("participation",
                      {{"initiative", each.initiative}, {"since", toText(*each.since)}});
    }

    /// What was implemented, funded and supported are sentences of their own, each with its
    /// ground counted once.
    void writeActions()
    {
        writeActionsAs(Part::Implementer, "action-implementer");
        writeActionsAs(Part::Funder, "action-funder");
        writeActionsAs(Part::Supporter, "action-supporter");
    }
    void writeActionsAs(Part part, const char* id)
    {
        std::vector<std::string> names;
        std::vector<Footprint> grounds;
        Date first = m_facts.asOf;
        for (const ActionFacts& each : m_facts.actions)
            if (partIn(m_facts, each) == part) {
                names.push_back(each.action.name);
                grounds.push_back(each.ground);
                first = std::min(first, *each.action.start); // C4 holds
            }
        if (names.empty())
            return;
        const double area = areaOf(m_facts.ground, united(grounds)).value();
        write(id, {{"actions", listed(names)},
                   {"area", m_print(area, "ha")},
                   {"first", toText(first)},
                   {"as_of", toText(m_facts.asOf)}});
    }

    [[nodiscard]] std::string actionNames() const
    {
        std::vector<std::string> names;
        for (const ActionFacts& each : m_facts.actions)
            names.push_back(each.action.name);
        return listed(names);
    }

    /// Period, denominator, evidence and method: what every outcome sentence names.
    [[nodiscard]] Fields outcomeFields() const
    {
        const std::string method = attribution::codeOf(outcome().method);
        return {{"unit", outcome().indicator.unit},
                {"indicator", outcome().indicator.name},
                {"first", toText(outcome().period.first)},
                {"last", toText(outcome().period.last)},
                {"confidence", m_print(outcome().confidencePercent, "%")},
                {"evidence", label(ecotone::toText(outcome().evidence))},
                {"method_code", method},
                {"method", label(method)},
                {"method_version", outcome().indicator.methodVersion},
                {"denominator", m_print(outcome().denominator, "ha")},
                {"denominator_name", outcome().denominatorName},
                {"assessed", m_print(outcome().assessedPercent, "%")},
                {"rule", outcome().shareRule},
                {"actions", actionNames()}};
    }
    [[nodiscard]] std::string amount(double value) const
    {
        return m_print(value, outcome().indicator.unit);
    }

    void writeCollective()
    {
        Fields fields = outcomeFields();
        fields["change"] = amount(outcome().change.value);
        fields["counterfactual"] = amount(outcome().counterfactualChange);
        if (const auto& interval = outcome().change.interval) {
            fields["lower"] = amount(interval->lower);
            fields["upper"] = amount(interval->upper);
        }
        write(outcome().change.interval ? "collective" : "collective-without-interval", fields);
        const bool isGross = outcome().method == attribution::CounterfactualMethod::None;
        write(isGross ? "gross" : "counterfactual", fields);
        writeRemainder();
        write("contribution", fields);
        writeImpacts();
    }

    void writeShare()
    {
        Fields fields = outcomeFields();
        fields["share"] = amount(outcome().share.value);
        fields["lower"] = amount(outcome().share.interval->lower); // C9 holds
        fields["upper"] = amount(outcome().share.interval->upper);
        write(m_level == Level::Proportional ? "proportional" : "attributed", fields);
        if (outcome().leakageDeducted > 0.0)
            write("leakage", {{"leakage", amount(outcome().leakageDeducted)},
                              {"unit", outcome().indicator.unit}});
        if (outcome().controls == ControlQuality::Caution)
            write("controls-caution", {});
        writeRemainder();
        writeImpacts();
    }

    void writeRemainder()
    {
        write("remainder", {{"remainder", amount(outcome().unattributed)},
                            {"unit", outcome().indicator.unit}});
    }
    void writeImpacts()
    {
        const double loss = outcome().impacts->loss; // C18 holds
        if (loss > 0.0)
            write("impacts", {{"losses", amount(loss)}, {"unit", outcome().indicator.unit}});
        else
            write("no-impacts", {});
    }

    Level m_level;
    const ClaimFacts& m_facts;
    const PrintNumber& m_print;
    const Templates& m_templates;
    Fields m_common;
    std::vector<Sentence> m_sentences;
};

} // namespace

Checked<std::vector<Sentence>> sentencesAt(Level level,
                                           const ClaimFacts& facts,
                                           const Assessment& assessment,
                                           const PrintNumber& print,
                                           const Templates& templates)
{
    const Verdict verdict = judge(assessment, level);
    if (!verdict.isAllowed()) {
        std::string reason = "This may not be said yet.";
        for (const std::string& each : verdict.reasons())
            reason.append(" ").append(each);
        return Refusal{std::move(reason)};
    }
    return LevelWriter{level, facts, print, templates}.sentences();
}

std::vector<Sentence> sentencesFor(const ClaimFacts& facts,
                                   const Assessment& assessment,
                                   const PrintNumber& print,
                                   const Templates& templates)
{
    std::vector<Sentence> all;
    for (const LevelResult& each : assessment.levels) {
        if (!each.isReached())
            continue;
        const auto sentences = sentencesAt(each.level, facts, assessment, print, templates);
        all.insert(all.end(), sentences.value().begin(), sentences.value().end());
    }
    return all;
}

} // namespace ecotone::claims
