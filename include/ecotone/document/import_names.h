#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/document/import_draft.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/site.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ecotone::document {

/// What does not belong to a name, however the file spells it: "Joint:" before,
/// "(fictional)" behind. Letter case does not matter.
struct NameRules {
    std::vector<std::string> stripPrefixes, stripSuffixes;
    bool operator==(const NameRules&) const = default;
};

/// A name without what the rules strip and without outer spaces.
[[nodiscard]] std::string strippedName(std::string_view name, const NameRules& rules);

/// Stores a stake as its source gives it, also where the sum is above 100 %
/// (docs/methods/attribution.md). One that is no part of a whole at all is left out, and said.
/// @pre what it refers to is in the draft
[[nodiscard]] std::optional<Refusal> importStake(ImportDraft& draft, records::Stake stake);

/// Finds the actors that texts of a file stand for, and makes those that the project lacks.
class ActorFinder {
public:
    /// @param newType  of actors that are made
    /// @pre `draft` outlives this
    ActorFinder(ImportDraft& draft, NameRules rules, records::ActorType newType)
        : m_draft{&draft}
        , m_rules{std::move(rules)}
        , m_newType{newType}
    {
    }

    /// Who acts, for a text about an action: the actor with this name or alias; a joint venture
    /// with its stakes where every actor in the text has a share ("A 55 % / B 45 %" is the
    /// actor "A / B (55/45)"); else each actor by itself. Actors that the project lacks are
    /// made, and the spelling of the file is kept as an alias.
    [[nodiscard]] Checked<std::vector<records::ActorId>> parties(const std::string& text);

    /// An owner and its percentage where the text gives one.
    struct Owner {
        records::ActorId actor;
        std::optional<double> percent;
    };
    /// Every actor a text names: "A [50 %]; B [50 %]" are two.
    [[nodiscard]] Checked<std::vector<Owner>> owners(const std::string& text);

private:
    [[nodiscard]] Checked<records::ActorId> single(const std::string& name,
                                                   const std::string& spelling);
    [[nodiscard]] Checked<records::ActorId> venture(const std::string& text,
                                                    const std::vector<Owner>& partners);
    [[nodiscard]] std::optional<Refusal> keepSpelling(records::ActorId id,
                                                      const std::string& spelling);

    ImportDraft* m_draft;
    NameRules m_rules;
    records::ActorType m_newType;
};

} // namespace ecotone::document
