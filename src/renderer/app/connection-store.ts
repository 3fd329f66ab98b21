import { createStore } from 'zustand/vanilla';

import type { Reply, Send } from '../../shared/contract.ts';

export type Connection = 'connected' | 'unreachable' | 'not-signed-in';

export type ConnectionStore = ReturnType<typeof createConnectionStore>;

/** Whether the desk answers: every call that passes tells. */
export function createConnectionStore() {
  const state = createStore<{ readonly connection: Connection }>(() => ({
    connection: 'connected',
  }));

  return {
    state,
    /** The same `send`, watched. */
    watch(send: Send): Send {
      return async (name, input) => {
        const reply = await send(name, input);
        state.setState({ connection: readConnection(reply) });
        return reply;
      };
    },
  };
}

function readConnection(reply: Reply): Connection {
  if (reply.ok) return 'connected';
  if (reply.error.code === 'UNREACHABLE') return 'unreachable';
  return reply.error.code === 'NOT_SIGNED_IN' ? 'not-signed-in' : 'connected';
}
