import { setImmediate } from 'node:timers/promises';

import type { PolicyReplay } from '../../shared/model/policy-change.ts';
import type { PolicyEngine } from '../domain/policy/policy-engine.ts';
import { createReplay } from '../domain/policy/replay-cases.ts';
import type { CaseLog } from '../store/desk/case-log.ts';

/** A page is read and decided in a few milliseconds; between two of them the desk answers others. */
const casesAtOnce = 250;

/** The whole case log decided by `engine`, in small steps. */
export async function replayLog(
  log: Pick<CaseLog, 'page'>,
  engine: PolicyEngine,
): Promise<PolicyReplay> {
  const replay = createReplay(engine);
  for (let after = 0; ;) {
    const page = log.page(after, casesAtOnce);
    for (const { number: _, ...logged } of page) replay.add(logged);
    const last = page.at(-1);
    if (!last) return replay.result(engine.policy.version);
    after = last.number;
    await setImmediate();
  }
}
