import { useTranslation } from 'react-i18next';

/** Appears only when loading takes long enough to be noticed (style sheet), so that nothing flashes. */
export function LoadingNote({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  return <output className="loading-note">{text ?? t('common.loading')}</output>;
}
