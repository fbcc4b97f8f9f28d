#pragma once

#include <vector>

namespace ecotone::cells {

/// A sum whose bits do not depend on the order of its terms: they are sorted before they are
/// added. So no figure depends on the names or the listing order of actors, actions and layers.
class OrderlessSum {
public:
    void add(double term) { m_terms.push_back(term); }
    [[nodiscard]] double value() const;

private:
    std::vector<double> m_terms;
};

} // namespace ecotone::cells
