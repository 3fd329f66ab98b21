import { useTranslation } from 'react-i18next';

import type { Explanation } from '../../shared/model/explanation.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Notice } from '../parts/notice.tsx';

/** The policy's own notes on this outcome. */
export function NoteList({ notes }: Pick<Explanation, 'notes'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (notes.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2 className="label">{t('decision.card.notes')}</h2>
      {notes.map(({ id, text }) => (
        <Notice key={id}>{text[locale]}</Notice>
      ))}
    </section>
  );
}
