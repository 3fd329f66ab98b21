import type { Client } from '../../../shared/client.ts';
import { AppError } from '../../../shared/errors.ts';
import { blankCaseDetails, CaseDetails } from '../../../shared/model/case-details.ts';
import { Facts } from '../../../shared/model/facts.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import { severities, Severity } from '../../../shared/model/support-case.ts';
import { z } from '../../../shared/zod.ts';
import type { RunCommand } from './command.ts';
import { parseFacts } from './parse-facts.ts';
import { readJson } from './read-input.ts';
import { withDesk } from './with-desk.ts';

/** A case as a script writes it: texts alone; what is left out is not known. */
const CaseRequest = z.strictObject({
  question: z.string(),
  facts: z.unknown().optional(),
  offer: z.string().optional(),
  customer: z.string().optional(),
  tenantId: z.string().optional(),
  subscriptionId: z.string().optional(),
  orderId: z.string().optional(),
  severity: z.string().optional(),
  impact: z.string().optional(),
  tried: z.string().optional(),
  ask: z.string().optional(),
  answerBy: z.string().optional(),
  details: CaseDetails.partial().optional(),
});

export const runCaseCreate: RunCommand = async ({ input, dataFolder, print }) => {
  const request = parseRequest(await readJson(input));
  const facts = parseFacts(request.facts);
  const offer = request.offer === undefined ? null : parseOffer(request.offer);
  const severity = request.severity === undefined ? null : parseSeverity(request.severity);

  const created = await withDesk(dataFolder, async (client) =>
    client('cases.create', {
      question: request.question,
      facts: await addKnownFacts(client, facts, offer),
      offer,
      customer: orUnknown(request.customer),
      tenantId: orUnknown(request.tenantId),
      subscriptionId: orUnknown(request.subscriptionId),
      orderId: orUnknown(request.orderId),
      severity,
      impact: orUnknown(request.impact),
      tried: orUnknown(request.tried),
      ask: orUnknown(request.ask),
      answerBy: orUnknown(request.answerBy),
      details: CaseDetails.parse({ ...blankCaseDetails, ...request.details }),
    }),
  );

  const { reference, decision } = created;
  const isAsTyped = created.offer?.isInCatalogue === false;
  await print({ reference, decision, warnings: isAsTyped ? ['offer-not-in-catalogue'] : [] });
};

/** @throws AppError INVALID_INPUT, naming the field */
function parseRequest(given: unknown): z.infer<typeof CaseRequest> {
  const parsed = CaseRequest.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const names = issue.path[0] === 'details' ? detailNames : fieldNames;
    throw invalid(key, `there is no such field; the fields are ${names.join(', ')}`);
  }
  throw invalid(issue?.path.join('.') || 'case', issue?.message ?? 'not understood');
}

const fieldNames = Object.keys(CaseRequest.shape);
const detailNames = Object.keys(CaseDetails.shape);

/** What the profile, the offer and the agreements settle, as in the window; what was given stands above it. */
async function addKnownFacts(client: Client, given: Facts, offer: OfferKey | null): Promise<Facts> {
  const { known } = await client('triage.knownFacts', { offer, topic: given.topic ?? null });
  const ofRecords = Object.fromEntries(known.map(({ fact, value }) => [fact, value]));
  return Facts.parse({ ...ofRecords, ...given });
}

function parseOffer(text: string): OfferKey {
  const at = text.indexOf('/');
  const [publisherId, offerId] = [text.slice(0, at), text.slice(at + 1)];
  if (at > 0 && offerId !== '') return { publisherId, offerId };
  throw invalid('offer', 'expected publisherId/offerId');
}

function parseSeverity(text: string): Severity {
  const severity = Severity.safeParse(text);
  if (severity.success) return severity.data;
  throw invalid('severity', `expected one of ${severities.join(', ')}`);
}

/** Scripts write an empty text for what they do not know. */
function orUnknown(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

function invalid(where: string, problem: string): AppError {
  return new AppError('INVALID_INPUT', { where, problem });
}
