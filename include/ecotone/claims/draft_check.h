#pragma once

#include "ecotone/claims/draft_facts.h"
#include "ecotone/claims/refusals.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// Why a sentence of a draft says more than the ledger carries
/// (docs/methods/greenwash-check.md).
enum class DraftReason {
    PercentWithoutDenominator,
    RestoredForUnderRestoration,
    CausalWithoutCounterfactual,
    NaturePositiveCompany,
    OffsetAsContribution,
    TargetAchieved,
    UnknownFigure,
    HectaresAddedAcrossTargets,
    NoDataImprovement,
    OutcomeWithinResponseTime,
    OwnFigureBelowLevel,
    StandAloneFigureAsShare,
    WholeInitiativeAsOwn,
    PastTenseCommitment,
    ForecastAsResult,
    GrossAreaWithOverlap,
    NumberWithoutContext,
    StatutoryMetric
};

inline constexpr std::array allDraftReasons{DraftReason::PercentWithoutDenominator,
                                            DraftReason::RestoredForUnderRestoration,
                                            DraftReason::CausalWithoutCounterfactual,
                                            DraftReason::NaturePositiveCompany,
                                            DraftReason::OffsetAsContribution,
                                            DraftReason::TargetAchieved,
                                            DraftReason::UnknownFigure,
                                            DraftReason::HectaresAddedAcrossTargets,
                                            DraftReason::NoDataImprovement,
                                            DraftReason::OutcomeWithinResponseTime,
                                            DraftReason::OwnFigureBelowLevel,
                                            DraftReason::StandAloneFigureAsShare,
                                            DraftReason::WholeInitiativeAsOwn,
                                            DraftReason::PastTenseCommitment,
                                            DraftReason::ForecastAsResult,
                                            DraftReason::GrossAreaWithOverlap,
                                            DraftReason::NumberWithoutContext,
                                            DraftReason::StatutoryMetric};

/// Stable, kebab-case: "restored-for-under-restoration".
[[nodiscard]] const char* codeOf(DraftReason reason) noexcept;

/// The rule of the claim ladder behind a reason; none for a figure that no result contains.
[[nodiscard]] std::optional<RefusalRule> ruleOf(DraftReason reason) noexcept;

/// Bytes of the draft from `begin` up to, not including, `end`.
struct TextSpan {
    std::size_t begin = 0, end = 0;
    bool operator==(const TextSpan&) const = default;
};

/// One thing a sentence may not say.
struct DraftFinding {
    DraftReason reason = DraftReason::UnknownFigure;
    TextSpan words;      // those that say it, to be marked
    std::string message; // why, one sentence for whoever wrote the draft
    bool operator==(const DraftFinding&) const = default;
};

/// A sentence that says more than the ledger carries.
struct RefusedSentence {
    TextSpan span;
    std::string text;
    std::vector<DraftFinding> findings; // at least one, in the order of the reasons
    std::string rewrite;                // passes the check with the same facts
    bool operator==(const RefusedSentence&) const = default;
};

enum class DraftFormat { PlainText, Markdown };

/// Where the sentences of a draft stand, in order: sentences of paragraphs, headings, items of
/// lists and cells of tables; fenced code is left out. What belongs together is one: a question
/// and its answer, a claim and the sentence that takes it back.
[[nodiscard]] std::vector<TextSpan> sentencesOf(std::string_view draft, DraftFormat format);

/// The sentences of a draft that say more than the facts carry, in the order of the text.
///
/// @param draft  UTF-8
[[nodiscard]] std::vector<RefusedSentence>
checkDraft(std::string_view draft, DraftFormat format, const DraftFacts& facts);

} // namespace ecotone::claims
