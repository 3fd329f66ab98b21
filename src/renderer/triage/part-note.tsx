import { useTranslation } from 'react-i18next';

import type { TriageWork } from './triage-work.ts';

/** Which question of a message this is, and the ones that wait. */
export function PartNote({ work }: { readonly work: TriageWork }) {
  const { t } = useTranslation();
  const { pending, linkedTo } = work;
  if (pending.length === 0) return null;
  const number = linkedTo.length + 1;
  return (
    <section className="part-note stack-tight">
      <h2 className="label">
        {t('triage.split.thisPart', { number, total: number + pending.length })}
      </h2>
      <ol className="small-dim" aria-label={t('triage.split.waiting')}>
        {pending.map((text, index) => (
          <li key={text} className="clip">
            {number + index + 1}. {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
