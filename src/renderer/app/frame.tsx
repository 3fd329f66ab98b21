import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { plainKeysHeld } from '../keys/use-form-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { LoadingNote } from '../parts/loading-note.tsx';
import { useOpened } from '../search/note-use.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import type { ConnectionStore } from './connection-store.ts';
import { CrashGuard } from './crash-guard.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { useDesk } from './desk-context.ts';
import { loadLateScreens } from './late-screens.ts';
import { Rail, railOf } from './rail.tsx';
import type { Route } from './route.ts';
import { UnreadScreen } from './unread-screen.tsx';
import { navigate, replaceRoute, useRoute } from './use-route.ts';
import { type Shown, useShownRoute } from './use-shown-route.ts';

/** Rail, banner, and the screen that the address names. */
export function Frame({ connectionStore }: { readonly connectionStore: ConnectionStore }) {
  const { t } = useTranslation();
  const { client, policyStore, status } = useDesk();
  const route = useRoute();
  const shown = useShownRoute(route);
  useOpened(client, route);
  // A desk with open cases starts with what is to be done; any other with a new question.
  const [start] = useState(() =>
    isBare() ? ({ screen: status.openCaseCount > 0 ? 'today' : 'triage' } as const) : null,
  );
  // It then stands in the address, so that a reload keeps the place.
  useEffect(() => {
    if (start) replaceRoute(start);
  }, [start]);
  useEffect(() => void policyStore.load(), [policyStore]);
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadLateScreens());
    return () => cancelIdleCallback(idle);
  }, []);
  // A key that is meant for the screen that was asked for does nothing on the one before.
  useKeys(isAwaited(shown, route) ? plainKeysHeld : {}, 'hold');
  useKeys(
    {
      n: () => navigate({ screen: 'triage' }),
      t: () => navigate({ screen: 'today' }),
      c: () => navigate({ screen: 'cases' }),
      o: () => navigate({ screen: 'offers', text: '' }),
      p: () => navigate({ screen: 'policy', rule: null }),
      a: () => navigate({ screen: 'agreements' }),
      x: () => navigate({ screen: 'outbox' }),
      f: () => navigate({ screen: 'report' }),
      ',': () => navigate({ screen: 'settings' }),
      '/': focusSearch,
      'Ctrl+k': focusSearch,
    },
    'frame',
  );
  return (
    <div className="frame">
      <a className="skip-link" href="#work" onClick={skipToWork}>
        {t('app.skip')}
      </a>
      <Rail route={route} />
      <main id="work" tabIndex={-1} className="work" aria-busy={isAwaited(shown, route)}>
        <ConnectionBanner connectionStore={connectionStore} />
        <ShownScreen shown={shown} />
      </main>
    </div>
  );
}

/** True while the screen that was asked for is on its way. */
function isAwaited(shown: Shown, asked: Route): boolean {
  return shown.status === 'loading' || (shown.status === 'ready' && shown.route !== asked);
}

function ShownScreen({ shown }: { readonly shown: Shown }) {
  if (shown.status === 'loading') return <LoadingNote />;
  if (shown.status === 'failed') return <UnreadScreen />;
  return (
    <CrashGuard key={railOf(shown.route)}>
      <CurrentScreen route={shown.route} />
    </CrashGuard>
  );
}

/** True: the address names no screen. */
function isBare(): boolean {
  return ['', '#', '#/'].includes(window.location.hash);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-search="all"] input')?.focus();
}

/** The fragment is the route, so the link moves the focus itself. */
function skipToWork(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#work')?.focus();
}
