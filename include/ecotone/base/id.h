#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ecotone {

/// The identity of a record: a positive 63-bit number, so that two copies of a project can be
/// merged without renumbering. Zero is "not yet given". Text in JSON, CSV and XLSX.
template <class Record>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) noexcept : m_value{value} {}
    [[nodiscard]] constexpr std::int64_t value() const noexcept { return m_value; }
    [[nodiscard]] constexpr bool isGiven() const noexcept { return m_value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_value = 0;
};

/// Where new identities come from. Given by the program, so that the core has no hidden chance.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// A positive number that this source has not handed out before.
    [[nodiscard]] virtual std::int64_t next() = 0;
    template <class Record>
    [[nodiscard]] Id<Record> nextId()
    {
        return Id<Record>{next()};
    }

protected:
    IdSource() = default;
    IdSource(const IdSource&) = default;
    IdSource& operator=(const IdSource&) = default;
};

/// Identities from the operating system's random device.
class RandomIds final : public IdSource {
public:
    [[nodiscard]] std::int64_t next() override;
};

/// 1, 2, 3 …: for tests.
class CountingIds final : public IdSource {
public:
    [[nodiscard]] std::int64_t next() override { return ++m_last; }

private:
    std::int64_t m_last = 0;
};

/// The identity that belongs to the key of a record in a recipe, so that building a recipe
/// twice gives the same file. The first 63 bits of the SHA-256 of `table` and `key`.
[[nodiscard]] std::int64_t derivedId(std::string_view table, std::string_view key);

} // namespace ecotone

template <class Record>
struct std::hash<ecotone::Id<Record>> {
    std::size_t operator()(ecotone::Id<Record> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value());
    }
};
