import type { Client } from '../../../shared/client.ts';
import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import type { RunCommand } from './command.ts';
import { withDesk } from './with-desk.ts';

const pageSize = 500;

/** The case, and all that happened in it, from the first entry to the last. */
export const runCaseShow: RunCommand = async ({ operands, dataFolder, print }) => {
  const [reference = ''] = operands;
  const shown = await withDesk(dataFolder, async (client) => ({
    case: await client('cases.get', { reference }),
    timeline: await readTimeline(client, reference),
  }));
  await print(shown);
};

async function readTimeline(client: Client, reference: string): Promise<TimelineEntry[]> {
  const newestFirst: TimelineEntry[] = [];
  for (let before: number | undefined; ;) {
    const place = before === undefined ? {} : { before };
    const page = await client('cases.timeline', { reference, ...place, limit: pageSize });
    newestFirst.push(...page.entries);
    const oldest = page.entries.at(-1);
    if (!page.hasMore || !oldest) return newestFirst.toReversed();
    before = oldest.sequence;
  }
}
