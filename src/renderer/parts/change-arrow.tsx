import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Between what was and what would be: an arrow for the eye, a word for a screen reader. */
export function ChangeArrow() {
  const { t } = useTranslation();
  return (
    <>
      <ArrowRight className="change-arrow" aria-hidden="true" />
      <span className="visually-hidden">{t('common.becomes')}</span>
    </>
  );
}
