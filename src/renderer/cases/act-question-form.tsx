import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { closingOutcomes, waitingParties, type CaseAct } from '../../shared/model/case-progress.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { useDesk } from '../app/desk-context.ts';
import { useKept } from '../app/use-kept.ts';
import { useFormKeys } from '../keys/use-form-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { RadioCards } from '../parts/radio-cards.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { createAskedDraft } from './asked-draft.ts';
import type { ActQuestion, CaseActStore } from './case-act-store.ts';
import { SendForm } from './send-form.tsx';

type Props = {
  readonly store: CaseActStore;
  readonly asking: ActQuestion;
  readonly cases: readonly CaseSummary[];
};

/** The one thing that an act asks before it is done, right below its button. */
export function ActQuestionForm({ store, asking, cases }: Props) {
  const { t } = useTranslation();
  const place = useFormKeys<HTMLDivElement>({}, asking);
  const [only] = cases;
  const named =
    cases.length === 1 && only
      ? `${only.reference} · ${only.title}`
      : t('cases.acts.chosen', { count: cases.length });
  return (
    <div ref={place}>
      <p className="act-for break">{named}</p>
      {asking === 'send' ? (
        <SendForm store={store} cases={cases} />
      ) : (
        <AskedForm store={store} asking={asking} cases={cases} />
      )}
    </div>
  );
}

type Asked = Exclude<ActQuestion, 'send'>;

function AskedForm({ store, asking, cases }: Props & { readonly asking: Asked }) {
  const { t } = useTranslation();
  const headingId = useId();
  const { client } = useDesk();
  const [draft] = useState(() => {
    const references = cases.map((it) => it.reference);
    return createAskedDraft(client, asking, references, firstChoice(asking, cases));
  });
  useKept(draft);
  const { choice, text } = useStore(draft.state);
  const [isTried, setIsTried] = useState(false);
  const isTextMissing = asking === 'hand-over' && text.trim() === '';
  const isChoiceMissing = choice.trim() === '';

  async function finish(): Promise<void> {
    setIsTried(true);
    if (isTextMissing || isChoiceMissing) return;
    const references = cases.map((it) => it.reference);
    // The one that stays is not merged into itself.
    const meant = asking === 'merge' ? references.filter((it) => it !== choice) : references;
    if (await store.act(meant, toAct(asking, choice, text))) draft.end();
  }

  function cancel(): void {
    draft.end();
    store.ask(null);
  }

  useKeys({ Escape: cancel, 'Ctrl+Enter': () => void finish() }, 'step');
  return (
    <form
      className="act-question stack-tight"
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <h3 id={headingId} className="section-heading">
        {t(`cases.asking.${asking}`, { count: cases.length })}
      </h3>
      <ChoiceField
        asking={asking}
        cases={cases}
        choice={choice}
        onChoice={(next) => draft.type({ choice: next })}
        isMissing={isTried && isChoiceMissing}
      />
      {asking === 'wait' || asking === 'merge' ? null : (
        <TextInput
          label={t(asking === 'close' ? 'timeline.fields.optionalText' : 'cases.asking.tell')}
          value={text}
          onChange={(next) => draft.type({ text: next })}
          rows={2}
          most={limits.longText}
          isRequired={asking === 'hand-over'}
          {...(isTried && isTextMissing ? { error: t('timeline.fields.missing') } : {})}
        />
      )}
      <div className="acts">
        <ActButton kind="primary" type="submit" keys="Ctrl ↵" onPress={() => undefined}>
          {t(`timeline.save.${asking}`)}
        </ActButton>
        <ActButton keys="Esc" onPress={cancel}>
          {t('common.cancel')}
        </ActButton>
      </div>
    </form>
  );
}

type FieldProps = {
  readonly asking: Asked;
  readonly cases: readonly CaseSummary[];
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
  readonly isMissing: boolean;
};

function ChoiceField({ asking, cases, choice, onChoice, isMissing }: FieldProps) {
  const { t } = useTranslation();
  if (asking === 'hand-over') {
    return (
      <TextInput
        label={t('timeline.fields.colleague')}
        value={choice}
        onChange={onChoice}
        most={limits.singleLine}
        isRequired
        {...(isMissing ? { error: t('timeline.fields.missing') } : {})}
      />
    );
  }
  if (asking === 'merge') {
    return (
      <RadioCards
        label={t('cases.asking.stays')}
        value={choice}
        cards={cases.map((it) => ({ value: it.reference, name: it.reference, about: it.title }))}
        onChange={onChoice}
      />
    );
  }
  const options =
    asking === 'close'
      ? closingOutcomes
          .filter((it) => it !== 'duplicate')
          .map((value) => ({ value, label: t(`timeline.outcomes.${value}`) }))
      : waitingParties.map((value) => ({ value, label: t(`timeline.parties.${value}`) }));
  return (
    <SelectInput
      label={t(asking === 'close' ? 'timeline.fields.closedAs' : 'timeline.fields.partyOn')}
      value={choice}
      options={options}
      onChange={onChoice}
    />
  );
}

/** Of two duplicates the older one stays, unless somebody says otherwise. */
function firstChoice(asking: Asked, cases: readonly CaseSummary[]): string {
  if (asking === 'close') return 'solved';
  if (asking === 'wait') return 'customer';
  if (asking === 'hand-over') return '';
  const oldest = cases.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
  return oldest?.reference ?? '';
}

function toAct(asking: Asked, choice: string, text: string): CaseAct {
  switch (asking) {
    case 'close':
      return { kind: 'close', as: closingOutcomes.find((it) => it === choice) ?? 'solved', text };
    case 'wait':
      return { kind: 'wait', on: waitingParties.find((it) => it === choice) ?? 'nobody' };
    case 'merge':
      return { kind: 'merge', into: choice, text: '' };
    default:
      return { kind: 'hand-over', to: choice.trim(), text };
  }
}
