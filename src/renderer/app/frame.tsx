import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { useOpened } from '../search/note-use.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import type { ConnectionStore } from './connection-store.ts';
import { CrashGuard } from './crash-guard.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { useDesk } from './desk-context.ts';
import { Rail, railOf } from './rail.tsx';
import { navigate, replaceRoute, useRoute } from './use-route.ts';

/** Rail, banner, and the screen that the address names. */
export function Frame({ connectionStore }: { readonly connectionStore: ConnectionStore }) {
  const { t } = useTranslation();
  const { client, policyStore, status } = useDesk();
  const route = useRoute();
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
      <main id="work" tabIndex={-1} className="work">
        <ConnectionBanner connectionStore={connectionStore} />
        <CrashGuard key={railOf(route)}>
          <CurrentScreen route={route} />
        </CrashGuard>
      </main>
    </div>
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
