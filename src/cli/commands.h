#pragma once

#include "command_line.h"

/// Every subcommand, in the order of the help. Each is made in a file of its own.
namespace ecotone::cli {

void addNewCommand(Menu& menu);
void addSampleCommand(Menu& menu);
void addBuildCommand(Menu& menu);
void addProbeCommand(Menu& menu);
void addImportCommand(Menu& menu);
void addLandscapeCommands(Menu& menu);
void addLayerCommands(Menu& menu);
void addActorCommands(Menu& menu);
void addSiteCommands(Menu& menu);
void addActionCommands(Menu& menu);
void addTargetCommands(Menu& menu);
void addRecordCommands(Menu& menu);
void addInfoCommand(Menu& menu);
void addSettingsCommand(Menu& menu);
void addCheckCommand(Menu& menu);
void addCellsCommand(Menu& menu);
void addStatusCommand(Menu& menu);
void addAccountCommand(Menu& menu);
void addAttributeCommand(Menu& menu);
void addConflictsCommand(Menu& menu);
void addClaimsCommands(Menu& menu);
void addProveCommand(Menu& menu);
void addCapsuleCommand(Menu& menu);
void addReportCommand(Menu& menu);
void addMapCommand(Menu& menu);
void addExportCommand(Menu& menu);
void addHistoryCommand(Menu& menu);
void addUndoCommand(Menu& menu);
void addRedoCommand(Menu& menu);

} // namespace ecotone::cli
