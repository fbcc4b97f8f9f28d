#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/estimate.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {

/// A map held against a reference sample that was drawn by map class.
struct ConfusionMatrix {
    std::vector<std::string> classes;
    std::vector<Hectares> mapped;                    // by class; the strata
    std::vector<std::vector<std::uint64_t>> samples; // [map class][reference class]
};

/// One class, as the map says and as the reference sample corrects it.
struct ClassArea {
    std::string name;
    Hectares mapped;
    Estimate area_ha; // A_j = A Σ_i p_ij, with its standard error
    Interval interval_ha;
    /// U_i = n_ii / n_i.; nothing for a class that has no sample.
    std::optional<Estimate> usersAccuracy;
    /// P_j = p_jj / p_.j; nothing for a class the reference does not find.
    std::optional<Estimate> producersAccuracy;
};

struct AreaEstimates {
    std::vector<ClassArea> classes;
    Estimate overallAccuracy; // Σ p_jj
    double z = 0.0;           // of the intervals
    Findings findings;
};

/// Areas from a map and a sample stratified by its classes, in place of counted cells:
/// p_ij = W_i n_ij / n_i., W_i = A_i / A, A_j = A p_.j,
/// S(p_.j) = sqrt(Σ_i W_i² r_ij (1 − r_ij) / (n_i. − 1)) with r_ij = n_ij / n_i..
///
/// Refused: a class with mapped area and fewer than two samples (it has no variance), a map
/// without area, areas that are negative or no numbers. A class that the map lacks and the
/// reference finds has weight 0 and is listed in the findings.
///
/// @param z  quantile of the normal distribution of the interval: 1.959963985 for 95 %
/// @pre      names, areas and the sides of the matrix have one length; z > 0
/// Source: Olofsson et al. (2014), Remote Sensing of Environment 148, equations 4 to 11; cases
/// MON-01; docs/methods/monitoring.md. Strata other than the map's classes need Stehman (2014),
/// which is not here.
[[nodiscard]] Checked<AreaEstimates> estimateAreas(const ConfusionMatrix& matrix, double z);

/// A class of a map as a sample is planned for it.
struct PlannedClass {
    double weight = 0.0; // W_i, share of the map
    double expectedUsersAccuracy = 0.0;
};

/// n = (Σ W_i S_i / S(O))², S_i = sqrt(U_i (1 − U_i)), rounded up: samples that give the
/// overall accuracy this standard error.
///
/// Refused: weights that do not add up to 1 (to 0.001), accuracies outside 0 to 1, a target
/// error that is not above 0.
/// Source: Olofsson et al. (2014), equation 13 after Cochran (1977); case MON-02;
/// docs/methods/monitoring.md.
[[nodiscard]] Checked<std::uint64_t> sampleSizeFor(const std::vector<PlannedClass>& classes,
                                                   double targetStandardError);

} // namespace ecotone::accounts
