import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Explanation } from '../../shared/model/explanation.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { useDesk } from '../app/desk-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { RuleLink } from './rule-link.tsx';
import { createTraceStore, openFacts } from './trace-store.ts';

type Props = { readonly explanation: Explanation; readonly facts: Facts };

/** Several rules that may still apply and answer the same: equals, since nobody knows yet which of them does. */
export function PossibleRules({ explanation, facts }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { client } = useDesk();
  const [store] = useState(() => createTraceStore(client));
  const { conditions, grounds } = useStore(store.state);
  const { policyVersion, possible } = explanation;
  const names = possible.join(' ');
  useEffect(() => {
    void store.load({ policyVersion, failed: [], possible: names.split(' ') });
  }, [store, policyVersion, names]);
  const open = openFacts(conditions, possible, facts);
  return (
    <>
      <p>
        {open.length === 0
          ? t('decision.why.sameAnyhow')
          : t('decision.why.sameWhatever', {
              facts: open
                .map((it) => t(`facts.${it}.label`).toLocaleLowerCase(locale))
                .join(t('common.listSeparator')),
            })}
      </p>
      <ul className="why-list" aria-label={t('decision.why.possible')}>
        {possible.map((rule) => {
          const found = grounds[rule];
          return (
            <li key={rule}>
              <RuleLink rule={rule} version={policyVersion} />
              <span>{found?.reason[locale]}</span>
              {found ? <CertaintyMark certainty={found.certainty} /> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
