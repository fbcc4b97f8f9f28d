# Writes the rasters of counterfactual.case: awk -v what=2025 -f compared.awk > 2025.asc
BEGIN {
    print "ncols 30\nnrows 30\nxllcorner 500000\nyllcorner 200000\ncellsize 100"
    for (row = 29; row >= 0; --row) { # from north
        for (column = 0; column < 30; ++column) {
            elevation = (column * 7 + row * 3) % 20 / 20
            planted = column >= 10 && column < 18 && row >= 10 && row < 18
            if (what == "baseline") value = 1
            if (what == "elevation") value = elevation
            if (what == "2010") value = 0.3
            if (what == "2015") value = 0.32 + 0.05 * elevation
            if (what == "2025") value = 0.35 + 0.15 * elevation + 0.07 * planted
            printf "%.6f ", value
        }
        print ""
    }
}
