#pragma once

#include "json_parts.h"

#include "ecotone/run/proof.h"

#include <map>
#include <string>
#include <vector>

namespace ecotone::run {

/// How alike two values have to be.
enum class Alike { ToTheBit, ToRounding };

/// Looks for what differs between two JSON values, and counts what it looked at. Elements of
/// lists are found again by what they are called, not by their place.
class JsonComparison {
public:
    /// @param published  rounding is measured by its largest figure of each unit
    JsonComparison(Alike alike, const Json& published);

    /// Compares value by value; `place` says in words where they stand.
    void compare(const Json& published, const Json& now, const std::string& place);

    [[nodiscard]] std::size_t compared() const noexcept { return m_compared; }
    [[nodiscard]] const std::vector<Difference>& differences() const noexcept
    {
        return m_differences;
    }

private:
    void compareObjects(const Json& published, const Json& now, const std::string& place);
    void compareLists(const Json& published, const Json& now, const std::string& place);
    void compareValues(const Json& published, const Json& now, const std::string& place);
    void measure(const Json& json, const std::string& key);
    [[nodiscard]] bool isAlike(const Json& published, const Json& now) const;

    Alike m_alike;
    std::string m_key;                      // of the value at hand
    std::map<std::string, double> m_scales; // by unit
    std::size_t m_compared = 0;
    std::vector<Difference> m_differences;
};

} // namespace ecotone::run
