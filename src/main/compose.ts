import { randomInt, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

import type { Handlers } from '../shared/contract.ts';
import type { DeskEvent } from '../shared/desk-event.ts';
import type { DatedRules } from '../shared/model/dated-rule.ts';
import type { Desk, DeskOptions } from './desk.ts';
import { createPolicyEngine, type PolicyEngine } from './domain/policy/policy-engine.ts';
import { dispatch } from './hosts/dispatch.ts';
import { createAgreementHandlers } from './services/agreements.ts';
import { createAttachmentHandlers, sweepAttachments } from './services/attachments.ts';
import { createCaseActHandlers } from './services/case-acts.ts';
import { createCaseBundleHandlers } from './services/case-bundle.ts';
import { createCaseDecisionHandlers } from './services/case-decisions.ts';
import { withCaseEvents } from './services/case-events.ts';
import { type CaseVerify, createCaseVerify } from './services/case-verify.ts';
import { createCaseHandlers } from './services/cases.ts';
import {
  createCatalogueExportHandlers,
  endExport,
  type RunningExport,
} from './services/catalogue-export.ts';
import { createImportHandlers } from './services/catalogue-import.ts';
import { createCatalogueJobs, type CatalogueJobs } from './services/catalogue-jobs.ts';
import { createSourceHandlers } from './services/catalogue-sources.ts';
import { createClockReader } from './services/clock-reader.ts';
import { createClockHandlers } from './services/clocks.ts';
import { createContactListHandlers } from './services/contact-list.ts';
import { createContactMarkHandlers } from './services/contact-marks.ts';
import { createContactMemoryHandlers } from './services/contact-memory.ts';
import { createVcardHandlers } from './services/contact-vcards.ts';
import { createContactHandlers } from './services/contacts.ts';
import { createProfileReader, operatorOf } from './services/desk-profile.ts';
import { createDownloads, type Downloads } from './services/downloads.ts';
import { createEscalationHandlers, createEscalationReader } from './services/escalation.ts';
import { createExportHandlers } from './services/export-message.ts';
import { createMappingHandlers } from './services/import-mappings.ts';
import { createOfferActHandlers } from './services/offer-acts.ts';
import { createOfferListHandlers, listOfferHits, listOfferKeys } from './services/offer-list.ts';
import { createOfferMergeHandlers } from './services/offer-merges.ts';
import { createOfferRecords } from './services/offer-records.ts';
import { createOfferHandlers } from './services/offers.ts';
import { createOutboxHandlers } from './services/outbox.ts';
import { createOutgoingWriter } from './services/outgoing-text.ts';
import { createPasteHandlers } from './services/paste.ts';
import { createPolicyBook, type PolicyBook } from './services/policy-book.ts';
import { createPolicyDraftHandlers } from './services/policy-draft.ts';
import { createPolicyFileHandlers } from './services/policy-files.ts';
import { createPolicyTextReader } from './services/policy-text-reader.ts';
import { createPolicyHandlers } from './services/policy.ts';
import { printWithBrowser } from './services/print-pdf.ts';
import { createProfileHandlers, readStatus } from './services/profile.ts';
import { createQuality, type Quality } from './services/quality.ts';
import { whereReadable } from './services/readable-catalogue.ts';
import { createRecentHandlers } from './services/recent-hits.ts';
import { createRemovals } from './services/removals.ts';
import { createReplyHandlers } from './services/replies.ts';
import { createReportHandlers } from './services/report.ts';
import { createSampleHandlers } from './services/sample.ts';
import { createSearchHandlers } from './services/search.ts';
import { createServiceNoticeHandlers } from './services/service-notices.ts';
import { createSimilarCaseHandlers } from './services/similar-cases.ts';
import { createSourcePageHandlers } from './services/source-page.ts';
import { recordShipped } from './services/stored-policy.ts';
import { createSuggestHandlers } from './services/suggest-values.ts';
import { createTemplateHandlers } from './services/templates.ts';
import { createTodayHandlers } from './services/today.ts';
import { createTopicHandlers } from './services/topics.ts';
import { createTriageDraftHandlers } from './services/triage-drafts.ts';
import { createTriageHandlers } from './services/triage.ts';
import { createUnfinishedHandlers } from './services/unfinished-texts.ts';
import { createUploads, type Uploads } from './services/uploads.ts';
import { openCatalogueStore, type CatalogueStore } from './store/catalogue/catalogue-store.ts';
import { readMicrosoftPublishers } from './store/catalogue/microsoft-publishers-file.ts';
import { findUndo } from './store/catalogue/undo-catalogue.ts';
import { checkRuntime } from './store/check-runtime.ts';
import { readDatedRules } from './store/dated-rules-file.ts';
import { createAttachmentFolder } from './store/desk/attachment-folder.ts';
import { openDeskStore, type DeskStore } from './store/desk/desk-store.ts';
import { createOutboxFolder } from './store/desk/outbox-folder.ts';
import { createSourcePageFolder } from './store/desk/source-page-folder.ts';
import { readHolidaySets } from './store/holiday-sets.ts';
import { readPolicy } from './store/policy-file.ts';
import { createShippedTemplates } from './store/template-files.ts';
import { clearDeadUploads, newUploadFolder } from './store/upload-folder.ts';

/**
 * Opens the desk: proves the policy, opens both files, and ties every procedure to them.
 * @throws AppError RUNTIME_TOO_OLD, POLICY_UNREADABLE, POLICY_REFUSED, and those of `openDeskFile`
 */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  checkRuntime();
  closeToOthers();
  const shippedEngine = createPolicyEngine(readPolicy(options.resourcesFolder));
  const shippedPublishers = readMicrosoftPublishers(options.resourcesFolder);
  const desk = openDeskStore(options.dataFolder, { randomInt });
  const book = openBook(desk, shippedEngine);
  const catalogue = openCatalogueStore(options.dataFolder);
  clearDeadUploads(options.dataFolder);
  const uploadFolder = newUploadFolder(options.dataFolder);
  const uploads = createUploads(uploadFolder);
  const downloads = createDownloads(uploadFolder);
  const runningExport: RunningExport = { current: undefined };
  const listeners = new Set<(event: DeskEvent) => void>();
  const emit = (event: DeskEvent): void => listeners.forEach((listener) => listener(event));
  const jobs = createCatalogueJobs({
    ...options,
    ...clockAndIds,
    planFolder: uploadFolder,
    catalogue,
    takenBack: desk.takenBack,
    emit,
  });
  const caseVerify = createCaseVerify({ ...options, ...desk, emit });
  const quality = createQuality({
    ...options,
    ...clockAndIds,
    desk,
    catalogue,
    shippedPublishers,
    emit,
  });
  const handlers = createHandlers({
    ...options,
    book,
    shippedPublishers,
    desk,
    catalogue,
    uploads,
    downloads,
    runningExport,
    emit,
    jobs,
    caseVerify,
    quality,
  });

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await Promise.all([
      jobs.close(),
      caseVerify.close(),
      quality.close(),
      endExport(runningExport),
    ]);
    downloads.close();
    await uploads.forgetAll();
    rmSync(uploadFolder, { recursive: true, force: true });
    catalogue.close();
    desk.close();
  };
  return {
    call: (name, input) => dispatch(handlers, name, input, options.log),
    uploads,
    downloads,
    catalogueReady: jobs.ready,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => (closing ??= close()),
  };
}

