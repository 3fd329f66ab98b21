import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';
import type { DraftStore } from './draft-store.ts';
import { duplicateRule, moveRule } from './edit-rules.ts';

type Props = { readonly store: DraftStore; readonly index: number; readonly count: number };

/** Where the rule stands, and whether it stands there. */
export function RuleActs({ store, index, count }: Props) {
  const { t } = useTranslation();

  function move(by: -1 | 1): void {
    store.edit((policy) => moveRule(policy, index, by), null);
    store.choose(index + by);
  }

  return (
    <div className="acts">
      <ActButton kind="plain" isDisabled={index === 0} onPress={() => move(-1)}>
        {t('policyDraft.moveUp')}
      </ActButton>
      <ActButton kind="plain" isDisabled={index === count - 1} onPress={() => move(1)}>
        {t('policyDraft.moveDown')}
      </ActButton>
      <ActButton
        kind="plain"
        onPress={() => store.edit((policy) => duplicateRule(policy, index), null)}
      >
        {t('policyDraft.duplicate')}
      </ActButton>
      <ActButton
        kind="plain"
        label={t('policyDraft.removeRule')}
        onPress={() => store.removeRule(index)}
      >
        {t('common.remove')}
      </ActButton>
    </div>
  );
}
