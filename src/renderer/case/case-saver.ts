import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import { CaseInput, type SupportCase } from '../../shared/model/support-case.ts';
import { z } from '../../shared/zod.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { differencesOf, isSameRecord, withMine, type CaseRecordInput } from './case-changes.ts';
import { caseInputOf, cleanDetails, fieldsOf } from './case-fields.ts';
import type { CaseWork } from './case-work.ts';
import { asTyped } from './fill-fields.ts';

type Base = { readonly revision: number; readonly record: CaseRecordInput };

type Host = {
  readonly read: () => CaseWork | null;
  readonly patch: (change: Partial<CaseWork>) => void;
  readonly onSaved: () => void;
  /** Rises with everything that is typed. */
  readonly version: () => number;
};

/** What was typed here, and what it was typed over: kept while it is not saved. */
const Held = z.strictObject({
  base: z.custom<CaseRecordInput>(
    (it) => CaseInput.required({ details: true }).safeParse(it).success,
  ),
  mine: z.custom<CaseRecordInput>(
    (it) => CaseInput.required({ details: true }).safeParse(it).success,
  ),
});

/** Saves one case, one save after the other, and never over what another window saved. */
export function createCaseSaver(client: Client, reference: string, host: Host) {
  const held = createUnfinishedText(client, `case/${reference}/mine`);
  /** What the fields were read from, or saved as. */
  let base: Base | null = null;
  let queue = Promise.resolve();
  /** Saves whose answer is still awaited: each raises the revision by one. */
  let awaited = 0;
  let isLeaving = false;
  let isHeld = false;

  async function write(): Promise<void> {
    const work = host.read();
    if (!work || base === null) return;
    const change = recordOf(work);
    if (work.conflict !== null) return hold(work.conflict.theirs, work.conflict);
    const mine = host.version();
    const revision = base.revision + awaited;
    awaited += 1;
    try {
      const saved = await client('cases.update', { reference, revision, change });
      base = baseOf(saved);
      // What is newer stays, and is saved after this.
      if (mine !== host.version()) return undefined;
      letGo();
      host.patch({ supportCase: saved, saving: { status: 'ready' } });
      host.onSaved();
    } catch (error) {
      const refused = toAppError(error);
      if (refused.code === 'CASE_CHANGED') return meet(refused);
      keepTyped();
      if (mine === host.version()) host.patch({ saving: { status: 'failed', error: refused } });
    } finally {
      awaited -= 1;
    }
    return undefined;
  }

  /** Another window was there first. */
  async function meet(refused: AppError): Promise<void> {
    try {
      const theirs = await client('cases.get', { reference });
      if (base !== null && isSameRecord(recordIn(theirs), base.record)) {
        // Decided otherwise there, and nothing that is typed was touched.
        base = baseOf(theirs);
        return void enqueue();
      }
      const { by = '', at = theirs.updatedAt } = refused.params;
      hold(theirs, { by: String(by), at: String(at) });
      host.patch({ saving: { status: 'failed', error: refused } });
    } catch (error) {
      host.patch({ saving: { status: 'failed', error: toAppError(error) } });
    }
  }

  /** True: what stands here is not what the desk has, or not yet. */
  function isTyped(work: CaseWork): boolean {
    if (base === null || work.conflict !== null || awaited > 0) return true;
    return !isSameRecord(recordOf(work), base.record);
  }

  function hold(
    theirs: SupportCase,
    { by, at }: { readonly by: string; readonly at: string },
  ): void {
    const work = host.read();
    if (!work || base === null) return;
    const mine = recordOf(work);
    const differences = differencesOf(base.record, mine, recordIn(theirs));
    if (differences.length === 0) return settle(theirs);
    host.patch({ conflict: { theirs, by, at, differences } });
    keepTyped();
  }

  function keepTyped(): void {
    const work = host.read();
    if (!work || base === null) return;
    isHeld = true;
    held.keep(JSON.stringify({ base: base.record, mine: recordOf(work) }));
  }

  /** It is saved, or given up. */
  function letGo(): void {
    if (!isHeld) return;
    isHeld = false;
    held.keep(null);
    void held.flush();
  }

  /** The window goes on from this. */
  function settle(supportCase: SupportCase): void {
    base = baseOf(supportCase);
    letGo();
    host.patch({
      supportCase,
      fields: fieldsOf(supportCase),
      details: supportCase.details,
      conflict: null,
      saving: { status: 'ready' },
    });
    host.onSaved();
  }

  function show(record: CaseRecordInput): void {
    const work = host.read();
    if (!work) return;
    const { question, facts, offer, details } = record;
    const shown = offer === null ? null : keptOffer(work, offer);
    const supportCase = { ...work.supportCase, question, facts, offer: shown };
    host.patch({ supportCase, fields: fieldsOf(record), details });
  }

  function enqueue(): Promise<void> {
    queue = queue.then(write);
    return queue;
  }

  return {
    /** Leaving the page waits for nothing; else a save waits for the one before it. */
    save: (): Promise<void> => (isLeaving ? write() : enqueue()),

    /** What is typed is also kept aside: nobody may be there to see that it could not be saved. */
    async leaving(flush: () => Promise<void>): Promise<void> {
      isLeaving = true;
      const work = host.read();
      if (work && base !== null && !isSameRecord(recordOf(work), base.record)) keepTyped();
      const flushed = Promise.all([flush(), held.flush()]);
      isLeaving = false;
      await flushed;
      await queue;
    },

    /** The fields on the screen are those of this case. */
    begin(supportCase: SupportCase): void {
      base = baseOf(supportCase);
    },

    /** What was typed and not saved when the page went, to be taken up with `resume`. */
    held: (): Promise<string | null> => held.load(),

    /** Takes up what was typed and not saved: it is saved now, or stands against what another window saved since. */
    resume(text: string | null): void {
      const kept = text === null ? null : Held.safeParse(parse(text)).data;
      const theirs = host.read()?.supportCase;
      if (!kept || !theirs || base === null) return;
      isHeld = true;
      if (differencesOf(kept.base, kept.mine, base.record).every((it) => !it.isMine))
        return letGo();
      const isUntouched = isSameRecord(base.record, kept.base);
      base = { ...base, record: kept.base };
      show(kept.mine);
      if (!isUntouched) return hold(theirs, { by: '', at: theirs.updatedAt });
      host.patch({ saving: { status: 'loading' } });
      void enqueue();
    },

    /** True: another window changed the fields that stand here, and nothing is typed over them. */
    isNewer: (work: CaseWork, supportCase: SupportCase): boolean =>
      base !== null &&
      supportCase.revision > base.revision &&
      !isTyped(work) &&
      !isSameRecord(recordIn(supportCase), base.record),

    /** The other window typed on: the two texts that stand against each other are those of now. False: none do. */
    meetAgain(work: CaseWork, theirs: SupportCase): boolean {
      if (work.conflict === null) return false;
      const { conflict } = work;
      if (theirs.revision > conflict.theirs.revision) {
        hold(theirs, { by: conflict.by, at: theirs.updatedAt });
      }
      return true;
    },

    /** What a case that was read again changes on the screen: its fields too, where nothing is typed over them. */
    follow(work: CaseWork, supportCase: SupportCase): Partial<CaseWork> {
      const { question, facts, offer } = work.supportCase;
      if (isTyped(work)) return { supportCase: { ...supportCase, question, facts, offer } };
      base = baseOf(supportCase);
      return { supportCase, fields: fieldsOf(supportCase), details: supportCase.details };
    },

    takeTheirs(): void {
      const conflict = host.read()?.conflict;
      if (conflict) settle(conflict.theirs);
    },

    async keepMine(): Promise<void> {
      const work = host.read();
      if (!work?.conflict || base === null) return;
      const { theirs } = work.conflict;
      const merged = withMine(base.record, recordOf(work), recordIn(theirs));
      base = baseOf(theirs);
      host.patch({ conflict: null, saving: { status: 'loading' } });
      show(merged);
      await enqueue();
    },
  };
}

function baseOf(supportCase: SupportCase): Base {
  return { revision: supportCase.revision, record: recordIn(supportCase) };
}

function recordOf({ supportCase, fields, details }: CaseWork): CaseRecordInput {
  return caseInputOf(supportCase, fields, details);
}

function recordIn(supportCase: SupportCase): CaseRecordInput {
  return caseInputOf(supportCase, fieldsOf(supportCase), cleanDetails(supportCase.details));
}

/** With its names where the window knows them. */
function keptOffer({ supportCase, conflict }: CaseWork, key: NonNullable<CaseInput['offer']>) {
  const known = [supportCase.offer, conflict?.theirs.offer ?? null].find(
    (it) => it?.publisherId === key.publisherId && it.offerId === key.offerId,
  );
  return known ?? asTyped(key);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
