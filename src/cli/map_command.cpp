#include "commands.h"
#include "compute.h"
#include "draw/map_file.h"
#include "draw/offscreen.h"
#include "terminal.h"

#include "ecotone/report/build_report.h"

#include <algorithm>
#include <array>

namespace ecotone::cli {
namespace {

struct Paper {
    const char* name;
    double width, height; // upright, in millimetres (ISO 216)
};
constexpr std::array papers{Paper{"A5", 148, 210}, Paper{"A4", 210, 297}, Paper{"A3", 297, 420},
                            Paper{"A2", 420, 594}, Paper{"A1", 594, 841}};

class MapCommand final : public Command {
public:
    explicit MapCommand(Options& options)
    {
        std::vector<std::string> names;
        for (const Paper& paper : papers)
            names.emplace_back(paper.name);
        m_project.declare(options);
        m_compute.declare(options);
        options.required("-o,--output", m_file, "File: .pdf, .png or .svg");
        options.text("--landscape", m_landscape,
                     "Which landscape, where the project has several");
        options.text("--title", m_title, "Over the map; the landscape's name where not given");
        options.choice("--paper", names, "Size of the page; A4 where not given", Need::Optional,
                       [this](const std::string& name) { m_paper = name; });
        options.flag("--portrait", m_isUpright, "The long side of the page upright");
        options.whole("--dpi", m_dpi,
                      "Dots per inch of a PNG, 72 to 1200; 300 where not given");
    }
    ExitCode run(Terminal& terminal) override
    {
        const draw::MapPage page = chosenPage();
        const document::Document document = m_project.openToRead(terminal);
        const records::LandscapeId landscape = chosenLandscape(document.project());
        requireBoundary(document.project(), landscape);
        const run::Results results = m_compute.compute(document, terminal);
        report::MapContent content =
            report::mapOf(results, document.project(), sourcesOf(document), landscape);
        if (m_title)
            content.title = *m_title;
        terminal.begin("Drawing the map");
        const draw::Offscreen offscreen;
        draw::writeMap(m_file, page, content);
        terminal.print(m_file + "\n");
        return ExitCode::Done;
    }

private:
    [[nodiscard]] draw::MapPage chosenPage() const
    {
        draw::MapPage page;
        if (m_dpi && (*m_dpi < 72 || *m_dpi > 1200))
            throw UseError{"--dpi is a whole number from 72 to 1200."};
        page.dotsPerInch = m_dpi.value_or(page.dotsPerInch);
        const Paper& paper = *std::ranges::find(papers, m_paper, &Paper::name);
        page.millimetres =
            m_isUpright ? QSizeF{paper.width, paper.height} : QSizeF{paper.height, paper.width};
        return page;
    }

    [[nodiscard]] records::LandscapeId chosenLandscape(const project::Project& project) const
    {
        if (m_landscape)
            return named<records::Landscape>(project, *m_landscape).id;
        const auto& landscapes = project.all<records::Landscape>();
        if (landscapes.size() == 1)
            return landscapes.begin()->first;
        throw InputError{landscapes.empty()
                             ? "The project has no landscape to draw. Add one with its "
                               "boundary first."
                             : "The project has several landscapes; choose one with "
                               "--landscape."};
    }

    static void requireBoundary(const project::Project& project, records::LandscapeId landscape)
    {
        const auto* const version = project::currentVersion(project, landscape);
        if (!version || version->shape.isEmpty())
            throw InputError{"The landscape “" + project.find(landscape)->name +
                             "” has no boundary, so there is nothing to draw. Import or draw "
                             "it first."};
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_file, m_paper = "A4";
    std::optional<std::string> m_landscape, m_title;
    bool m_isUpright = false;
    std::optional<int> m_dpi;
};

} // namespace

void addMapCommand(Menu& menu)
{
    menu.add<MapCommand>({"map", "Draw a page with the map of a landscape: PDF, PNG or SVG",
                          "  ecotone map plan.gpkg -o map.pdf\n"
                          "  ecotone map plan.gpkg -o map.png --paper A3 --dpi 200"});
}

} // namespace ecotone::cli
