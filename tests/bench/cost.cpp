#include "cost.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace ecotone::bench {

namespace {

double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

} // namespace

Stopwatch::Stopwatch() : m_start{std::chrono::steady_clock::now()}, m_cpu{cpuSeconds()} {}

Cost Stopwatch::read() const
{
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_start;
    return {passed.count(), cpuSeconds() - m_cpu};
}

double peakMemory_MiB()
{
    // Not getrusage: its peak is that of the parent where that was larger before the exec.
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            double kibibytes = 0.0;
            status >> kibibytes;
            return kibibytes / 1024.0;
        }
    throw InputError{
        "/proc/self/status names no VmHWM; peak memory is measured on Linux only."};
}

double medianOf(std::vector<double> values)
{
    expects(!values.empty(), "medianOf: at least one value");
    std::ranges::sort(values);
    return values[(values.size() - 1) / 2];
}

} // namespace ecotone::bench
