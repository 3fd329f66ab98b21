import type { i18n } from 'i18next';

import { createClient, type Client } from '../../shared/client.ts';
import { createI18n, preferredLocale } from '../i18n/create-i18n.ts';
import { createPolicyStore, type PolicyStore } from '../policy/policy-store.ts';
import type { Transport } from '../transport/transport.ts';
import { createConnectionStore, type ConnectionStore } from './connection-store.ts';
import { createDeskStore, type DeskStore } from './desk-store.ts';

/** Everything that lives as long as the page. */
export type DeskWindow = {
  readonly client: Client;
  readonly transport: Transport;
  readonly connectionStore: ConnectionStore;
  readonly deskStore: DeskStore;
  readonly policyStore: PolicyStore;
  readonly i18n: i18n;
};

/** Puts the window together and starts loading the desk. */
export function createDeskWindow(transport: Transport, languages: readonly string[]): DeskWindow {
  const connectionStore = createConnectionStore();
  const client = createClient(connectionStore.watch(transport.send));
  const deskStore = createDeskStore(client);
  const policyStore = createPolicyStore(client);
  const texts = createI18n(preferredLocale(languages));

  deskStore.state.subscribe((now) => {
    if (now.status !== 'ready') return;
    // Until the first start is over the profile speaks for nobody.
    if (now.value.isSetUp) void texts.changeLanguage(now.value.profile.language);
    void policyStore.follow(now.value.policyVersion);
  });
  transport.onEvent((event) => {
    if (event.kind === 'catalogue-changed') void deskStore.refresh();
  });
  void deskStore.load();

  return { client, transport, connectionStore, deskStore, policyStore, i18n: texts };
}
