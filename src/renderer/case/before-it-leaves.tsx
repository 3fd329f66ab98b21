import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { ChecklistItem, Escalation } from '../../shared/model/escalation.ts';
import type { CaseOffer } from '../../shared/model/support-case.ts';
import { toHash, type Route } from '../app/route.ts';
import { focusCaseField } from './focus-case-field.ts';
import { fieldFor, missingItems } from './missing-of-field.ts';

type Props = { readonly escalation: Escalation; readonly offer: CaseOffer | null };

/** What the recipient will miss, each with the way to supply it, and what to know before it leaves. */
export function BeforeItLeaves({ escalation, offer }: Props) {
  const { t } = useTranslation();
  const { warnings } = escalation;
  const missing = missingItems(escalation);
  return (
    <section>
      <h2 className="label">{t('escalation.before')}</h2>
      <ul className="check-list">
        {missing.length === 0 ? (
          <li className="good">
            <CircleCheck aria-hidden="true" />
            <span>{t('escalation.allThere')}</span>
          </li>
        ) : null}
        {missing.map(({ item, isRequired }) => (
          <li key={item} data-required={isRequired}>
            <TriangleAlert aria-hidden="true" />
            <Missing item={item} />
            {isRequired ? <b>{t('escalation.missingRequired')}</b> : null}
            <Supply item={item} escalation={escalation} offer={offer} />
          </li>
        ))}
        {warnings.map((warning) => (
          <li key={warning}>
            <TriangleAlert aria-hidden="true" />
            <span>{t(`escalation.warnings.${warning}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is missing; where a field here supplies it, pressing it goes there. */
function Missing({ item }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation();
  const field = fieldFor(item);
  if (field === null) return <span>{t(`escalation.checklist.${item}`)}</span>;
  return (
    <Button className="missing-button" onPress={() => focusCaseField(field)}>
      {t(`escalation.checklist.${item}`)}
    </Button>
  );
}

/** The screen that holds what is missing, when it is not this one. */
function Supply({ item, escalation, offer }: Props & { readonly item: ChecklistItem }) {
  const { t } = useTranslation();
  if (item === 'our-contact') {
    return <a href={toHash({ screen: 'settings' })}>{t('escalation.goToSettings')}</a>;
  }
  const route = item === 'recipient-address' ? addressRoute(escalation, offer) : null;
  if (route === null) return null;
  const text = route.screen === 'offer' ? 'escalation.goToOffer' : 'escalation.goToDeskContacts';
  return <a href={toHash(route)}>{t(text)}</a>;
}

function addressRoute({ recipient }: Escalation, offer: CaseOffer | null): Route | null {
  if (recipient === 'microsoft' || recipient === 'indirect-provider') {
    return { screen: 'desk-contacts' };
  }
  if (recipient !== 'publisher' || !offer?.isInCatalogue) return null;
  const { publisherId, offerId } = offer;
  return { screen: 'offer', key: { publisherId, offerId } };
}
