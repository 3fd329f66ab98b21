import { useTranslation } from 'react-i18next';

import { toHash } from '../app/route.ts';
import { ChainList } from '../decision/chain-list.tsx';
import { NoteList } from '../decision/note-list.tsx';
import type { TriageWork } from './triage-work.ts';
import { useMissing } from './use-missing.ts';

/** Beside the card: what is missing, what is good to know, and where the desk looked for the contact. */
export function ResultAside({ work }: { readonly work: TriageWork }) {
  const { t } = useTranslation();
  const missing = useMissing(work);
  const { last } = work.step;
  if (last === null) return null;
  return (
    <div className="stack">
      <section>
        <h2 className="label">{t('decision.card.missing')}</h2>
        {missing.length === 0 ? (
          <p className="good">{t('decision.card.nothingMissing')}</p>
        ) : (
          <ul className="missing-list">
            {missing.map(({ text, isDesks }) => (
              <li key={text}>
                {text}
                {isDesks ? (
                  <>
                    {' '}
                    <a href={toHash({ screen: 'desk-contacts' })}>
                      {t('triage.missing.toDeskContacts')}
                    </a>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </section>
      <NoteList notes={last.explanation.notes} />
      <ChainList title={t('decision.card.chain')} chain={last.contactChain} />
      <ChainList title={t('decision.card.chainNext')} chain={last.escalateChain} />
    </div>
  );
}
