import { createHash } from 'node:crypto';

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { CaseAct, OtherParty } from '../../shared/model/case-progress.ts';
import type { EntryDetails } from '../../shared/model/case-timeline.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { FoundReference, ReplySource } from '../../shared/model/received-reply.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import type { ReceivedMessage } from '../../shared/model/topic-suggestion.ts';
import { actOnCase } from '../domain/cases/act-on-case.ts';
import { findReferences, isOfDesk } from '../domain/cases/find-references.ts';
import { readsLikeBounce } from '../domain/cases/reads-like-bounce.ts';
import { findSenderContact } from '../domain/cases/sender-contact.ts';
import type { CaseActRepository } from '../store/desk/case-act-repository.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import { titleOf } from '../store/desk/case-row.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';
import type { ReceivedMailRepository } from '../store/desk/received-mail-repository.ts';
import type { TimelineRepository } from '../store/desk/timeline-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import { type Mail, readMail } from './read-mail.ts';
import { hashFile, readMailFile, toReceivedMessage } from './received-message.ts';
import type { Uploads } from './uploads.ts';

type ReplyDeps = {
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly cases: Pick<CaseRepository, 'get'>;
  readonly caseActs: Pick<CaseActRepository, 'act'>;
  readonly timeline: Pick<TimelineRepository, 'page'>;
  readonly receivedMail: ReceivedMailRepository;
  readonly profile: Pick<ProfileRepository, 'deskCode'>;
  readonly records: Pick<OfferRecords, 'contactRecords'>;
  readonly contactMarks: Pick<ContactMarkRepository, 'saveReturned'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** A reply with everything that says which one it is. */
type Reply = {
  readonly message: ReceivedMessage;
  /** All of it, quoted messages too: a reference may stand there alone. */
  readonly whole: string;
  readonly messageId: string | null;
  readonly answers: readonly string[];
  readonly sha256: string;
  readonly form: 'eml' | 'text';
  readonly fileName: string | null;
  readonly failedRecipients: readonly string[];
};

/** Of a timeline, to see who was asked last. */
const latestEntries = 200;
const mostReferences = 20;

/** Replies from outside find the case that they answer, and are filed there once. */
export function createReplyHandlers(
  deps: ReplyDeps,
): Pick<Handlers, 'replies.read' | 'replies.file'> {
  return {
    'replies.read': async (source) => {
      const reply = await readReply(deps, source);

      const references = findCases(deps, reply);
      const [best] = references;
      const contact = best?.isHere
        ? senderIn(deps, deps.cases.get(best.reference), reply)
        : undefined;

      return {
        message: reply.message,
        references,
        looksLikeBounce: readsLikeBounce(reply.message.text),
        filedIn: deps.receivedMail.casesOf(reply)[0] ?? null,
        contactName: contact ? nameOf(contact) : null,
        contactParty: contact ? partyOf(contact) : null,
      };
    },

    'replies.file': async ({ reference, source, from, isBounce }) => {
      const reply = await readReply(deps, source);
      const supportCase = deps.cases.get(reference);
      const undoId = file(deps, supportCase, reply, { from, isBounce });
      markReturned(deps, supportCase, reply);
      if (source.kind === 'upload') await deps.uploads.forget(source.uploadId);
      return { case: deps.cases.get(reference), undoId };
    },
  };
}

/** A report that a mail could not be delivered marks the contacts of the case that have the address. */
function markReturned(deps: ReplyDeps, { offer, reference }: SupportCase, reply: Reply): void {
  if (reply.failedRecipients.length === 0) return;
  const key = offer && { publisherId: offer.publisherId, offerId: offer.offerId };
  const known = deps.records.contactRecords(key).contacts.map(({ email }) => email?.toLowerCase());
  const at = deps.now().toISOString();
  const by = operatorOf(deps.readProfile().profile);
  for (const address of reply.failedRecipients.filter((it) => known.includes(it))) {
    deps.contactMarks.saveReturned(address, { at, reference }, by);
  }
}

/** What takes it back; null: it stood there already. */
function file(
  deps: ReplyDeps,
  supportCase: SupportCase,
  reply: Reply,
  { from, isBounce }: Pick<Extract<CaseAct, { kind: 'mail-in' }>, 'from'> & { isBounce: boolean },
): string | null {
  const undoId = deps.newId();
  const at = deps.now().toISOString();
  const contact = from === 'customer' ? undefined : senderIn(deps, supportCase, reply);
  const text = entryText(reply.message);
  const details: EntryDetails = { ...factsOf(reply), ...(contact ? contactDetails(contact) : {}) };
  const by = operatorOf(deps.readProfile().profile);
  const desk = deps.profile.deskCode();

  const isFiled = deps.caseActs.act(
    [supportCase.reference],
    (standing) => {
      // Another window may have filed it a moment ago.
      if (deps.receivedMail.casesOf(reply).includes(standing.reference)) return [];
      const kind = isBounce ? ('bounce' as const) : ('mail-in' as const);
      const acted = actOnCase(standing, { kind, from, text }, at);
      const { progress: before } = standing;
      const { progress } = acted;
      const entryDetails = { ...acted.details, ...details };
      const entry = {
        id: deps.newId(),
        kind,
        at,
        by,
        desk,
        text: acted.text,
        details: entryDetails,
      };
      return [{ reference: standing.reference, entry, before, progress }];
    },
    { id: undoId, at },
  );
  return isFiled ? undoId : null;
}

/** One that was cut says so, within the length of an entry. */
function entryText({ text, isCut }: ReceivedMessage): string {
  if (!isCut) return text;
  const mark = '\n[…]';
  return `${Array.from(text)
    .slice(0, limits.question - mark.length)
    .join('')}${mark}`;
}

function factsOf({ message, form, messageId, fileName, sha256 }: Reply): EntryDetails {
  return {
    form,
    sha256,
    ...(message.subject === '' ? {} : { subject: message.subject }),
    ...(messageId === null ? {} : { messageId }),
    ...(fileName === null ? {} : { fileName }),
  };
}

/** @throws AppError UPLOAD_NOT_FOUND, MESSAGE_NOT_READABLE */
async function readReply({ uploads }: ReplyDeps, source: ReplySource): Promise<Reply> {
  if (source.kind === 'text') return readPasted(source.text);
  const { path, fileName } = uploads.find(source.uploadId);
  const mail = await readMailFile(path);
  const sha256 = await hashFile(path);
  return { ...toReply(mail), sha256, form: 'eml', fileName: fileName.slice(0, longestFileName) };
}

const longestFileName = 200;

/** A mail that was pasted with its headers says more than its words. */
async function readPasted(text: string): Promise<Reply> {
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const mail = await readMail(bytes).catch(() => undefined);
  if (mail && mail.body.trim() !== '') {
    return { ...toReply(mail), sha256, form: 'text', fileName: null };
  }
  if (text.trim() === '')
    throw new AppError('MESSAGE_NOT_READABLE', { problem: 'it holds no text' });
  const message = { subject: '', from: null, sentAt: null, text: text.trim(), isCut: false };
  const unknown = { messageId: null, answers: [], fileName: null, failedRecipients: [] };
  return { message, whole: text, ...unknown, sha256, form: 'text' };
}

function toReply(
  mail: Mail,
): Pick<Reply, 'message' | 'whole' | 'messageId' | 'answers' | 'failedRecipients'> {
  const { messageId, answers, failedRecipients, subject, body } = mail;
  return {
    message: toReceivedMessage(mail),
    whole: `${subject}\n\n${body}`,
    messageId,
    answers,
    failedRecipients,
  };
}

/**
 * In the subject first, then by the message that it answers, then in the text; those that are here before the
 * others, and the case that goes on before its duplicate.
 */
function findCases(deps: ReplyDeps, { message, whole, answers }: Reply): FoundReference[] {
  const deskCode = deps.profile.deskCode();
  const found = new Set([
    ...findReferences(message.subject),
    ...deps.receivedMail.casesOfMessages(answers),
    ...findReferences(whole),
  ]);
  const merged = new Set([...found].flatMap((it) => [...mergedInto(deps, it), it]));
  const references = [...merged].slice(0, mostReferences).map((reference): FoundReference => {
    const supportCase = findCase(deps, reference);
    return {
      reference: supportCase?.reference ?? reference,
      isHere: supportCase !== undefined,
      isOurs: isOfDesk(reference, deskCode),
      title: supportCase ? titleOf(supportCase.question) : null,
    };
  });
  return [
    ...references.filter(({ isHere }) => isHere),
    ...references.filter(({ isHere }) => !isHere),
  ];
}

/** Where a case that was a duplicate goes on. */
function mergedInto(deps: ReplyDeps, reference: string): string[] {
  const target = findCase(deps, reference)?.progress.mergedInto;
  return typeof target === 'string' ? [target] : [];
}

function findCase({ cases }: ReplyDeps, reference: string): SupportCase | undefined {
  try {
    return cases.get(reference);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CASE_NOT_FOUND') return undefined;
    throw error;
  }
}

function senderIn(deps: ReplyDeps, { offer, reference }: SupportCase, reply: Reply) {
  const key = offer && { publisherId: offer.publisherId, offerId: offer.offerId };
  const { contacts } = deps.records.contactRecords(key);
  const { entries } = deps.timeline.page(reference, undefined, latestEntries);
  const asked = entries.flatMap(({ kind, details }) =>
    (kind === 'escalate' || kind === 'transfer') && details.contactId ? [details.contactId] : [],
  );
  return findSenderContact(reply.message.from, contacts, asked);
}

function contactDetails(contact: Contact): EntryDetails {
  return { contactId: contact.id, contactName: nameOf(contact) };
}

/** Who answers under an address on record. */
function partyOf({ scope }: Contact): OtherParty {
  return scope.kind === 'offer' ? 'publisher' : scope.kind;
}

function nameOf({ name, email, role }: Contact): string {
  return name ?? email ?? role;
}
