import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { AppError } from '../../shared/errors.ts';
import type { Outcome } from '../../shared/model/decision.ts';
import { outcomeInForce } from '../../shared/model/support-case.ts';
import { navigate } from '../app/use-route.ts';
import { OutcomeCard } from '../decision/outcome-card.tsx';
import { SayNow } from '../decision/say-now.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ChangeStep } from '../triage/change-step.tsx';
import { AsOfLine } from './as-of-line.tsx';
import { CaseFactQuestion } from './case-fact-question.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { chainsOf, explanationOf } from './case-work.ts';
import { OpenDecision } from './open-decision.tsx';
import { OverrideCard } from './override-card.tsx';
import type { OverrideDraft } from './override-draft.ts';
import { OverrideForm } from './override-form.tsx';

type Props = {
  readonly store: CaseStore;
  readonly override: OverrideDraft;
  readonly work: CaseWork;
};

/** What an operator decides for a case whose own decision is still open. */
const startWhenOpen: Outcome = {
  owner: 'undetermined',
  firstContact: 'partner',
  contact: 'own-desk',
  escalateTo: null,
};

/** The decision of a case; a fact can be corrected, and an operator can decide otherwise. */
export function DecisionView({ store, override, work }: Props) {
  const { form } = useStore(override.state);
  const { supportCase, change } = work;
  if (change !== null && change.proposed !== null) {
    return (
      <ChangeStep
        changes={store.changes}
        change={change}
        now={supportCase.decision}
        from={supportCase.facts[change.fact]}
      />
    );
  }
  if (change !== null) return <CaseFactQuestion store={store} work={work} fact={change.fact} />;
  if (form !== null) return <OverrideForm store={store} draft={override} work={work} />;
  const now = outcomeInForce(supportCase) ?? startWhenOpen;
  const open = (next: 'override' | 'take-back'): void =>
    override.type({ form: next, outcome: next === 'override' ? now : null });
  return <Decided store={store} work={work} onForm={open} />;
}

type DecidedProps = Omit<Props, 'override'> & {
  readonly onForm: (form: 'override' | 'take-back') => void;
};

function Decided({ store, work, onForm }: DecidedProps) {
  const { t } = useTranslation();
  const { supportCase, explained } = work;
  const { decision, reference, facts, policyVersion } = supportCase;
  const publisherName = supportCase.offer?.publisherName ?? null;
  const latest = supportCase.overrides.at(-1);
  const isOverridden = latest !== undefined && latest.outcome !== null;
  const write = (): void => navigate({ screen: 'case', reference, view: 'escalation' });
  const override = (): void => onForm('override');
  const sayNow = work.sayNow && <SayNow texts={work.sayNow} />;
  useKeys({ e: write, o: override }, 'screen');
  return (
    <div className="stack">
      <FocusHeading className="visually-hidden" focusKey={`${reference} ${isOverridden}`}>
        {t('cases.view.decision')}
      </FocusHeading>
      {latest?.outcome ? (
        <OverrideCard
          override={latest}
          outcome={latest.outcome}
          publisherName={publisherName}
          sayNow={sayNow}
          onTakeBack={() => onForm('take-back')}
        />
      ) : null}
      <AsOfLine work={work} onRetry={() => void store.refresh()} />
      {decision.status === 'routed' ? (
        <OutcomeCard
          decision={decision}
          facts={facts}
          policyVersion={policyVersion}
          explanation={explanationOf(work)}
          isVersionUnknown={!(explained instanceof AppError) && explained.explanation === null}
          publisherName={publisherName}
          isOverridden={isOverridden}
          sayNow={isOverridden ? null : sayNow}
          {...chainsOf(work)}
        />
      ) : (
        <OpenDecision
          decision={decision}
          onAnswer={() => void store.changes.revisit(decision.ask)}
        />
      )}
      {work.saving.status === 'failed' && work.conflict === null ? (
        <ErrorNote error={work.saving.error} onRetry={() => void store.retry()} />
      ) : null}
      <div className="acts acts-sticky">
        <ActButton kind="primary" keys="E" onPress={write}>
          {t('cases.write')}
        </ActButton>
        <ActButton keys="O" onPress={override}>
          {t(isOverridden ? 'cases.override.change' : 'cases.override.start')}
        </ActButton>
      </div>
    </div>
  );
}
