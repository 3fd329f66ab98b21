import { useEffect } from 'react';

import { useDesk } from '../app/desk-context.ts';
import { readAgain } from '../app/read-again.ts';

/** Reads a list of cases again whenever any window or job changed a case. `read` must stay the same one. */
export function useCasesChanged(read: () => Promise<void>): void {
  const { transport } = useDesk();

  useEffect(() => {
    const again = readAgain(read);
    return transport.onEvent((event) => {
      if (event.kind === 'cases-changed') void again();
    });
  }, [transport, read]);
}
