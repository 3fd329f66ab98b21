import { chooseDataFolder } from './hosts/data-folder.ts';
import { readDataOption } from './hosts/electron/data-option.ts';
import { openElectronDoor } from './hosts/electron/electron-door.ts';

const callerFolder = process.env['INIT_CWD'] ?? process.cwd();

// Not awaited: Electron becomes ready only when this module has been run to its end.
void openElectronDoor(chooseDataFolder(readDataOption(process.argv), callerFolder));
