import { benchCases } from './cases.ts';
import { benchImport } from './import.ts';
import { benchReport } from './report.ts';
import { benchRouting } from './routing.ts';
import { benchSearch } from './search.ts';
import { benchTopics } from './topics.ts';

const benches: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['cases', benchCases],
  ['import', benchImport],
  ['report', benchReport],
  ['routing', benchRouting],
  ['search', benchSearch],
  ['topics', benchTopics],
]);

/** `node bench/bench.ts [cases] [import] [report] [routing] [search] [topics]`: the named ones, or all. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !benches.has(name));
  if (unknown.length > 0) {
    console.error(`No bench ${unknown.join(', ')}. There are: ${[...benches.keys()].join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  for (const [name, bench] of benches) {
    if (names.length > 0 && !names.includes(name)) continue;
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they measure each other
    await bench();
  }
}

await main(process.argv.slice(2));
