#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace ecotone {

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits. Empty: not computed.
class Digest {
public:
    Digest() = default;
    /// @pre `hex` is empty or 64 lower-case hexadecimal digits
    explicit Digest(std::string hex);
    [[nodiscard]] const std::string& hex() const noexcept { return m_hex; }
    [[nodiscard]] bool isGiven() const noexcept { return !m_hex.empty(); }
    bool operator==(const Digest&) const = default;

    /// Whether a text has the form of a digest.
    [[nodiscard]] static bool isHex(std::string_view text) noexcept;

private:
    std::string m_hex;
};

/// Computes a SHA-256 piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    Sha256& add(std::string_view bytes);
    /// The digest of all that was added. Ends the computation.
    [[nodiscard]] Digest digest();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] Digest digestOf(std::string_view bytes);

/// @throws InputError  the file cannot be read
[[nodiscard]] Digest digestOfFile(const std::filesystem::path& file);

} // namespace ecotone
