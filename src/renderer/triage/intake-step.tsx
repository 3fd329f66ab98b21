import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { looksLikeVector } from '../../shared/model/fact-vector.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { LinkedNote } from './linked-note.tsx';
import { MessageDrop } from './message-drop.tsx';
import { MessageSplit } from './message-split.tsx';
import { OfferPicker } from './offer-picker.tsx';
import type { TriageStore } from './triage-store.ts';
import { currentSuggestions, type TriageWork } from './triage-work.ts';
import { tryRead, VectorOffer } from './vector-offer.tsx';

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
  const isVector = looksLikeVector(work.question);
  const parts = work.isKeptWhole ? [] : (currentSuggestions(work)?.parts ?? []);
  const toOffer = (): void => offer.current?.focus();

  function goOn(): void {
    const vector = isVector ? tryRead(work.question) : null;
    if (vector === null || vector instanceof AppError) return toOffer();
    void store.takeFacts(vector.facts);
  }

  /** A message fills the question; what is typed already stays above it. */
  function takeMessage(text: string): void {
    const typed = store.question().trimEnd();
    store.setQuestion(typed === '' ? text : `${typed}\n\n${text}`);
    question.current?.focus();
  }

  useKeys({ 'Ctrl+Enter': goOn }, 'step');

  return (
    <div className="stack intake">
      <LinkedNote work={work} />
      <MessageDrop onText={takeMessage}>
        <TextInput
          label={t('triage.intake.heading')}
          hint={t('triage.intake.hint')}
          value={work.question}
          onChange={(text) => store.setQuestion(text)}
          rows={7}
          most={limits.question}
          inputRef={question}
        />
      </MessageDrop>
      {isVector ? (
        <VectorOffer text={work.question} onTake={(facts) => void store.takeFacts(facts)} />
      ) : null}
      {parts.length > 1 ? (
        <MessageSplit
          parts={parts}
          onSplit={() => {
            store.splitQuestion(parts.map((it) => it.text));
            toOffer();
          }}
          onKeep={() => {
            store.keepWhole();
            toOffer();
          }}
        />
      ) : null}
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
