import type { DeskProfileChange } from '../../../shared/model/desk-profile.ts';
import type { RunCommand } from './command.ts';
import { readJson } from './read-input.ts';
import { withDesk } from './with-desk.ts';

export const runProfileShow: RunCommand = async ({ dataFolder, print }) => {
  const { profile } = await withDesk(dataFolder, (client) => client('desk.status', {}));
  await print(profile);
};

/** Only what is given changes; prints the profile as it is then. */
export const runProfileSet: RunCommand = async ({ input, dataFolder, print }) => {
  const change = await readJson(input);
  const { profile } = await withDesk(dataFolder, (client) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the gate checks it, and names the field that is wrong
    client('profile.set', change as DeskProfileChange),
  );
  await print(profile);
};
