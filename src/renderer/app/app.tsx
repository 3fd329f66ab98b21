import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useLocale } from '../i18n/use-locale.ts';
import { LoadingNote } from '../parts/loading-note.tsx';
import { FirstRun } from '../settings/first-run.tsx';
import type { DeskWindow } from './create-desk-window.ts';
import { DeskContext } from './desk-context.ts';
import { Frame } from './frame.tsx';
import { StartFailure } from './start-failure.tsx';

export function App({ deskWindow }: { readonly deskWindow: DeskWindow }) {
  return (
    <I18nextProvider i18n={deskWindow.i18n}>
      <Localized deskWindow={deskWindow} />
    </I18nextProvider>
  );
}

/** React Aria and the page speak the language of the texts. */
function Localized({ deskWindow }: { readonly deskWindow: DeskWindow }) {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={locale}>
      <Start deskWindow={deskWindow} />
    </I18nProvider>
  );
}

function Start({ deskWindow }: { readonly deskWindow: DeskWindow }) {
  const { t } = useTranslation();
  const desk = useStore(deskWindow.deskStore.state);
  if (desk.status === 'failed') {
    return <StartFailure error={desk.error} onRetry={() => void deskWindow.deskStore.load()} />;
  }
  if (desk.status !== 'ready') {
    return (
      <main className="start-page">
        <LoadingNote text={t('app.start.loading')} />
      </main>
    );
  }
  return (
    <DeskContext value={{ ...deskWindow, status: desk.value }}>
      {desk.value.isSetUp ? <Frame connectionStore={deskWindow.connectionStore} /> : <FirstRun />}
    </DeskContext>
  );
}
