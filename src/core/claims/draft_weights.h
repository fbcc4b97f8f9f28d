#pragma once

#include "draft_evidence.h"

#include "ecotone/claims/draft_check.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// What one piece of evidence weighs: above zero it speaks for refusing a sentence, below zero
/// for letting it stand; and of refused sentences how much more often than others those of each
/// reason have it (natural logarithm).
struct EvidenceWeight {
    double weight = 0.0;
    std::array<double, allDraftReasons.size()> forReason{};
};

/// The evidence of a sentence on the scales.
struct Weighing {
    double balance = 0.0; // log-odds that it has to be refused
    DraftReason reason = DraftReason::RestoredForUnderRestoration; // the likeliest, if so
    Match words; // those that speak most for it
};

/// Weights of evidence, learnt from drafts with known verdict
/// (docs/methods/greenwash-check.md, "Weighing").
class EvidenceWeights {
public:
    /// Those the program has with it: resources/claims/draft_weights.txt.
    static const EvidenceWeights& ours();
    /// @pre the table has the form of that file
    explicit EvidenceWeights(std::string_view table);

    [[nodiscard]] Weighing weigh(const std::vector<Evidence>& evidence) const;

private:
    std::map<std::string, EvidenceWeight, std::less<>> m_weights;
};

} // namespace ecotone::claims
