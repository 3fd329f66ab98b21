import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { FactName } from '../../shared/model/facts.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import type { ShownSource } from './triage-work.ts';

/** `source` is null where it is no longer known: a saved case keeps the facts alone. */
export type ListedFact = {
  readonly fact: FactName;
  readonly value: string;
  readonly source: ShownSource | null;
};

type Props = {
  readonly facts: readonly ListedFact[];
  readonly current: FactName | null;
  readonly onChange: (fact: FactName) => void;
};

/** Every fact with its value and its source; pressing a value changes it. */
export function FactList({ facts, current, onChange }: Props) {
  const { t } = useTranslation();
  if (facts.length === 0) return <p className="dim">{t('triage.facts.none')}</p>;
  return (
    <dl className="fact-list">
      {facts.map(({ fact, value, source }) => {
        const label = t(`facts.${fact}.label`);
        return (
          <div key={fact} className="fact-row" data-current={fact === current}>
            <dt>{label}</dt>
            <dd>
              <Button
                className="fact-value"
                aria-label={`${t('triage.facts.changeFact', { fact: label })}: ${factValueName(t, fact, value)}`}
                onPress={() => onChange(fact)}
              >
                {factValueName(t, fact, value)}
              </Button>
            </dd>
            {source === null ? null : (
              <dd className="fact-source">{t(`facts.source.${source}`)}</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
