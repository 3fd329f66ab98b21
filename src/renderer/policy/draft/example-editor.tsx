import { useTranslation } from 'react-i18next';

import { factNames, factValues, type FactName } from '../../../shared/model/facts.ts';
import { mostExamples } from '../../../shared/model/policy.ts';
import { factValueName } from '../../i18n/fact-value-text.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { SelectInput } from '../../parts/select-input.tsx';
import { factSentence } from '../facts-text.ts';
import { setExampleFact, type DraftExample } from './edit-rules.ts';

type Props = {
  readonly examples: readonly DraftExample[];
  readonly error: string | null;
  readonly onChange: (examples: readonly DraftExample[]) => void;
};

/** Questions that the rule decides, and questions beside it that it leaves to others. */
export function ExampleEditor({ examples, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stack-tight" aria-label={t('policy.example.heading')}>
      <div className="label-row">
        <h3 className="label">{t('policy.example.heading')}</h3>
        <ActButton
          kind="plain"
          isDisabled={examples.length >= mostExamples}
          onPress={() => {
            const isDecided = !examples.some((it) => it.isDecided);
            onChange([...examples, { facts: examples.at(-1)?.facts ?? {}, isDecided }]);
          }}
        >
          {t('policyDraft.example.add')}
        </ActButton>
      </div>
      {error === null ? null : <p className="field-error">{error}</p>}
      <ul className="example-list">
        {examples.map((example, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two examples may be alike; each is its place
          <li key={index} className="example">
            <ExampleFields
              example={example}
              onChange={(changed) => onChange(examples.with(index, changed))}
              onRemove={() => onChange(examples.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type FieldsProps = {
  readonly example: DraftExample;
  readonly onChange: (example: DraftExample) => void;
  readonly onRemove: () => void;
};

function ExampleFields({ example, onChange, onRemove }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{factSentence(t, example.facts)}</p>
      <div className="example-kind">
        <SelectInput
          label={t('policyDraft.example.kind')}
          isLabelHidden
          value={example.isDecided ? 'decided' : 'left'}
          options={[
            { value: 'decided', label: t('policyDraft.example.decided') },
            { value: 'left', label: t('policyDraft.example.left') },
          ]}
          onChange={(value) => onChange({ ...example, isDecided: value === 'decided' })}
        />
        <ActButton kind="plain" label={t('policyDraft.example.remove')} onPress={onRemove}>
          {t('common.remove')}
        </ActButton>
      </div>
      <details className="condition-fact">
        <summary>
          <span className="muted">{t('policyDraft.example.facts')}</span>
        </summary>
        <div className="field-row example-facts">
          {factNames.map((fact) => (
            <SelectInput
              key={fact}
              label={t(`facts.${fact}.label`)}
              value={example.facts[fact] ?? ''}
              options={[
                { value: '', label: t('policyDraft.example.open') },
                ...valuesOf(fact).map((value) => ({
                  value,
                  label: factValueName(t, fact, value),
                })),
              ]}
              onChange={(value) =>
                onChange(setExampleFact(example, fact, value === '' ? null : value))
              }
            />
          ))}
        </div>
      </details>
    </>
  );
}

function valuesOf(fact: FactName): readonly string[] {
  return factValues[fact];
}
