// Packs a project with its figures and files, so that somebody else can prove the figures on
// another machine.
#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "terminal.h"

#include "ecotone/formats/data_set.h"
#include "ecotone/run/pipeline.h"
#include "ecotone/run/results_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <system_error>

namespace ecotone::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// A file of the project, and where it goes.
struct PackedFile {
    fs::path from;
    fs::path relative; // to the folder of the project, as the project names it
    std::string what;  // "layer “Cover 2020”"
};

/// A file that stays outside, and why.
struct LeftOut {
    std::string what, path, digest, why;
};

/// How many folders above the project's own a relative path begins.
std::size_t stepsUp(const fs::path& relative)
{
    return static_cast<std::size_t>(
        std::count(relative.begin(), relative.end(), fs::path{".."}));
}

/// Everything a project names, by the path it names it by.
class Contents {
public:
    Contents(const document::Document& document, bool withLayers) : m_folder{document.folder()}
    {
        const project::Project& project = document.project();
        for (const auto& [id, layer] : project.all<records::Layer>())
            add("layer", layer.name, layer.path, layer.digest, withLayers);
        for (const auto& [id, each] : project.all<records::Document>())
            add("document", each.title, each.location, each.digest, true);
        for (const auto& [id, each] : project.all<records::Evidence>())
            add("evidence", each.title, each.location, each.digest, true);
        std::ranges::sort(m_files, {}, &PackedFile::relative);
        std::ranges::stable_sort(m_leftOut, {}, &LeftOut::what);
    }

    [[nodiscard]] const std::vector<PackedFile>& files() const noexcept { return m_files; }
    [[nodiscard]] const std::vector<LeftOut>& leftOut() const noexcept { return m_leftOut; }
    /// How deep the project must lie for every path to stay inside the capsule.
    [[nodiscard]] std::size_t depth() const
    {
        std::size_t deepest = 0;
        for (const PackedFile& each : m_files)
            deepest = std::max(deepest, stepsUp(each.relative));
        return deepest;
    }

private:
    void add(const char* kind,
             const std::string& name,
             const std::string& path,
             const Digest& digest,
             bool isWanted)
    {
        const std::string what = fmt::format("{} “{}”", kind, name);
        const auto leave = [&](const char* why) {
            m_leftOut.push_back({what, path, digest.hex(), why});
        };
        const fs::path relative{path};
        std::error_code error;
        if (!isWanted)
            return leave("by reference, as was asked for");
        if (path.empty() || relative.is_absolute())
            return leave("its path is not relative to the project");
        const fs::path file = (m_folder / relative).lexically_normal();
        if (!fs::is_regular_file(file, error))
            return leave("there is no such file");
        for (const fs::path& each : formats::filesOf(file)) {
            const fs::path beside = relative.parent_path() / each.filename();
            if (m_known.insert(beside).second)
                m_files.push_back({each, beside, what});
        }
    }

    fs::path m_folder;
    std::vector<PackedFile> m_files;
    std::vector<LeftOut> m_leftOut;
    std::set<fs::path> m_known;
};

void writeText(const fs::path& file, const std::string& text)
{
    std::ofstream stream{file, std::ios::binary};
    stream << text;
    stream.close();
    if (!stream)
        throw StorageError{fmt::format("The file {} cannot be written. Look for room on the "
                                       "disk, or choose another folder.",
                                       file.string())};
}

class CapsuleCommand final : public Command {
public:
    explicit CapsuleCommand(Options& options)
    {
        m_project.declare(options);
        options.required("-o,--output", m_folder, "Folder to be; it must not exist");
        options.flag("--layers-by-reference", m_byReference,
                     "Leave the files of layers where they are");
        m_booking.declare(options);
    }

    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        if (fs::exists(m_folder))
            throw InputError{
                fmt::format("{} exists already. Choose another folder.", m_folder)};
        const run::Results results = run::compute(document.project(), sourcesOf(document),
                                                  m_booking.runOptions(), terminal);
        const Contents contents{document, !m_byReference};
        pack(document, contents, results);
        terminal.say(fmt::format("Packed {}: {} files beside the project, {} by reference.",
                                 m_folder, contents.files().size(), contents.leftOut().size()));
        return ExitCode::Done;
    }

private:
    void pack(const document::Document& document,
              const Contents& contents,
              const run::Results& results) const
    {
        fs::path home; // of the project, inside the capsule
        for (std::size_t i = 0; i <= contents.depth(); ++i)
            home /= "project";
        const fs::path capsule{m_folder};
        fs::create_directories(capsule / home);
        const fs::path project = home / document.file().filename();
        document.copyTo(capsule / project);
        std::map<fs::path, fs::path> placed; // inside the capsule, of files outside it
        for (const PackedFile& each : contents.files()) {
            const fs::path to = (home / each.relative).lexically_normal();
            fs::create_directories((capsule / to).parent_path());
            fs::copy_file(each.from, capsule / to, fs::copy_options::overwrite_existing);
            placed.emplace(to, each.from);
        }
        writeText(capsule / "results.json", run::toJson(results));
        writeText(capsule / "capsule.json",
                  jsonText(manifest(capsule, project, placed, contents, results)));
    }

    static Json manifest(const fs::path& capsule,
                         const fs::path& project,
                         const std::map<fs::path, fs::path>& placed,
                         const Contents& contents,
                         const run::Results& results)
    {
        const auto entry = [&](const fs::path& file) {
            return Json{{"file", file.generic_string()},
                        {"sha256", digestOfFile(capsule / file).hex()}};
        };
        Json files = Json::array({entry(project), entry("results.json")});
        for (const auto& [to, from] : placed)
            files.push_back(entry(to));
        Json left = Json::array();
        for (const LeftOut& each : contents.leftOut())
            left.push_back({{"what", each.what},
                            {"path", each.path},
                            {"sha256", each.digest},
                            {"why", each.why}});
        Json rules = Json::array();
        for (const run::RuleUsed& rule : results.provenance.rules)
            rules.push_back(
                {{"name", rule.name}, {"text", rule.text}, {"source", rule.source}});
        return {{"capsule", 1},
                {"project", project.generic_string()},
                {"results", "results.json"},
                {"inputs_sha256", results.provenance.inputs.hex()},
                {"versions", results.provenance.versions},
                {"prove",
                 fmt::format("ecotone prove results.json \"{}\"", project.generic_string())},
                {"files", std::move(files)},
                {"by_reference", std::move(left)},
                {"rules", std::move(rules)}};
    }

    ProjectOption m_project;
    BookingChoices m_booking;
    std::string m_folder;
    bool m_byReference = false;
};

} // namespace

void addCapsuleCommand(Menu& menu)
{
    menu.add<CapsuleCommand>(
        {"capsule", "Pack a project with its figures and files, to be proved elsewhere",
         "  ecotone capsule plan.gpkg -o plan-capsule\n"
         "  ecotone prove plan-capsule/results.json plan-capsule/project/plan.gpkg"});
}

} // namespace ecotone::cli
