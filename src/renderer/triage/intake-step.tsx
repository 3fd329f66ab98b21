import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { findVector, tryRead } from './find-vector.ts';
import { IntakeFinds } from './intake-finds.tsx';
import { IntakePaste } from './intake-paste.tsx';
import { LinkedNote } from './linked-note.tsx';
import { MessageClash } from './message-clash.tsx';
import { MessageDrop } from './message-drop.tsx';
import { MessageSplit } from './message-split.tsx';
import { OfferPicker } from './offer-picker.tsx';
import { PartNote } from './part-note.tsx';
import type { TriageStore } from './triage-store.ts';
import { currentSuggestions, type TriageWork } from './triage-work.ts';
import { VectorOffer } from './vector-offer.tsx';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** An e-mail that waits until the operator says where its text goes. */
type Received = { readonly text: string; readonly from: string | null };

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
  const [waiting, setWaiting] = useState<Received | null>(null);
  const vector = findVector(work.question);
  const parts = work.isKeptWhole ? [] : (currentSuggestions(work)?.parts ?? []);
  const toOffer = (): void => offer.current?.focus();

  function split(): void {
    store.splitQuestion(parts.map((it) => it.text));
    toOffer();
  }

  function keepWhole(): void {
    store.keepWhole();
    toOffer();
  }

  function goOn(): void {
    if (parts.length > 1) return split();
    const read = vector === null ? null : tryRead(vector.line);
    if (vector === null || read === null || read instanceof AppError) return toOffer();
    void store.takeFacts(read.facts, vector.rest);
  }

  /** A message fills the question; where something is typed already, the operator says what becomes of it. */
  function takeMessage(text: string, from: string | null): void {
    if (store.question().trim() !== '') return setWaiting({ text, from });
    fill(text, from);
  }

  function fill(text: string, from: string | null): void {
    setWaiting(null);
    store.setQuestion(text);
    store.setSender(from);
    question.current?.focus();
  }

  useKeys({ n: () => question.current?.focus() }, 'step');
  const onward = { 'Ctrl+Enter': goOn, 'Alt+Enter': parts.length > 1 ? keepWhole : undefined };
  // In the paste box the key fills its fields.
  useKeys(() => (document.activeElement?.closest('.paste-box') ? {} : onward), 'step');

  return (
    <div className="stack intake">
      <PartNote work={work} />
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
      {waiting === null ? null : (
        <MessageClash
          onReplace={() => fill(waiting.text, waiting.from)}
          onAdd={() => fill(`${store.question().trimEnd()}\n\n${waiting.text}`, waiting.from)}
          onCancel={() => {
            setWaiting(null);
            question.current?.focus();
          }}
        />
      )}
      <IntakeFinds store={store} work={work} />
      <IntakePaste store={store} work={work} onDone={() => question.current?.focus()} />
      {vector === null ? null : (
        <VectorOffer
          text={vector.line}
          onTake={(facts) => void store.takeFacts(facts, vector.rest)}
        />
      )}
      {parts.length > 1 ? <MessageSplit parts={parts} onSplit={split} onKeep={keepWhole} /> : null}
      <section>
        <h2 className="step-heading">{t('triage.intake.offerHeading')}</h2>
        <p className="step-hint">
          {t('triage.intake.offerHint')} <KeyHint keys="Ctrl ↵" />
        </p>
        <OfferPicker
          suggested={currentSuggestions(work)?.offers ?? []}
          inputRef={offer}
          onChoose={(key) => void store.chooseOffer(key)}
          onNewOffer={() => store.showStage('new-offer')}
        />
      </section>
    </div>
  );
}
