import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Explanation } from '../../shared/model/explanation.ts';
import type { FactName } from '../../shared/model/facts.ts';
import { useDesk } from '../app/desk-context.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { groupFailed } from './group-failed.ts';
import { createTraceStore, neededValues } from './trace-store.ts';
import { valueInList } from './value-in-list.ts';

const mostUngrouped = 6;
const mostNamed = 4;

/** The rules that stand before the one that decides, each with the fact that ruled it out. */
export function TraceList({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createTraceStore(client));
  const { conditions } = useStore(store.state);
  const { failed } = explanation;
  if (failed.length === 0) return null;

  const line = (rule: string, fact: FactName, value: string): string =>
    traceLine(t, { rule, fact, value, needs: neededValues(conditions, rule, fact) });
  return (
    <details
      className="trace"
      onToggle={(event) => {
        if (event.currentTarget.open) void store.load(explanation);
      }}
    >
      <summary>{t('decision.trace.heading', { count: failed.length })}</summary>
      {failed.length <= mostUngrouped ? (
        <ul className="trace-lines">
          {failed.map(({ rule, fact, value }) => (
            <li key={rule}>{line(rule, fact, value)}</li>
          ))}
        </ul>
      ) : (
        groupFailed(failed).map(({ fact, value, rules }) => (
          <section key={`${fact} ${value}`}>
            <h4 className="trace-group">
              {t('decision.trace.group', {
                fact: t(`facts.${fact}.label`),
                value: factValueName(t, fact, value),
                count: rules.length,
              })}
            </h4>
            <ul className="trace-lines">
              {rules.map((rule) => (
                <li key={rule}>
                  {lineInGroup(t, rule, fact, neededValues(conditions, rule, fact))}
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </details>
  );
}

type Line = {
  readonly rule: string;
  readonly fact: FactName;
  readonly value: string;
  readonly needs: readonly string[] | undefined;
};

/** "R-PORTAL needs: Asked by: Us, the partner; here: Customer". */
function traceLine(t: TFunction, { rule, fact, value, needs }: Line): string {
  const here = factValueName(t, fact, value);
  if (needs === undefined) return t('decision.trace.lineUnknown', { rule, value: here });
  return t('decision.trace.line', {
    rule,
    needs: t('decision.trace.part', {
      fact: t(`facts.${fact}.label`),
      value: wantedText(t, fact, needs),
    }),
    value: here,
  });
}

/** The same below a heading that says the fact and what it is here: "R-PORTAL: only Us, the partner". */
function lineInGroup(
  t: TFunction,
  rule: string,
  fact: FactName,
  needs: readonly string[] | undefined,
): string {
  if (needs === undefined) return rule;
  return t('decision.trace.inGroup', { rule, needs: wantedText(t, fact, needs) });
}

function wantedText(t: TFunction, fact: FactName, needs: readonly string[]): string {
  const named = needs.slice(0, mostNamed).map((it) => valueInList(t, fact, it));
  const count = needs.length - named.length;
  if (count > 0) {
    return t('decision.trace.more', { names: named.join(t('common.listSeparator')), count });
  }
  return named.join(t(fact === 'topic' ? 'common.listSeparator' : 'policy.or'));
}
