#pragma once

#include <cstddef>
#include <string_view>

namespace ecotone {

/// How long work tells how far it is and hears that it should stop.
class Progress {
public:
    virtual ~Progress() = default;
    /// Names what is being done now: "Booking tiles".
    virtual void begin(std::string_view what) = 0;
    /// @throws Cancelled  the user asked to stop
    virtual void step(std::size_t done, std::size_t total) = 0;

protected:
    Progress() = default;
    Progress(const Progress&) = default;
    Progress& operator=(const Progress&) = default;
};

/// Tells nobody and never stops.
class SilentProgress final : public Progress {
public:
    void begin(std::string_view) override {}
    void step(std::size_t, std::size_t) override {}
};

} // namespace ecotone
