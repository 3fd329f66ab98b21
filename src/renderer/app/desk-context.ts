import { createContext, use } from 'react';

import type { Client } from '../../shared/client.ts';
import type { DeskStatus } from '../../shared/model/desk-profile.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import type { Transport } from '../transport/transport.ts';
import type { DeskStore } from './desk-store.ts';

/** What the frame gives to every screen; a screen hands it on to its store. */
export type DeskContextValue = {
  readonly client: Client;
  readonly transport: Transport;
  readonly deskStore: DeskStore;
  readonly policyStore: PolicyStore;
  readonly status: DeskStatus;
};

export const DeskContext = createContext<DeskContextValue | null>(null);

export function useDesk(): DeskContextValue {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside the frame');
  return desk;
}
