import type { RunCommand } from './command.ts';
import { readNumber } from './read-number.ts';
import { withDesk } from './with-desk.ts';

const usualLimit = 20;

export const runSearch: RunCommand = async ({ operands, option, dataFolder, print }) => {
  const [text = ''] = operands;
  const limit = readNumber('--limit', option('limit'), 1, 1_000) ?? usualLimit;
  const found = await withDesk(dataFolder, (client) => client('search.find', { text, limit }));
  await print({
    hits: found.hits.map(({ kind, id, title, publisher }) => ({ kind, id, title, publisher })),
  });
};
