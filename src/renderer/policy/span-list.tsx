import { useTranslation } from 'react-i18next';

import type { Policy } from '../../shared/model/policy.ts';
import { useLocale } from '../i18n/use-locale.ts';

type Props = { readonly policy: Policy; readonly cites: readonly string[] };

/** The sentences that a rule rests on, in our words. */
export function SpanList({ policy, cites }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section>
      <h3 className="label">{t('policy.cites')}</h3>
      <dl className="span-list">
        {cites.map((cite) => (
          <div key={cite}>
            <dt className="code">{`${policy.spanPrefix}-${cite}`}</dt>
            <dd>{policy.spans.find((it) => it.id === cite)?.paraphrase[locale]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
