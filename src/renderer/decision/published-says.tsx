import { useTranslation } from 'react-i18next';

import type { Explanation } from '../../shared/model/explanation.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { RuleLink } from './rule-link.tsx';

type Props = Pick<Explanation, 'published' | 'policyVersion'>;

/** Beside a local rule: what the published policy would have said. */
export function PublishedSays({ published, policyVersion }: Props) {
  const { t } = useTranslation();
  if (published === null) return <p className="muted">{t('decision.why.publishedOpen')}</p>;
  return (
    <div className="why-list">
      <div className="why-row">
        <RuleLink rule={published.rule} version={policyVersion} />
        <span className="muted">
          {t('decision.why.published', {
            owner: t(`decision.owner.${published.owner}`),
            firstContact: t(`decision.firstContact.${published.firstContact}`),
          })}
        </span>
        <CertaintyMark certainty={published.certainty} />
      </div>
    </div>
  );
}
