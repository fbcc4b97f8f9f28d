#pragma once

#include <chrono>
#include <vector>

namespace ecotone::bench {

/// Seconds that passed, and seconds of processor time of all threads of this process.
struct Cost {
    double wall = 0.0, cpu = 0.0;
};

/// Runs from its construction.
class Stopwatch {
public:
    Stopwatch();
    [[nodiscard]] Cost read() const;

private:
    std::chrono::steady_clock::time_point m_start;
    double m_cpu;
};

/// The most memory this process ever had resident (VmHWM), in MiB.
[[nodiscard]] double peakMemory_MiB();

/// The lower one of the middle two. @pre not empty
[[nodiscard]] double medianOf(std::vector<double> values);

} // namespace ecotone::bench
