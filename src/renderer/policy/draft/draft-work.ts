import type { AppError } from '../../../shared/errors.ts';
import type {
  DraftPolicy,
  PolicyComparison,
  PolicyDraft,
  PolicyReplay,
} from '../../../shared/model/policy-change.ts';
import type { Loadable, SaveState } from '../../app/loadable.ts';
import type { History } from './undo-history.ts';

/** The draft under the hands of the operator. */
export type DraftWork = {
  /** As the desk has it, with what it says about it. */
  readonly saved: PolicyDraft;
  /** As it is typed. */
  readonly history: History<DraftPolicy>;
  readonly saving: SaveState;
  /** The place of the rule that is being edited. */
  readonly chosen: number | null;
  /** The rule that was removed last, until something else changes. */
  readonly removed: string | null;
};

/** A file that waits for a yes, because a draft is there already. */
export type WaitingFile = { readonly uploadId: string; readonly fileName: string };

/** The first problem, or the rules of a draft that was just started. */
export type Sought = 'problem' | 'rules';

export type DraftDesk = {
  /** Null: there is no draft. */
  readonly work: Loadable<DraftWork | null>;
  readonly waiting: WaitingFile | null;
  /** What the focus goes to once it is on the screen. */
  readonly sought: Sought | null;
  /** What went wrong with the last act that is not typing, such as an import. */
  readonly error: AppError | null;
  readonly isActing: boolean;
  /** The version that was published last in this window, or null. */
  readonly published: string | null;
  readonly comparison: Loadable<PolicyComparison>;
  readonly replay: Loadable<PolicyReplay>;
};

export type ExportFormat = 'json' | 'dmn';
export type ExportedFile = { readonly fileName: string; readonly text: string };
