import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { navigate } from '../../app/use-route.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { withAlt } from '../../keys/with-alt.ts';
import { ActButton } from '../../parts/act-button.tsx';
import type { EscalationStore } from '../escalation-store.ts';
import type { TimelineStore } from '../timeline/timeline-store.ts';

type Props = { readonly escalation: EscalationStore; readonly timeline: TimelineStore };

/** Once it left: whether the case stays ours or becomes theirs is the next thing to note. */
export function AfterLeaving({ escalation, timeline }: Props) {
  const { t } = useTranslation();
  const { sentTo, purpose, recipient, draft } = useStore(escalation.state);
  const isAsked = sentTo.includes(recipient) && purpose === 'escalation' && draft.last !== null;

  function note(kind: 'escalate' | 'transfer'): void {
    timeline.write(kind, { party: recipient });
    const reference = draft.last?.reference ?? '';
    navigate({ screen: 'case', reference, view: 'timeline' });
  }

  useKeys(
    isAsked ? withAlt({ e: () => note('escalate'), d: () => note('transfer') }) : {},
    'screen',
  );
  if (!isAsked) return null;
  return (
    <div className="acts">
      <span className="dim">{t('escalation.afterwards')}</span>
      <ActButton kind="plain" keys="E" onPress={() => note('escalate')}>
        {t('timeline.acts.escalate')}
      </ActButton>
      <ActButton kind="plain" keys="D" onPress={() => note('transfer')}>
        {t('timeline.acts.transfer')}
      </ActButton>
    </div>
  );
}
