import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { createUploads } from '../../../../src/main/services/uploads.ts';
import type { CaseRecord } from '../../../../src/main/store/desk/case-row.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import type { NewEntry } from '../../../../src/main/store/desk/timeline-repository.ts';
import type { Contact } from '../../../../src/shared/model/contact.ts';
import type { DeskProfile } from '../../../../src/shared/model/desk-profile.ts';
import type { SupportCase } from '../../../../src/shared/model/support-case.ts';
import { newCase } from '../store/desk/new-case.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export const offerKey = { publisherId: 'harbour', offerId: 'mail-guard' };

const profile: DeskProfile = {
  deskName: 'North',
  operatorName: 'Ines',
  contactEmail: null,
  contactPhone: null,
  cspModel: 'direct-bill',
  casePrefix: 'FP',
  language: 'en',
  microsoftPublishers: [],
};

/** A contact of the offer with this address. */
export function contactOf(id: string, email: string, name: string | null = null): Contact {
  return {
    id,
    scope: { kind: 'offer', ...offerKey },
    role: 'engineering',
    name,
    email,
    phone: null,
    url: null,
    hours: null,
    openingHours: null,
    timeZone: null,
    languages: [],
    audience: 'partner-only',
    note: null,
    verifiedAt: null,
    verifiedBy: null,
    mailReturned: null,
    source: { kind: 'manual', by: 'Ines' },
  };
}

/** A desk file of its own with what its services share. `character` is a digit: each desk has its own code. */
export function openExchangeDesk({
  character = 0,
  contacts = [] as readonly Contact[],
  folder = temporaryFolder(),
} = {}) {
  const desk = openDeskStore(folder, { randomInt: () => character });
  onTestFinished(() => desk.close());
  const uploads = createUploads(temporaryFolder());
  let minutes = 0;
  const now = (): Date => new Date(Date.UTC(2026, 10, 23, 9, minutes));
  const records = {
    contactRecords: () => ({
      offer: undefined,
      hasOffer: true,
      contacts: [...contacts],
      cspModel: profile.cspModel,
    }),
  };
  const deps = {
    ...desk,
    uploads,
    records,
    readProfile: () => ({ isSetUp: true, profile }),
    now,
    newId: () => randomUUID(),
  };
  return {
    deps,
    desk,
    folder,
    /** The clock goes on by so many minutes. */
    pass(more: number): void {
      minutes += more;
    },
    upload(bytes: string | Uint8Array, fileName = 'mail.eml'): string {
      const path = join(temporaryFolder(), 'upload');
      writeFileSync(path, bytes);
      const id = randomUUID();
      uploads.register(id, { path, fileName, isTemporary: true });
      return id;
    },
    makeCase: (change: Partial<CaseRecord & Pick<SupportCase, 'linkedTo'>> = {}): SupportCase =>
      desk.cases.create(
        newCase({
          id: randomUUID(),
          offer: { ...offerKey, name: 'Mail Guard', publisherName: 'Harbour', isInCatalogue: true },
          ...change,
        }),
        'FP',
      ),
    append(reference: string, entry: Partial<NewEntry> & Pick<NewEntry, 'kind'>): void {
      desk.timeline.append(reference, [
        {
          id: randomUUID(),
          at: now().toISOString(),
          by: 'Ines',
          desk: desk.profile.deskCode(),
          text: '',
          details: {},
          ...entry,
        },
      ]);
    },
    entriesOf: (reference: string) =>
      desk.timeline.page(reference, undefined, 500).entries.toReversed(),
  };
}
