import { useTranslation } from 'react-i18next';

import { toHash } from '../app/route.ts';
import type { TriageWork } from './triage-work.ts';

/** The cases that were made from the same message before this one. */
export function LinkedNote({ work }: { readonly work: TriageWork }) {
  const { t } = useTranslation();
  if (work.linkedTo.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2 className="label">{t('triage.split.linked')}</h2>
      <ul>
        {work.linkedTo.map((reference) => (
          <li key={reference}>
            <a className="code" href={toHash({ screen: 'case', reference, view: 'decision' })}>
              {reference}
            </a>
          </li>
        ))}
      </ul>
      <p className="small-dim">{t('triage.split.taken')}</p>
    </section>
  );
}
