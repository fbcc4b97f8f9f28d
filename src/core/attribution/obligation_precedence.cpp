#include "obligation_precedence.h"

#include <algorithm>

namespace ecotone::attribution {

using records::ObligationCode;

Precedence precedenceOf(std::optional<ObligationCode> code)
{
    if (!code)
        return undeclared;
    return code == ObligationCode::I ? 0 : 1 + static_cast<std::size_t>(*code);
}

std::optional<ObligationCode> codeOf(Precedence precedence)
{
    if (precedence == undeclared)
        return std::nullopt;
    return precedence == 0 ? ObligationCode::I : static_cast<ObligationCode>(precedence - 1);
}

Precedence winningCode(const SharedGround& ground, Player player)
{
    Precedence winner = undeclared;
    for (const SharedAction* action : ground.actions)
        if (std::ranges::binary_search(action->players, player))
            winner = std::min(winner, precedenceOf(action->code));
    return winner;
}

bool isLandscapeAction(const SharedGround& ground, Player player)
{
    return codeOf(winningCode(ground, player)) == ObligationCode::L;
}

} // namespace ecotone::attribution
