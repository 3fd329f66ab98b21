import { useTranslation } from 'react-i18next';

import { factNames, factValues, topicGroups, type FactName } from '../../shared/model/facts.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { lookUp } from '../i18n/look-up.ts';
import { CheckBox } from '../parts/check-box.tsx';
import type { EditedCondition } from './edited-condition.ts';

type Props = {
  readonly when: EditedCondition;
  /** No value: the fact may be anything. */
  readonly onChange: (fact: string, values: readonly string[]) => void;
};

/** What must hold, fact by fact: each opens to a list of boxes. */
export function ConditionEditor({ when, onChange }: Props) {
  const { t } = useTranslation();
  const unknown = Object.keys(when).filter((fact) => !factNames.some((it) => it === fact));
  return (
    <section className="condition" aria-label={t('policy.when')}>
      <h3 className="label">{t('policy.when')}</h3>
      {factNames.map((fact) => (
        <FactValues
          key={fact}
          fact={fact}
          values={when[fact] ?? []}
          onChange={(values) => onChange(fact, values)}
        />
      ))}
      {unknown.map((fact) => (
        <div key={fact} className="condition-unknown">
          <CheckBox
            label={t('policyDraft.unknownFact', {
              fact,
              values: (when[fact] ?? []).join(t('common.listSeparator')),
            })}
            isChecked
            onChange={() => onChange(fact, [])}
          />
        </div>
      ))}
    </section>
  );
}

type FactProps = {
  readonly fact: FactName;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

function FactValues({ fact, values, onChange }: FactProps) {
  const { t } = useTranslation();
  const label = t(`facts.${fact}.label`);
  const known: readonly string[] = factValues[fact];
  const shown = values.map((it) => (known.includes(it) ? factValueName(t, fact, it) : it));
  return (
    <details className="condition-fact">
      <summary>
        <span className="muted">{label}</span>
        <span className={values.length === 0 ? 'dim' : 'condition-values'}>
          {values.length === 0 ? t('policyDraft.any') : shown.join(t('policy.or'))}
        </span>
      </summary>
      <fieldset className="condition-boxes">
        <legend className="visually-hidden">{label}</legend>
        {fact === 'topic' ? (
          <TopicBoxes values={values} onChange={onChange} />
        ) : (
          <ValueBoxes fact={fact} among={known} values={values} onChange={onChange} />
        )}
        <p className="dim">{t('policyDraft.anyHint')}</p>
      </fieldset>
    </details>
  );
}

type BoxesProps = FactProps & { readonly among: readonly string[] };

/** Values that there are, and those that a file brought and that there are not. */
function ValueBoxes({ fact, among, values, onChange }: BoxesProps) {
  const { t } = useTranslation();
  const known: readonly string[] = factValues[fact];
  return (
    <>
      {among.map((value) => (
        <CheckBox
          key={value}
          label={known.includes(value) ? factValueName(t, fact, value) : value}
          isChecked={values.includes(value)}
          onChange={(isChecked) => onChange(withValues(fact, values, [value], isChecked))}
        />
      ))}
    </>
  );
}

function TopicBoxes({ values, onChange }: Omit<FactProps, 'fact'>) {
  const { t } = useTranslation();
  return topicGroupNames.map((group) => {
    const topics = topicGroups[group];
    const name = lookUp(t, `topics.group.${group}.name`);
    return (
      <fieldset key={group} className="condition-group">
        <legend className="visually-hidden">{name}</legend>
        <CheckBox
          label={t('policyDraft.wholeGroup', { group: name })}
          isChecked={topics.every((it) => values.includes(it))}
          onChange={(isChecked) => onChange(withValues('topic', values, topics, isChecked))}
        />
        <div className="condition-topics">
          <ValueBoxes fact="topic" among={topics} values={values} onChange={onChange} />
        </div>
      </fieldset>
    );
  });
}

/** In the order of the specification; values that there are not stay in front. */
function withValues(
  fact: FactName,
  values: readonly string[],
  changed: readonly string[],
  isChecked: boolean,
): readonly string[] {
  const others = values.filter((it) => !changed.includes(it));
  const all = isChecked ? [...others, ...changed] : others;
  const known: readonly string[] = factValues[fact];
  return all.toSorted((a, b) => known.indexOf(a) - known.indexOf(b));
}
