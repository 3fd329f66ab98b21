import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { FactName } from '../../shared/model/facts.ts';
import { useDesk } from '../app/desk-context.ts';
import { createTraceStore, openFacts } from '../decision/trace-store.ts';
import { ChoiceList } from './choice-list.tsx';
import type { TriageStore } from './triage-store.ts';
import { factsOf, type TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork; readonly fact: FactName };

/** While one fact is open: the others that the rules still possible ask for, to be answered in any order. */
export function OtherFacts({ store, work, fact }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [trace] = useState(() => createTraceStore(client));
  const { conditions } = useStore(trace.state);
  const explanation = work.step.last?.explanation;
  const version = explanation?.policyVersion ?? null;
  const names = explanation?.possible.join(' ') ?? '';
  useEffect(() => {
    if (version === null) return;
    void trace.load({ policyVersion: version, failed: [], possible: names.split(' ') });
  }, [trace, version, names]);
  const others = openFacts(conditions, names.split(' '), factsOf(work)).filter((it) => it !== fact);
  if (others.length === 0) return null;
  const choices = others.map((it) => ({
    value: it,
    name: t(`facts.${it}.label`),
    about: t(`facts.${it}.question`),
    owners: [],
  }));
  const toFact = (value: string): void => {
    const chosen = others.find((it) => it === value);
    if (chosen !== undefined) void store.changes.revisit(chosen);
  };
  return (
    <section>
      <h3 className="label">{t('triage.ask.others')}</h3>
      <ChoiceList choices={choices} onAnswer={toFact} label={t('triage.ask.others')} />
    </section>
  );
}
