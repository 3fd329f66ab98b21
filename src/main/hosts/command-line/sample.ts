import type { CommandContext, RunCommand } from './command.ts';
import { withDesk } from './with-desk.ts';

export const runSampleLoad: RunCommand = (context) => changeSample(context, 'sample.load');

export const runSampleRemove: RunCommand = (context) => changeSample(context, 'sample.remove');

async function changeSample(
  { dataFolder, print }: CommandContext,
  procedure: 'sample.load' | 'sample.remove',
): Promise<void> {
  const status = await withDesk(dataFolder, (client) => client(procedure, {}));
  await print({ isSampleLoaded: status.isSampleLoaded, offerCount: status.offerCount });
}
