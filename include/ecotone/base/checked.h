#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "ecotone/base/contract.h"

namespace ecotone {

/// Why the rules forbid what a person asked for, as a sentence that says what would be right.
struct Refusal {
    std::string reason;
    bool operator==(const Refusal&) const = default;
};

/// A value, or the reason why there is none. For what a person can put right at once.
template <class T>
class [[nodiscard]] Checked {
public:
    Checked(T value) : m_result{std::in_place_index<0>, std::move(value)} {}           // NOLINT(google-explicit-constructor): a result is returned as it is
    Checked(Refusal refusal) : m_result{std::in_place_index<1>, std::move(refusal)} {} // NOLINT(google-explicit-constructor): so is a refusal

    [[nodiscard]] bool accepted() const noexcept { return m_result.index() == 0; }
    explicit operator bool() const noexcept { return accepted(); }

    /// @pre accepted()
    [[nodiscard]] const T& value() const&
    {
        expects(accepted(), "Checked::value: the request was accepted");
        return std::get<0>(m_result);
    }
    [[nodiscard]] T&& value() &&
    {
        expects(accepted(), "Checked::value: the request was accepted");
        return std::get<0>(std::move(m_result));
    }
    /// @pre !accepted()
    [[nodiscard]] const Refusal& refusal() const
    {
        expects(!accepted(), "Checked::refusal: the request was refused");
        return std::get<1>(m_result);
    }

private:
    std::variant<T, Refusal> m_result;
};

} // namespace ecotone
