import type { CaseActKind } from '../../../shared/model/case-progress.ts';
import { blankActDraft, type ActDraft } from './act-draft.ts';
import { caseActKinds } from './act-keys.ts';

/** Half-written acts of a case, one of each kind. */
export type ActDrafts = Readonly<Partial<Record<CaseActKind, ActDraft>>>;

/** As the desk keeps them; null: nothing is half written. */
export function toDraftText(drafts: ActDrafts): string | null {
  return Object.keys(drafts).length === 0 ? null : JSON.stringify(drafts);
}

/** What another version of the desk left is no draft of ours, and is left out. */
export function readDraftText(text: string | null): ActDrafts {
  const kept = parse(text ?? '{}');
  if (typeof kept !== 'object' || kept === null) return {};
  const drafts = caseActKinds.flatMap((kind) => {
    const draft: unknown = Reflect.get(kept, kind);
    return isDraft(draft) ? [[kind, draft] as const] : [];
  });
  return Object.fromEntries(drafts);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is ActDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(blankActDraft).every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
