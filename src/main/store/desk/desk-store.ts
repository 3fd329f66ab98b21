import type { SearchHit } from '../../../shared/model/search-hit.ts';
import { createAttachmentRepository } from './attachment-repository.ts';
import { createCaseActRepository } from './case-act-repository.ts';
import { createCaseBundleRepository } from './case-bundle-repository.ts';
import { createCaseLinks } from './case-links.ts';
import { createCaseListRepository } from './case-list-repository.ts';
import { createCaseLog } from './case-log.ts';
import { createCaseRepository } from './case-repository.ts';
import { createClockRepository } from './clock-repository.ts';
import { createContactMarkRepository } from './contact-mark-repository.ts';
import { createContactMemoryRepository } from './contact-memory-repository.ts';
import { createCustomerNames } from './customer-names.ts';
import { createHandKeptContactRepository } from './hand-kept-contact-repository.ts';
import { createHandKeptOfferRepository } from './hand-kept-offer-repository.ts';
import { searchHandKept } from './hand-kept-search.ts';
import { createLocalRuleRepository } from './local-rule-repository.ts';
import { createMappingRepository } from './mapping-repository.ts';
import { createMergedOfferRepository } from './merged-offer-repository.ts';
import { createOfferCheckRepository } from './offer-check-repository.ts';
import { createOfferChoiceRepository } from './offer-choice-repository.ts';
import { openDeskFile } from './open-desk-file.ts';
import { createOutboxRecord } from './outbox-record.ts';
import { createPolicyDraftRepository } from './policy-draft-repository.ts';
import { createPolicyRepository } from './policy-repository.ts';
import { createProfileRepository, type RandomInt } from './profile-repository.ts';
import { createQualityRepository } from './quality-repository.ts';
import { createReceivedMailRepository } from './received-mail-repository.ts';
import { createRecentlyUsedRepository } from './recently-used-repository.ts';
import { createServiceNoticeRepository } from './service-notice-repository.ts';
import { createSimilarCaseRepository } from './similar-case-repository.ts';
import { createSplitAgreementRepository } from './split-agreement-repository.ts';
import { createTakenBackRepository } from './taken-back-repository.ts';
import { createTemplateRepository } from './template-repository.ts';
import { createTimelineReads } from './timeline-reads.ts';
import { createTimelineRepository } from './timeline-repository.ts';
import { translated, withReadErrors } from './translated.ts';
import { createTriageDraftRepository } from './triage-draft-repository.ts';
import { createUnfinishedTextRepository } from './unfinished-text-repository.ts';

export type DeskStoreDeps = {
  /** Makes the desk's reference characters when the file is new. */
  readonly randomInt: RandomInt;
};

export type DeskStore = ReturnType<typeof openDeskStore>;

/**
 * Opens the desk file in `folder` with all its repositories.
 * @throws AppError see `openDeskFile`; every method STORE_DAMAGED, STORE_BUSY, DISK_FULL, DATA_FOLDER_NOT_WRITABLE
 */
export function openDeskStore(folder: string, { randomInt }: DeskStoreDeps) {
  const db = openDeskFile(folder);
  const path = db.name;
  return withReadErrors(path, () => {
    const profile = createProfileRepository(db, randomInt);
    const offers = createHandKeptOfferRepository(db);
    const contacts = createHandKeptContactRepository(db);
    const offerChoices = createOfferChoiceRepository(db);
    const policies = createPolicyRepository(db);
    const timeline = createTimelineRepository(db);
    const cases = createCaseRepository(db, { profile, timeline });
    const attachments = createAttachmentRepository(db);
    return {
      profile: translated(path, profile),
      cases: translated(path, cases),
      caseList: translated(path, createCaseListRepository(db)),
      contactMarks: translated(path, createContactMarkRepository(db)),
      contactMemory: translated(path, createContactMemoryRepository(db)),
      recentlyUsed: translated(path, createRecentlyUsedRepository(db)),
      quality: translated(path, createQualityRepository(db)),
      receivedMail: translated(path, createReceivedMailRepository(db)),
      similarCases: translated(path, createSimilarCaseRepository(db)),
      caseActs: translated(
        path,
        createCaseActRepository(db, { cases, timeline, links: createCaseLinks(db) }),
      ),
      timeline: translated(path, timeline),
      timelineReads: translated(path, createTimelineReads(db)),
      attachments: translated(path, attachments),
      outboxRecord: translated(path, createOutboxRecord(db, timeline)),
      caseBundles: translated(
        path,
        createCaseBundleRepository(db, {
          cases,
          timeline,
          attachments,
          links: createCaseLinks(db),
        }),
      ),
      unfinishedTexts: translated(path, createUnfinishedTextRepository(db)),
      templates: translated(path, createTemplateRepository(db)),
      serviceNotices: translated(path, createServiceNoticeRepository(db)),
      offers: translated(path, offers),
      mappings: translated(path, createMappingRepository(db)),
      takenBack: translated(path, createTakenBackRepository(db, offers)),
      offerChecks: translated(path, createOfferCheckRepository(db)),
      offerChoices: translated(path, offerChoices),
      merges: translated(path, createMergedOfferRepository(db, { offers, offerChoices })),
      contacts: translated(path, contacts),
      triageDrafts: translated(path, createTriageDraftRepository(db)),
      caseLog: translated(path, createCaseLog(db)),
      clock: translated(path, createClockRepository(db)),
      customerNames: translated(path, createCustomerNames(db)),
      policies: translated(path, policies),
      policyDraft: translated(path, createPolicyDraftRepository(db, policies)),
      localRules: translated(path, createLocalRuleRepository(db, policies)),
      splitAgreements: translated(path, createSplitAgreementRepository(db)),
      /** Search over what was written by hand: offers, their publishers, and contacts. */
      handKept: translated(path, {
        search: (text: string, kinds: readonly SearchHit['kind'][], limit: number): SearchHit[] =>
          searchHandKept({ offers, contacts }, text, kinds, limit),
      }),
      close(): void {
        db.close();
      },
    };
  });
}
