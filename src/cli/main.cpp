#include "commands.h"
#include "terminal.h"

#include "ecotone/base/error.h"

#include <filesystem>
#include <string>
#include <variant>

namespace {

using namespace ecotone::cli;

void addCommands(Menu menu)
{
    addNewCommand(menu);
    addSampleCommand(menu);
    addBuildCommand(menu);
    addProbeCommand(menu);
    addImportCommand(menu);
    addLandscapeCommands(menu);
    addLayerCommands(menu);
    addActorCommands(menu);
    addSiteCommands(menu);
    addActionCommands(menu);
    addTargetCommands(menu);
    addRecordCommands(menu);
    addInfoCommand(menu);
    addSettingsCommand(menu);
    addCheckCommand(menu);
    addCellsCommand(menu);
    addStatusCommand(menu);
    addAccountCommand(menu);
    addAttributeCommand(menu);
    addConflictsCommand(menu);
    addClaimsCommands(menu);
    addReportCommand(menu);
    addMapCommand(menu);
    addProveCommand(menu);
    addCapsuleCommand(menu);
    addExportCommand(menu);
    addHistoryCommand(menu);
    addUndoCommand(menu);
    addRedoCommand(menu);
}

ExitCode run(int argc, char** argv, Terminal& terminal)
{
    CommandLine line;
    addCommands(line.menu());
    const std::variant<Command*, ExitCode> chosen = line.read(argc, argv);
    if (const ExitCode* const code = std::get_if<ExitCode>(&chosen))
        return *code;
    return std::get<Command*>(chosen)->run(terminal);
}

} // namespace

int main(int argc, char** argv)
{
    Terminal terminal;
    ExitCode code = ExitCode::Done;
    try {
        code = run(argc, argv, terminal);
    } catch (const ecotone::Cancelled&) {
        terminal.say("ecotone: stopped; nothing is left half-done.");
        code = ExitCode::Stopped;
    } catch (const UseError& error) {
        terminal.say(std::string{"ecotone: "} + error.what());
        code = ExitCode::BadUse;
    } catch (const ecotone::Error& error) {
        terminal.say(std::string{"ecotone: "} + error.what());
        code = ExitCode::BadInput;
    } catch (const std::filesystem::filesystem_error& error) {
        terminal.say("ecotone: The file system does not let “" + error.path1().string() +
                     "” be used: " + error.code().message() + ".");
        code = ExitCode::BadInput;
    } // Anything else is a bug: let it end the program where it happened.
    const bool isResult = code == ExitCode::Done || code == ExitCode::FoundSomething;
    if (!terminal.isPrinted() && isResult) {
        terminal.say("ecotone: the results cannot be written to standard output.");
        code = ExitCode::BadInput;
    }
    return static_cast<int>(code);
}
