import type { Input } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import type {
  Escalation,
  GuardChoice,
  MessagePurpose,
  ShownEscalation,
} from '../../shared/model/escalation.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type {
  ExportedMessage,
  ExportForm,
  pageMarkings,
  pageSizes,
} from '../../shared/model/outgoing.ts';
import type { Recipient } from '../../shared/model/support-case.ts';
import type { Loadable } from '../app/loadable.ts';
import { guardChoices } from './guard-choices.ts';

type Composed = Input<'escalation.compose'>;

/** How the last way out went. */
export type LeavingState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly form: ExportForm }
  | { readonly status: 'ready'; readonly form: ExportForm; readonly exported: ExportedMessage }
  | { readonly status: 'failed'; readonly form: ExportForm; readonly error: AppError };

/** The draft on the screen stays while the next one is composed. */
export type DraftState =
  | { readonly status: 'idle' | 'loading'; readonly last: ShownEscalation | null }
  | { readonly status: 'ready'; readonly last: ShownEscalation }
  | { readonly status: 'failed'; readonly last: ShownEscalation | null; readonly error: AppError };

/** The text is copied into a web portal field by field. */
export type PortalState = { readonly fields: Escalation['fields']; readonly next: number };

/** Which text it is. */
export type EscalationChoice = {
  readonly recipient: Recipient;
  readonly language: Locale;
  readonly purpose: MessagePurpose;
  /** Whose checklist the customer is asked for. */
  readonly checklistOf: Recipient;
  /** What they wrote when they sent it back. */
  readonly quoted: string;
  readonly attachments: NonNullable<Composed['attachments']>;
  readonly page: (typeof pageSizes)[number];
  readonly marking: (typeof pageMarkings)[number];
};

export type EscalationWork = EscalationChoice & {
  /** By finding; a reason that is still empty decides nothing. */
  readonly guard: Readonly<Record<string, GuardChoice>>;
  readonly draft: DraftState;
  readonly twin: Loadable<Escalation>;
  readonly isTwinShown: boolean;
  readonly leaving: LeavingState;
  readonly portal: PortalState | null;
  /** To whom an escalation left while the case was open: what to note of it is still asked. */
  readonly sentTo: readonly Recipient[];
};

/** The text as the desk is asked for it, with what was decided about its findings. */
export function choiceOf(reference: string, work: EscalationWork): Composed {
  const { recipient, language, purpose, checklistOf, quoted, attachments } = work;
  return {
    reference,
    recipient,
    language,
    purpose,
    attachments: [...attachments],
    guard: guardChoices(work),
    ...(purpose === 'missing-facts' && checklistOf !== 'customer' ? { checklistOf } : {}),
    ...(purpose === 'bounce-answer' && quoted !== '' ? { quoted } : {}),
  };
}
