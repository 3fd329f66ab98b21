import type { CaseActKind } from '../../../shared/model/case-progress.ts';
import { blankActDraft, type ActDraft } from './act-draft.ts';
import { caseActKinds } from './act-keys.ts';

export type ActDrafts = Readonly<Partial<Record<CaseActKind, ActDraft>>>;

/** Where half-written acts of a case are kept until they are done. */
export type ActDraftKeeper = {
  readonly read: () => ActDrafts;
  readonly write: (drafts: ActDrafts) => void;
};

/**
 * Keeps them in the storage of this tab, so that a reload or a crash of the page loses nothing. Not longer:
 * what customers said belongs in the desk's own file, not in a browser's profile.
 */
export function createActDraftKeeper(storage: Storage, reference: string): ActDraftKeeper {
  const key = `fingerpost.acts.${reference}`;
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}');
        return draftsOf(kept);
      } catch {
        // What another version of the desk left here is no draft of ours.
        return {};
      }
    },
    write(drafts) {
      if (Object.keys(drafts).length === 0) return storage.removeItem(key);
      storage.setItem(key, JSON.stringify(drafts));
    },
  };
}

function draftsOf(kept: unknown): ActDrafts {
  if (typeof kept !== 'object' || kept === null) return {};
  const drafts = caseActKinds.flatMap((kind) => {
    const draft: unknown = Reflect.get(kept, kind);
    return isDraft(draft) ? [[kind, draft] as const] : [];
  });
  return Object.fromEntries(drafts);
}

function isDraft(value: unknown): value is ActDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(blankActDraft).every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
