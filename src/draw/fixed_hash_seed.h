#pragma once

#include <QHashFunctions>

namespace ecotone::draw {

/// Qt numbers fonts in a PDF and styles in an ODT in the order of a hash table, which differs
/// from run to run unless its seed is fixed: it is while the object lives.
class FixedHashSeed {
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;
};

} // namespace ecotone::draw
