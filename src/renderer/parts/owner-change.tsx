import type { Owner } from '../../shared/model/decision.ts';
import { ChangeArrow } from './change-arrow.tsx';
import { OwnerName } from './owner-name.tsx';

type Props = { readonly before: readonly Owner[]; readonly after: readonly Owner[] };

/** Who it was and who it would be; several on a side: each is possible. */
export function OwnerChange({ before, after }: Props) {
  return (
    <span className="owner-change">
      <OwnerNames owners={before} />
      <ChangeArrow />
      <OwnerNames owners={after} />
    </span>
  );
}

/** Every owner that is possible. */
export function OwnerNames({ owners }: { readonly owners: readonly Owner[] }) {
  return (
    <span className="owner-names">
      {owners.map((it) => (
        <OwnerName key={it} owner={it} />
      ))}
    </span>
  );
}
