import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { MessagePurpose } from '../../../shared/model/escalation.ts';
import type { Recipient, SupportCase } from '../../../shared/model/support-case.ts';
import { navigate } from '../../app/use-route.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ActButton } from '../../parts/act-button.tsx';
import type { CaseStores } from '../case-stores.ts';

type Props = { readonly stores: CaseStores; readonly supportCase: SupportCase };

/** The texts that the case is ready for: a chase while it waits, an answer when it was sent back. */
export function WriteNext({ stores, supportCase }: Props) {
  const { t } = useTranslation();
  const { escalation, timeline } = stores;
  const { reference, progress } = supportCase;
  const { waitingOn } = progress;
  const bounce = useStore(timeline.state, ({ entries }) =>
    entries.find((it) => it.kind === 'bounce'),
  );
  const { party = 'nobody' } = bounce?.details ?? {};

  function write(recipient: Recipient, purpose: MessagePurpose, quoted: string): void {
    void escalation.choose({ recipient, purpose, quoted });
    navigate({ screen: 'case', reference, view: 'escalation' });
  }

  const chase = waitingOn === 'nobody' ? undefined : (): void => write(waitingOn, 'chase', '');
  const answer =
    bounce === undefined || party === 'nobody'
      ? undefined
      : (): void => write(party, 'bounce-answer', bounce.text);
  useKeys({ q: chase, j: answer }, 'screen');
  if (!chase && !answer) return null;
  return (
    <section>
      <h3 className="label">{t('timeline.write.label')}</h3>
      <div className="act-grid">
        {chase ? (
          <ActButton keys="Q" onPress={chase}>
            {t('timeline.write.chase')}
          </ActButton>
        ) : null}
        {answer ? (
          <ActButton keys="J" onPress={answer}>
            {t('timeline.write.answer')}
          </ActButton>
        ) : null}
      </div>
    </section>
  );
}
