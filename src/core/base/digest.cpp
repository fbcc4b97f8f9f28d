#include "ecotone/base/digest.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <vector>

#include <openssl/evp.h>

namespace ecotone {

struct Sha256::State {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Digest::Digest(std::string hex) : m_hex{std::move(hex)}
{
    expects(m_hex.empty() || isHex(m_hex), "Digest: 64 hexadecimal digits or nothing");
}

bool Digest::isHex(std::string_view text) noexcept
{
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

Sha256::Sha256() : m_state{std::make_unique<State>()}
{
    expects(EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr) == 1,
            "Sha256: the library offers SHA-256");
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(std::string_view bytes)
{
    expects(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()) == 1,
            "Sha256::add: the computation is not ended");
    return *this;
}

Digest Sha256::digest()
{
    std::array<unsigned char, 32> bytes{};
    unsigned length = 0;
    expects(EVP_DigestFinal_ex(m_state->context.get(), bytes.data(), &length) == 1 &&
                length == bytes.size(),
            "Sha256::digest: the computation is not ended");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const unsigned char byte : bytes) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return Digest{std::move(hex)};
}

Digest digestOf(std::string_view bytes)
{
    return Sha256{}.add(bytes).digest();
}

Digest digestOfFile(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in)
        throw InputError{"The file “" + file.string() +
                         "” cannot be opened to compute its digest. Check that it exists and "
                         "that you may read it."};
    Sha256 sum;
    std::vector<char> buffer(1U << 20U);
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        sum.add({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (in.bad())
        throw InputError{"The file “" + file.string() + "” could not be read to its end."};
    return sum.digest();
}

} // namespace ecotone
