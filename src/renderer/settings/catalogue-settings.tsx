import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { Notice } from '../parts/notice.tsx';
import type { SettingsStore } from './settings-store.ts';

/** How many offers there are, the sample catalogue, and the way to the import. */
export function CatalogueSettings({ store }: { readonly store: SettingsStore }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { status } = useDesk();
  const { sampleSaving } = useStore(store.state);
  const { isSampleLoaded, catalogueChangedAt: changedAt } = status;
  return (
    <section className="stack-tight">
      <h2 className="section-heading">{t('settings.catalogue.heading')}</h2>
      {status.catalogueState === 'damaged' ? (
        <Notice>{t('settings.catalogue.damaged')}</Notice>
      ) : status.catalogueState === 'outdated' ? (
        <p>{t('settings.catalogue.outdated')}</p>
      ) : (
        <p>{t('settings.catalogue.offers', { count: status.offerCount })}</p>
      )}
      {changedAt === null ? null : (
        <p className="dim" title={formatDateTime(changedAt, locale)}>
          {t('settings.catalogue.changed', { ago: formatAgo(changedAt, now, locale) })}
        </p>
      )}
      <p className="muted">{t('settings.catalogue.sampleText')}</p>
      {sampleSaving.status === 'failed' ? <ErrorNote error={sampleSaving.error} /> : null}
      <div className="acts">
        <ActButton
          onPress={() => void (isSampleLoaded ? store.removeSample() : store.loadSample())}
          isPending={sampleSaving.status === 'loading'}
        >
          {t(isSampleLoaded ? 'settings.catalogue.removeSample' : 'settings.catalogue.loadSample')}
        </ActButton>
        <ActButton onPress={() => navigate({ screen: 'import' })}>
          {t('settings.catalogue.import')}
        </ActButton>
      </div>
      <output className="good">
        {sampleSaving.status === 'ready'
          ? t(
              isSampleLoaded
                ? 'settings.catalogue.sampleLoaded'
                : 'settings.catalogue.sampleRemoved',
            )
          : null}
      </output>
    </section>
  );
}