/** Of a list that is not narrowed by time. */
const noListTimes = { now: '', midnight: '', longSince: '' };

const clockAndIds = { now: () => new Date(), newId: () => randomUUID() };

type Parts = DeskOptions & {
  readonly book: PolicyBook;
  readonly shippedPublishers: readonly string[];
  readonly desk: DeskStore;
  readonly catalogue: CatalogueStore;
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly runningExport: RunningExport;
  readonly emit: (event: DeskEvent) => void;
  readonly jobs: CatalogueJobs;
  readonly caseVerify: CaseVerify;
  readonly quality: Quality;
};

/** The policies of the desk; the one that came with the program is kept among them from now on. */
function openBook(desk: DeskStore, shippedEngine: PolicyEngine): PolicyBook {
  try {
    const book = createPolicyBook({ ...desk, shippedEngine });
    recordShipped(shippedEngine.policy, desk.policies, {
      at: new Date().toISOString(),
      operator: 'Fingerpost',
    });
    return book;
  } catch (error) {
    desk.close();
    throw error;
  }
}

function createHandlers(parts: Parts): Handlers {
  const { book, shippedPublishers, desk, catalogue, uploads, jobs } = parts;
  const readProfile = createProfileReader(desk.profile, shippedPublishers);
  const records = createOfferRecords({ ...desk, catalogue, readProfile });
  const removals = createRemovals(clockAndIds);
  const shared = {
    ...desk,
    ...clockAndIds,
    catalogue,
    uploads,
    book,
    records,
    readProfile,
    removals,
    foundFlags: parts.quality,
  };
  const operatorName = (): string => operatorOf(readProfile().profile);
  const clockReader = createClockReader(desk.clock);
  const holidaySets = () => readHolidaySets(parts.resourcesFolder);
  const sourcePage = createSourcePageFolder(parts.dataFolder);
  const attachmentFolder = createAttachmentFolder(parts.dataFolder);
  const outboxFolder = createOutboxFolder(parts.dataFolder);
  sweepAttachments({ ...shared, attachmentFolder });
  const caseRecords = createOfferRecords({
    ...desk,
    catalogue: whereReadable(catalogue),
    readProfile,
  });
  const policyTexts = createPolicyTextReader(book);
  const forCases = { ...shared, records: caseRecords };
  const texts = { ...forCases, ...createTexts(parts.resourcesFolder) };
  const readInput = createEscalationReader(texts);
  const writeOutgoing = createOutgoingWriter({ ...desk, readInput });
  const countListed = (): number => listOfferKeys(shared, '', 0).total;
  const forStatus = { ...shared, clockReader, outboxFolder, countListed };
  const handlers: Handlers = {
    ...createProfileHandlers(forStatus),
    ...createSampleHandlers({ jobs, catalogue, status: () => readStatus(forStatus) }),
    ...createSearchHandlers({
      catalogue,
      searchCases: (text, limit) =>
        desk.caseList.page({ text, filter: {}, order: 'newest', offset: 0, limit }, noListTimes),
      handKeptSearch: desk.handKept.search,
      policyTexts,
      locale: () => readProfile().profile.language,
      now: clockAndIds.now,
      changedByHand: (key) => desk.offers.get(key) && records.find(key),
      listOffers: (text, limit) => listOfferHits(shared, text, limit),
      keptOffer: records.keyOf,
    }),
    ...createRecentHandlers({
      ...desk,
      findOffer: caseRecords.find,
      getCase: (it) => desk.cases.get(it),
    }),
    ...createSuggestHandlers({
      ...clockAndIds,
      catalogue,
      countListed: (text) => listOfferKeys(shared, text, 0).total,
    }),
    ...createOfferListHandlers(shared),
    ...createOfferActHandlers(shared),
    ...createCatalogueExportHandlers(
      { ...parts, ...shared, refreshFlags: parts.quality.handlers['quality.refresh'] },
      parts.runningExport,
    ),
    ...removals.handlers,
    ...createOfferHandlers(shared),
    ...createContactHandlers(shared),
    ...createContactListHandlers(shared),
    ...createVcardHandlers(shared),
    ...createContactMarkHandlers({ ...shared, clockReader, holidaySets }),
    ...createTriageHandlers(forCases),
    ...createTriageDraftHandlers({ ...forCases, emit: parts.emit }),
    ...createSimilarCaseHandlers(desk),
    ...createReplyHandlers(forCases),
    ...createCaseBundleHandlers({ ...shared, attachmentFolder }),
    ...createContactMemoryHandlers(desk),
    ...createTopicHandlers(parts),
    ...createPolicyHandlers(shared),
    ...createPolicyDraftHandlers(shared),
    ...createPolicyFileHandlers(shared),
    ...createSourcePageHandlers({ ...shared, sourcePage }),
    ...createAgreementHandlers(shared),
    ...createCaseHandlers({ ...forCases, clockReader }),
    ...createCaseActHandlers(forCases),
    ...parts.caseVerify.handlers,
    ...parts.quality.handlers,
    ...createOfferMergeHandlers(shared),
    ...createTodayHandlers({ ...forCases, clockReader }),
    ...createServiceNoticeHandlers(forCases),
    ...createCaseDecisionHandlers(shared),
    ...createEscalationHandlers(forCases, (choice) => writeOutgoing(choice).escalation),
    ...createUnfinishedHandlers(shared),
    ...createTemplateHandlers(texts),
    ...createClockHandlers({
      ...shared,
      clockReader,
      holidaySets,
    }),
    ...createExportHandlers({
      ...forCases,
      writeOutgoing,
      attachmentFolder,
      outboxFolder,
      printPdf: parts.printPdf ?? printWithBrowser,
    }),
    ...createOutboxHandlers({ ...shared, outboxFolder }),
    ...createAttachmentHandlers({ ...shared, attachmentFolder }),
    ...createReportHandlers({ ...clockAndIds, dataFolder: parts.dataFolder, clockReader }),
    ...createPasteHandlers({
      catalogue,
      handKeptSearch: desk.handKept.search,
      keptOffer: records.keyOf,
      customerNames: desk.customerNames.ofLatestCases,
      readProfile,
    }),
    ...createImportHandlers({
      jobs,
      uploads,
      mappings: desk.mappings,
      log: parts.log,
      microsoftPublishers: () => readProfile().profile.microsoftPublishers,
      operatorName,
    }),
    ...createMappingHandlers({ ...clockAndIds, mappings: desk.mappings, operatorName }),
    ...createSourceHandlers({
      jobs,
      catalogue,
      operatorName,
      findUndo: () => findUndo(parts.dataFolder),
    }),
  };
  return { ...handlers, ...withCaseEvents(handlers, parts.emit) };
}

/** What texts are made of, read when the first one is written. */
function createTexts(resourcesFolder: string) {
  let rules: DatedRules | undefined;
  return {
    shippedTemplate: createShippedTemplates(resourcesFolder),
    datedRules: (): DatedRules => (rules ??= readDatedRules(resourcesFolder)),
  };
}

/** Files that the desk makes are for its operator alone. A worker takes this over from its process. */
function closeToOthers(): void {
  if (isMainThread) process.umask(0o077);
}
