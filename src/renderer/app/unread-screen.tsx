import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';

/** The code of a screen could not be read: a browser asks for it again only in a window that starts anew. */
export function UnreadScreen() {
  const { t } = useTranslation();
  return (
    <EmptyNote title={t('app.unread.title')} text={t('app.unread.text')}>
      <ActButton kind="primary" onPress={() => window.location.reload()}>
        {t('app.unread.again')}
      </ActButton>
    </EmptyNote>
  );
}
