#include "commands.h"
#include "compute.h"
#include "options.h"
#include "probe_text.h"
#include "record_json.h"
#include "terminal.h"

#include "ecotone/formats/probe.h"

#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

class ProbeCommand final : public Command {
public:
    explicit ProbeCommand(Options& options)
    {
        options.argument("FILE", m_file, "Raster or vector file");
        options.text("--layer", m_layer, "Raster of a file that holds several");
        options.text("--crs", m_crs, "CRS, where the file names none: EPSG:31976");
        options.text("--encoding", m_encoding, "Of its text, where the file does not say it");
        options.flag("--quick", m_quick, "Do not read every cell for ranges and classes");
        options.flag("--json", m_asJson, "Print as JSON");
    }
    ExitCode run(Terminal& terminal) override
    {
        terminal.stopAtOnce();
        const formats::Probe found = formats::probe(m_file, {.subdataset = m_layer,
                                                             .crsOverride = m_crs,
                                                             .encoding = m_encoding,
                                                             .countValues = !m_quick});
        if (m_asJson) {
            terminal.print(jsonText(probeJson(found)));
        } else {
            terminal.print(probeText(found));
            terminal.say(found.findings);
        }
        return exitCodeFor(found.findings);
    }

private:
    std::string m_file, m_layer, m_crs, m_encoding;
    bool m_quick = false, m_asJson = false;
};

} // namespace

void addProbeCommand(Menu& menu)
{
    menu.add<ProbeCommand>({"probe", "Print what a file is and what is wrong with it",
                            "  ecotone probe cover_2020.tif\n"
                            "  ecotone probe lbii.asc --crs EPSG:4326 --json\n"
                            "  ecotone probe climate.nc --layer rainfall"});
}

} // namespace ecotone::cli
