import { parseArgs } from 'node:util';

import { killImports } from '../tests/fuzz/kill-imports.ts';

/**
 * `node scripts/kill-import.ts`: kills imports at random moments, half of them large and half of them small
 * beside the catalogue, and looks each time whether it is the old one or the new one, whole. `--kills 50`,
 * `--rows 20000`, `--seed N`.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    rows: { type: 'string', default: '20000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000_000}` },
  },
});
const [kills, rows, seed] = [Number(values.kills), Number(values.rows), Number(values.seed)];
const half = Math.ceil(kills / 2);
const plans = [
  { kills: half, seed, rows, changedRows: rows },
  { kills: kills - half, seed: seed + 1, rows, changedRows: Math.ceil(rows / 200) },
];

for (const plan of plans) {
  console.log(
    `${plan.kills} kills, ${plan.changedRows} of ${rows} rows imported, seed ${plan.seed}`,
  );
  const result = await killImports(plan);
  console.log(`  old ${result.old}, new ${result.new}, neither ${result.neither.length}`);
  for (const line of result.neither) console.log(`  ${line}`);
  if (result.neither.length > 0) process.exitCode = 1;
}
