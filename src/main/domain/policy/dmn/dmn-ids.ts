import type { Policy } from '../../../../shared/model/policy.ts';

export const mainDecisionId = 'who_answers';

/** Gives each element an id that XML, the library and FEEL all take, and none of them twice. */
export type TakeId = (wanted: string) => string;

export function createIds(): TakeId {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted.replaceAll(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_');
    let id = plain;
    for (let number = 2; taken.has(id); number += 1) id = `${plain}_${number}`;
    taken.add(id);
    return id;
  };
}

/** The decision of each next-hop table: a name without `-`, which FEEL would take for a minus. */
export function nameHopDecisions(policy: Policy, takeId: TakeId): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(policy.nextHops).map((table) => [
      table,
      takeId(`hop_${table.replaceAll(/\W/g, '_')}`),
    ]),
  );
}
