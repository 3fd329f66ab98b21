import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Escalation } from '../../../shared/model/escalation.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { EscalationStore } from '../escalation-store.ts';
import type { LeavingState } from '../escalation-work.ts';
import { missingItems, oneOfItems } from '../missing-of-field.ts';

type Props = { readonly leaving: LeavingState; readonly escalation: EscalationStore };

/** How the last way out went: said aloud when it did, beside the button when it did not. */
export function LeavingResult({ leaving, escalation }: Props) {
  const { t } = useTranslation();
  const last = useStore(escalation.state, (it) => it.draft.last);
  return (
    <>
      <output className="leaving-result">
        {leaving.status === 'ready' ? <p className="good break">{leftText(t, leaving)}</p> : null}
      </output>
      {leaving.status === 'failed' ? <Stopped leaving={leaving} last={last} /> : null}
    </>
  );
}

function leftText(t: TFunction, { form, exported }: Extract<LeavingState, { status: 'ready' }>) {
  if (form === 'mailto' && exported.clipboardRest !== null) return t('escalation.left.mailtoRest');
  return t(`escalation.left.${form}`, { file: exported.fileName });
}

type StoppedProps = {
  readonly leaving: Extract<LeavingState, { status: 'failed' }>;
  readonly last: Escalation | null;
};

/** Something required is missing, or not decided: which, in the operator's words. Anything else speaks for itself. */
function Stopped({ leaving: { error }, last }: StoppedProps) {
  const { t } = useTranslation();
  const required = missingItems(last).filter((it) => it.isRequired);
  const oneOf = oneOfItems(last);
  const others = required.filter((it) => !oneOf.includes(it.item));
  const choice = oneOf.map((item) => t(`escalation.checklist.${item}`));
  const items = [
    ...(choice.length === 0
      ? []
      : [t('escalation.oneOf', { items: choice.join(t('common.listSeparator')) })]),
    ...others.map((it) => t(`escalation.checklist.${it.item}`)),
  ];
  if (error.code === 'ESCALATION_INCOMPLETE' && items.length > 0) {
    return (
      <p className="field-error" role="alert">
        {t('escalation.exportStopped', { items: items.join(t('common.partSeparator')) })}
      </p>
    );
  }
  if (error.code === 'GUARD_UNDECIDED') {
    return (
      <p className="field-error" role="alert">
        {t('escalation.guard.stopped')}
      </p>
    );
  }
  return error.code === 'ESCALATION_INCOMPLETE' ? null : <ErrorNote error={error} />;
}
