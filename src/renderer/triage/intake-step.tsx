import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { OfferPicker } from './offer-picker.tsx';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** The start: what the customer said, then the offer. */
export function IntakeStep({ store, work }: Props) {
  const { t } = useTranslation();
  const question = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const offer = useRef<HTMLInputElement>(null);
  const startsAtOffer = useRef(work.question !== '');
  useEffect(() => {
    if (startsAtOffer.current) offer.current?.focus();
    else question.current?.focus();
  }, []);
  useKeys({ 'Ctrl+Enter': () => offer.current?.focus() }, 'step');

  return (
    <div className="stack intake">
      <TextInput
        label={t('triage.intake.heading')}
        hint={t('triage.intake.hint')}
        value={work.question}
        onChange={store.setQuestion}
        rows={7}
        most={limits.question}
        inputRef={question}
      />
      <section>
        <h2 className="step-heading">{t('triage.intake.offerHeading')}</h2>
        <p className="step-hint">
          {t('triage.intake.offerHint')} <KeyHint keys="Ctrl ↵" />
        </p>
        <OfferPicker
          inputRef={offer}
          onChoose={(key) => void store.chooseOffer(key)}
          onNewOffer={() => store.showStage('new-offer')}
        />
      </section>
    </div>
  );
}
