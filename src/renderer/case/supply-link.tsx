import { useTranslation } from 'react-i18next';

import type { ChecklistItem, Escalation } from '../../shared/model/escalation.ts';
import type { CaseOffer } from '../../shared/model/support-case.ts';
import { toHash, type Route } from '../app/route.ts';

type Props = {
  readonly item: ChecklistItem;
  readonly escalation: Escalation;
  readonly offer: CaseOffer | null;
};

/** The screen that holds what is missing, when it is not this one. */
export function SupplyLink({ item, escalation, offer }: Props) {
  const { t } = useTranslation();
  if (item === 'our-contact') {
    return <a href={toHash({ screen: 'settings' })}>{t('escalation.goToSettings')}</a>;
  }
  if (item === 'decision') {
    const { reference } = escalation;
    const decision = toHash({ screen: 'case', reference, view: 'decision' });
    return <a href={decision}>{t('cases.view.decision')}</a>;
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
