#include "draft_weights.h"

#include "embedded/draftTables.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <algorithm>

namespace ecotone::claims {

namespace {

/// "0.52; -3 0 12 …": the weight, and tenths for each reason.
EvidenceWeight readWeight(std::string_view columns)
{
    const std::size_t comma = columns.find(';');
    const auto weight = parseNumber(trimmed(columns.substr(0, comma)));
    const std::vector<std::string> tenths =
        splitList(std::string{trimmed(columns.substr(comma + 1))}, ' ');
    expects(weight && tenths.size() == allDraftReasons.size(),
            "readWeight: a line has a weight and a number for each reason");
    EvidenceWeight read;
    read.weight = *weight;
    for (std::size_t i = 0; i < tenths.size(); ++i)
        read.forReason[i] = parseNumber(tenths[i]).value_or(0.0) / 10.0;
    return read;
}

} // namespace

EvidenceWeights::EvidenceWeights(std::string_view table)
{
    for (const std::string& line : splitList(std::string{table}, '\n'))
        if (const std::size_t colon = line.find(": ");
            !line.starts_with("//") && colon != std::string::npos)
            m_weights[line.substr(0, colon)] =
                readWeight(std::string_view{line}.substr(colon + 2));
}

const EvidenceWeights& EvidenceWeights::ours()
{
    static const EvidenceWeights weights{embedded::draftTablesText("draft_weights.txt")};
    return weights;
}

Weighing EvidenceWeights::weigh(const std::vector<Evidence>& evidence) const
{
    Weighing weighing;
    std::array<double, allDraftReasons.size()> reasons{};
    std::vector<std::pair<const Evidence*, const EvidenceWeight*>> heard;
    if (const auto always = m_weights.find("always"); always != m_weights.end())
        weighing.balance = always->second.weight, reasons = always->second.forReason;
    for (const Evidence& each : evidence)
        if (const auto found = m_weights.find(each.name); found != m_weights.end()) {
            weighing.balance += found->second.weight;
            for (std::size_t i = 0; i < reasons.size(); ++i)
                reasons[i] += found->second.forReason[i];
            heard.emplace_back(&each, &found->second);
        }
    const auto likeliest =
        static_cast<std::size_t>(std::ranges::max_element(reasons) - reasons.begin());
    weighing.reason = allDraftReasons[likeliest];
    double most = 0.0;
    for (const auto& [each, weight] : heard)
        if (const double says = weight->weight + weight->forReason[likeliest];
            each->words.end > each->words.begin && says > most) {
            most = says;
            weighing.words = each->words;
        }
    return weighing;
}

} // namespace ecotone::claims
