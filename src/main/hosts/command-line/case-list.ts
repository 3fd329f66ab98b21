import type { Client } from '../../../shared/client.ts';
import type { CaseSummary } from '../../../shared/model/support-case.ts';
import type { RunCommand } from './command.ts';
import { withDesk } from './with-desk.ts';

const pageSize = 500;

export const runCaseList: RunCommand = async ({ dataFolder, print }) => {
  await print({ cases: await withDesk(dataFolder, listAll) });
};

async function listAll(client: Client): Promise<readonly CaseSummary[]> {
  const all: CaseSummary[] = [];
  for (;;) {
    const page = await client('cases.list', { text: '', offset: all.length, limit: pageSize });
    all.push(...page.cases);
    if (!page.hasMore || page.cases.length === 0) return all;
  }
}
