import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { ChecklistItem, Escalation } from '../../shared/model/escalation.ts';
import type { CaseOffer } from '../../shared/model/support-case.ts';
import { ActButton } from '../parts/act-button.tsx';
import { DeskContactForm } from '../settings/desk-contact-form.tsx';
import { focusCaseField } from './focus-case-field.ts';
import { fieldFor, missingItems, oneOfItems } from './missing-of-field.ts';
import { SupplyLink } from './supply-link.tsx';

type Props = {
  readonly escalation: Escalation;
  readonly offer: CaseOffer | null;
  readonly onAskCustomer: () => void;
  readonly onNext: () => void;
};

/** What the recipient will miss, the required first, each with the way to supply it. */
export function BeforeItLeaves({ escalation, offer, onAskCustomer, onNext }: Props) {
  const { t } = useTranslation();
  const { checklist, warnings, purpose } = escalation;
  const missing = missingItems(escalation);
  const oneOf = oneOfItems(escalation);
  const required = missing.filter((it) => it.isRequired);
  const others = missing.filter((it) => !it.isRequired);
  const there = checklist.length - missing.length;
  return (
    <section className="before-it-leaves">
      <div className="label-row">
        <h2 className="label">{t('escalation.before')}</h2>
        <span className="dim number">
          {t('escalation.thereCount', { count: there, all: checklist.length })}
        </span>
      </div>
      <ul className="check-list">
        {missing.length === 0 ? (
          <li className="good">
            <CircleCheck aria-hidden="true" />
            <span>{t('escalation.allThere')}</span>
          </li>
        ) : null}
        {required.map(({ item }) => (
          <li key={item} className="missing-item" data-required="true">
            {item === oneOf[0] ? <b>{t('escalation.missingOneOf')}</b> : null}
            <Missing item={item} />
            {oneOf.includes(item) ? null : <b>{t('escalation.missingRequired')}</b>}
            {item === 'our-contact' ? null : (
              <SupplyLink item={item} escalation={escalation} offer={offer} />
            )}
          </li>
        ))}
        {warnings.map((warning) => (
          <li key={warning} className="check-warning">
            <TriangleAlert aria-hidden="true" />
            <span>{t(`escalation.warnings.${warning}`)}</span>
          </li>
        ))}
      </ul>
      {required.some(({ item }) => item === 'our-contact') ? (
        <DeskContactForm onSaved={onNext} />
      ) : null}
      {others.length === 0 ? null : (
        <details className="other-missing">
          <summary>{t('escalation.wouldHelp', { count: others.length })}</summary>
          <ul className="check-list">
            {others.map(({ item }) => (
              <li key={item} className="missing-item">
                <Missing item={item} />
                <SupplyLink item={item} escalation={escalation} offer={offer} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing.length === 0 ? null : (
        <div className="acts">
          <ActButton kind="plain" keys="Ctrl ." onPress={onNext}>
            {t('escalation.nextMissing')}
          </ActButton>
          {purpose === 'escalation' ? (
            <ActButton kind="plain" keys="Alt A" onPress={onAskCustomer}>
              {t('escalation.askCustomer')}
            </ActButton>
          ) : null}
        </div>
      )}
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
