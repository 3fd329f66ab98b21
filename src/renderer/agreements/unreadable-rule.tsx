import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Notice } from '../parts/notice.tsx';
import type { AgreementsStore } from './agreements-store.ts';
import { openAgreement } from './open-agreement.ts';

type Props = { readonly store: AgreementsStore; readonly id: string };

/** A local rule of which the desk file holds something else: there is nothing to show but its name. */
export function UnreadableRule({ store, id }: Props) {
  const { t } = useTranslation();
  const { error, isActing } = useStore(store.act);

  async function remove(): Promise<void> {
    if (await store.removeRule(id)) openAgreement();
  }

  return (
    <div className="stack">
      <FocusHeading className="section-heading" focusKey={id}>
        {t('agreements.rule.form', { id })}
      </FocusHeading>
      <Notice>{t('agreements.unreadable.rule')}</Notice>
      {error === null ? null : <ErrorNote error={error} />}
      <div className="acts">
        <ActButton kind="plain" isDisabled={isActing} onPress={() => void remove()}>
          {t('agreements.rule.remove')}
        </ActButton>
      </div>
    </div>
  );
}
