import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { SupportCase } from '../../shared/model/support-case.ts';
import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { createLinkedCasesStore } from './linked-cases-store.ts';

/** The cases made from the same message, and the way to a question of it that still waits. */
export function LinkedCases({ supportCase }: { readonly supportCase: SupportCase }) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createLinkedCasesStore(client));
  const { isNextWaiting } = useStore(store.state);
  const { reference, linkedTo } = supportCase;
  useEffect(() => {
    void store.load(reference);
    return transport.onEvent((event) => {
      if (event.kind === 'cases-changed' && event.references.includes(reference)) {
        void store.load(reference);
      }
    });
  }, [store, transport, reference]);
  if (linkedTo.length === 0 && !isNextWaiting) return null;
  return (
    <section className="stack-tight">
      <h2 className="label">{t('cases.linked')}</h2>
      {linkedTo.length === 0 ? null : (
        <ul>
          {linkedTo.map((it) => (
            <li key={it}>
              <a
                className="code"
                href={toHash({ screen: 'case', reference: it, view: 'decision' })}
              >
                {it}
              </a>
            </li>
          ))}
        </ul>
      )}
      {isNextWaiting ? (
        <p className="muted">
          {t('cases.linkedWaiting')}{' '}
          <a href={toHash({ screen: 'triage' })}>{t('cases.linkedNext')}</a>
        </p>
      ) : null}
    </section>
  );
}
