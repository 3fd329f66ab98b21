import { useTranslation } from 'react-i18next';

import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { CheckBox } from '../../parts/check-box.tsx';

type Props = {
  readonly policy: DraftPolicy;
  readonly cites: readonly string[];
  readonly error: string | null;
  readonly onChange: (cites: readonly string[]) => void;
};

/** The sentences that a rule rests on, to be ticked; those that the policy does not list as well. */
export function CiteBoxes({ policy, cites, error, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const unknown = cites.filter((cite) => !policy.spans.some((it) => it.id === cite));
  const spans = [
    ...unknown.map((id) => ({ id, hint: undefined })),
    ...policy.spans.map(({ id, paraphrase }) => ({ id, hint: paraphrase[locale] })),
  ];
  const toggle = (id: string, isChecked: boolean): void => {
    const others = cites.filter((it) => it !== id);
    onChange((isChecked ? [...others, id] : others).toSorted((a, b) => a.localeCompare(b)));
  };
  return (
    <section className="condition" aria-label={t('policy.cites')}>
      <details className="condition-fact">
        <summary>
          <span className="muted">{t('policy.cites')}</span>
          <span className="condition-values number">
            {cites.length === 0
              ? t('policyDraft.noNextHop')
              : cites.join(t('common.listSeparator'))}
          </span>
        </summary>
        <fieldset className="condition-boxes cite-boxes">
          <legend className="visually-hidden">{t('policy.cites')}</legend>
          {spans.map(({ id, hint }) => (
            <CheckBox
              key={id}
              label={`${policy.spanPrefix}-${id}`}
              isChecked={cites.includes(id)}
              onChange={(isChecked) => toggle(id, isChecked)}
              {...(hint === undefined ? {} : { hint })}
            />
          ))}
        </fieldset>
      </details>
      {error === null ? null : <p className="field-error">{error}</p>}
    </section>
  );
}
