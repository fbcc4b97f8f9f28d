#pragma once

#include <string>
#include <vector>

namespace ecotone::formats {

/// Collects what GDAL says on this thread while it lives, instead of letting it reach the
/// console.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// Warnings and errors, each once, in the order they came.
    [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return m_texts; }
    /// ` GDAL says: “…; …”.`, to be put behind our own sentence; empty where GDAL said nothing.
    [[nodiscard]] std::string quoted() const;

private:
    std::vector<std::string> m_texts;
};

} // namespace ecotone::formats
