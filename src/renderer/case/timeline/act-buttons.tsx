import { useTranslation } from 'react-i18next';

import type { CaseActKind } from '../../../shared/model/case-progress.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { actGroups, actKeys, caseActKinds, isPossible } from './act-keys.ts';

type Props = {
  readonly status: 'open' | 'closed';
  /** Acts of which something is written and not done. */
  readonly begun: readonly CaseActKind[];
  readonly onWrite: (kind: CaseActKind) => void;
};

const groupNames = ['wrote', 'passOn', 'time', 'order'] as const;

/** Everything that can be done with a case, each with its key. */
export function ActButtons({ status, begun, onWrite }: Props) {
  const { t } = useTranslation();
  const possible = caseActKinds.filter((kind) => isPossible(kind, status));
  useKeys(
    Object.fromEntries(possible.map((kind) => [actKeys[kind], () => onWrite(kind)])),
    'screen',
  );
  return (
    <div className="stack-tight">
      {groupNames.map((group) => {
        const kinds = actGroups[group].filter((kind) => possible.includes(kind));
        if (kinds.length === 0) return null;
        return (
          <section key={group}>
            <h3 className="label">{t(`timeline.acts.groups.${group}`)}</h3>
            <div className="act-grid">
              {kinds.map((kind) => (
                <ActButton
                  key={kind}
                  keys={actKeys[kind].toUpperCase()}
                  onPress={() => onWrite(kind)}
                >
                  {t(`timeline.acts.${kind}`)}
                  {begun.includes(kind) ? <span className="act-begun"> …</span> : null}
                </ActButton>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
