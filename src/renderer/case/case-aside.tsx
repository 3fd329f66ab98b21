import { useTranslation } from 'react-i18next';

import { factNames } from '../../shared/model/facts.ts';
import type { CaseOffer } from '../../shared/model/support-case.ts';
import { toHash } from '../app/route.ts';
import { Quote } from '../parts/quote.tsx';
import { FactList } from '../triage/fact-list.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { LinkedCases } from './linked-cases.tsx';

type Props = { readonly store: CaseStore; readonly work: CaseWork };

/** What the case was made of: the question, the offer, the facts. */
export function CaseAside({ store, work }: Props) {
  const { t } = useTranslation();
  const { question, offer, facts } = work.supportCase;
  const rows = factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [{ fact, value, source: null }];
  });
  return (
    <div className="pane pane-aside stack">
      <section>
        <h2 className="label">{t('cases.question')}</h2>
        <Quote label={t('cases.question')}>{question}</Quote>
      </section>
      <LinkedCases supportCase={work.supportCase} />
      <section>
        <h2 className="label">{t('cases.offer')}</h2>
        {offer === null ? <p className="dim">{t('cases.noOffer')}</p> : <OfferLink offer={offer} />}
      </section>
      <section>
        <h2 className="label">{t('cases.facts')}</h2>
        <FactList
          facts={rows}
          current={work.change?.fact ?? null}
          onChange={(fact) => void store.changes.revisit(fact)}
        />
      </section>
    </div>
  );
}

function OfferLink({ offer }: { readonly offer: CaseOffer }) {
  const { t } = useTranslation();
  const { publisherId, offerId } = offer;
  const key = `${publisherId}/${offerId}`;
  return (
    <div className="offer-lines">
      {offer.isInCatalogue ? (
        <a href={toHash({ screen: 'offer', key: { publisherId, offerId } })}>{offer.name ?? key}</a>
      ) : (
        <b>{offer.name ?? key}</b>
      )}
      <span className="muted">{offer.publisherName}</span>
      {offer.isInCatalogue ? null : <span className="warn">{t('triage.offer.missing')}</span>}
    </div>
  );
}
