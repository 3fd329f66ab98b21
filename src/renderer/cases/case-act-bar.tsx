import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { CaseSummary } from '../../shared/model/support-case.ts';
import { navigate } from '../app/use-route.ts';
import { listActKeys } from '../keys/key-map.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { ActQuestionForm } from './act-question-form.tsx';
import type { ActQuestion, CaseActStore } from './case-act-store.ts';
import { DoneLine } from './done-line.tsx';
import { morningAfter } from './snooze.ts';

type Props = {
  readonly store: CaseActStore;
  /** What the acts are for; empty: nothing is chosen. */
  readonly cases: readonly CaseSummary[];
  /** Asked for beside the acts of every list, such as a merge. */
  readonly extra?: readonly ActQuestion[];
};

type Offered = {
  readonly id: string;
  readonly keys: string;
  readonly act: (() => void) | undefined;
};

/** What can be done with the chosen rows, each with its key; Undo stands beside what was done. */
export function CaseActBar({ store, cases, extra = [] }: Props) {
  const { t } = useTranslation();
  const { asking, error, isActing } = useStore(store.state);
  const offered = offer(store, cases, extra);
  useKeys(
    Object.fromEntries(offered.map(({ keys, act }) => [keys, asking === null ? act : undefined])),
    'screen',
  );
  return (
    <section className="case-act-bar" aria-label={t('cases.acts.label')}>
      <div className="case-act-row">
        <span className="case-act-count" aria-live="polite">
          {t('cases.acts.chosen', { count: cases.length })}
        </span>
        {offered.map(({ id, keys, act }) => (
          <ActButton
            key={id}
            keys={keys.toUpperCase()}
            isDisabled={act === undefined || isActing}
            onPress={() => act?.()}
          >
            {actName(t, id)}
          </ActButton>
        ))}
      </div>
      <DoneLine store={store} />
      {error === null ? null : <ErrorNote error={error} />}
      {asking === null || cases.length === 0 ? null : (
        <ActQuestionForm key={asking} store={store} asking={asking} cases={cases} />
      )}
    </section>
  );
}

function actName(t: TFunction, id: string): string {
  switch (id) {
    case 'tomorrow':
      return t('cases.acts.tomorrow');
    case 'threeDays':
      return t('cases.acts.threeDays');
    case 'chase':
      return t('cases.acts.chase');
    case 'wait':
      return t('cases.acts.wait');
    case 'close':
      return t('cases.acts.close');
    case 'hand-over':
      return t('cases.acts.hand-over');
    case 'merge':
      return t('cases.acts.merge');
    default:
      return t('cases.acts.send');
  }
}

const chase = (reference: string) => (): void =>
  navigate({ screen: 'case', reference, view: 'escalation', purpose: 'chase' });

function offer(
  store: CaseActStore,
  cases: readonly CaseSummary[],
  extra: readonly ActQuestion[],
): Offered[] {
  const references = cases.map((it) => it.reference);
  const areOpen = cases.length > 0 && cases.every(({ progress }) => progress.status === 'open');
  const snooze = (days: number) => () =>
    void store.act(references, { kind: 'plan', nextActionAt: morningAfter(new Date(), days) });
  const ask = (question: ActQuestion) => () => store.ask(question);
  const [only] = cases;
  const chased = cases.length === 1 && only && only.progress.waitingOn !== 'nobody' ? only : null;
  return [
    { id: 'tomorrow', keys: listActKeys.tomorrow, act: areOpen ? snooze(1) : undefined },
    { id: 'threeDays', keys: listActKeys.threeDays, act: areOpen ? snooze(3) : undefined },
    { id: 'wait', keys: listActKeys.wait, act: areOpen ? ask('wait') : undefined },
    { id: 'chase', keys: listActKeys.chase, act: chased ? chase(chased.reference) : undefined },
    {
      id: 'hand-over',
      keys: listActKeys['hand-over'],
      act: areOpen ? ask('hand-over') : undefined,
    },
    { id: 'close', keys: listActKeys.close, act: areOpen ? ask('close') : undefined },
    ...extra.map((question) => ({
      id: question,
      keys: question === 'merge' ? listActKeys.merge : listActKeys.send,
      act:
        question === 'merge'
          ? cases.length === 2 && areOpen
            ? ask('merge')
            : undefined
          : cases.length > 0
            ? ask(question)
            : undefined,
    })),
  ];
}
