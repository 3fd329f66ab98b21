import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { idsOf, type SettingsStore } from './settings-store.ts';

/** The list that alone makes an offer Microsoft's own. */
export function MicrosoftPublishers({ store }: { readonly store: SettingsStore }) {
  const { t } = useTranslation();
  const { publishers, publishersSaving } = useStore(store.state);
  return (
    <section className="stack-tight">
      <h2 className="section-heading">{t('settings.microsoft.heading')}</h2>
      <p className="muted">{t('settings.microsoft.text')}</p>
      <TextInput
        label={t('settings.microsoft.label')}
        value={publishers}
        onChange={store.setPublishers}
        rows={8}
        hint={t('settings.microsoft.count', { count: idsOf(publishers).length })}
      />
      {publishersSaving.status === 'failed' ? <ErrorNote error={publishersSaving.error} /> : null}
      <div className="acts">
        <ActButton
          onPress={() => void store.savePublishers()}
          isPending={publishersSaving.status === 'loading'}
        >
          {t('settings.microsoft.save')}
        </ActButton>
        <output className="good">
          {publishersSaving.status === 'ready' ? t('settings.microsoft.saved') : null}
        </output>
      </div>
    </section>
  );
}
