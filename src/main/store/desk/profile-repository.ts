import type { Database } from 'better-sqlite3';

import { defaultCasePrefix, DeskProfileChange } from '../../../shared/model/desk-profile.ts';

/** Capital letters and digits that nobody mistakes for one another when read aloud or copied by hand. */
const referenceAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number from 0 up to, not including, `below`. */
export type RandomInt = (below: number) => number;

type DeskRow = { is_set_up: number; profile_json: string };

export type ProfileRepository = ReturnType<typeof createProfileRepository>;

/** The desk's own row: its profile, and the numbers that make references. */
export function createProfileRepository(db: Database, randomInt: RandomInt) {
  const selectRow = db.prepare<[], DeskRow>(
    `SELECT is_set_up, profile_json FROM desk WHERE id = 1`,
  );
  const updateProfile = db.prepare<[string, number]>(
    `UPDATE desk SET profile_json = ?, is_set_up = max(is_set_up, ?) WHERE id = 1`,
  );
  const takeNumber = db.prepare<[], { last_case_number: number; reference_code: string }>(`
    UPDATE desk SET last_case_number = last_case_number + 1 WHERE id = 1
    RETURNING last_case_number, reference_code`);
  const raiseNumber = db.prepare<[number]>(
    `UPDATE desk SET last_case_number = max(last_case_number, ?) WHERE id = 1`,
  );
  const selectCode = db.prepare<[], string>(`SELECT reference_code FROM desk WHERE id = 1`).pluck();
  ensureDeskRow(db, randomInt);

  let parsed: { readonly json: string; readonly profile: DeskProfileChange } | undefined;
  const read = (): { isSetUp: boolean; profile: DeskProfileChange } => {
    const row = selectRow.get();
    if (!row) throw new Error('the desk file has lost its desk row');
    if (parsed?.json !== row.profile_json) {
      const profile = DeskProfileChange.parse(JSON.parse(row.profile_json));
      parsed = { json: row.profile_json, profile };
    }
    return { isSetUp: row.is_set_up === 1, profile: parsed.profile };
  };
  const change = db.transaction((profile: DeskProfileChange) => {
    const changed = { ...read().profile, ...profile };
    updateProfile.run(JSON.stringify(changed), Number(namesDesk(changed)));
  });

  return {
    /**
     * Only what an operator has set; everything else keeps following its default. The same object
     * until it changes, also when another process changes it.
     */
    read,

    /** The first run ends when desk and operator have names, not with a script that sets one field. */
    change(profile: DeskProfileChange): void {
      change.immediate(profile);
    },

    /** Which desk this is to other desks: its prefix with its four characters, such as `FP7K3Q`. */
    deskCode(): string {
      const { casePrefix = defaultCasePrefix } = read().profile;
      return `${casePrefix}${selectCode.get() ?? ''}`;
    },

    /** The next running number of this desk, never given twice; call it inside the write that uses it. */
    takeCaseNumber(): { number: number; referenceCode: string } {
      const row = takeNumber.get();
      if (!row) throw new Error('the desk file has lost its desk row');
      return { number: row.last_case_number, referenceCode: row.reference_code };
    },

    /**
     * A case of this desk’s own code came in, as after a restored backup: its number is not given again. A number
     * beyond what a desk counts to was never given, and moves nothing.
     */
    leaveOutCaseNumber(reference: string): void {
      const [code = '', , digits = ''] = reference.split('-');
      const number = Number(digits);
      const isOurs = code.endsWith(selectCode.get() ?? ' ');
      if (isOurs && number <= mostCaseNumber) raiseNumber.run(number);
    },
  };
}

const mostCaseNumber = 99_999_999;

function namesDesk({ deskName = '', operatorName = '' }: DeskProfileChange): boolean {
  return deskName.trim() !== '' && operatorName.trim() !== '';
}

/** The four characters are made once with the file, so that desks that never meet do not collide. */
function ensureDeskRow(db: Database, randomInt: RandomInt): void {
  if (db.prepare(`SELECT id FROM desk WHERE id = 1`).get()) return;
  const characters = Array.from({ length: 4 }, () =>
    referenceAlphabet.charAt(randomInt(referenceAlphabet.length)),
  );
  db.prepare<[string]>(
    `INSERT INTO desk (id, reference_code) VALUES (1, ?) ON CONFLICT (id) DO NOTHING`,
  ).run(characters.join(''));
}
