import { factNames, type Facts } from '../../../shared/model/facts.ts';

/** The known facts on one line, such as `publisher isv; topic billing`: for logs and messages. */
export function describeFacts(facts: Facts): string {
  const known = factNames.filter((fact) => facts[fact] !== undefined);
  return known.map((fact) => `${fact} ${facts[fact]}`).join('; ');
}
