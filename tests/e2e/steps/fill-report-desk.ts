import { withDesk } from '../../../src/main/hosts/command-line/with-desk.ts';
import type { Input } from '../../../src/shared/contract.ts';

const technical = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'break-fix',
  firstLine: 'no',
  handoff: 'via-desk',
} as const;
const offer = { publisherId: 'brightwater-iot', offerId: 'brightwater-sensor-hub' };
const question: Input<'cases.create'> = {
  question: 'The export fails.',
  facts: technical,
  offer,
  customer: null,
  tenantId: null,
  subscriptionId: null,
  orderId: null,
  severity: null,
  impact: null,
  tried: null,
  ask: null,
  answerBy: null,
};

/** Four cases beside the open window: one answered by the publisher, one bounced, one untouched, one of the desk’s own. */
export async function fillReportDesk(dataFolder: string): Promise<void> {
  await withDesk(dataFolder, async (client) => {
    const act = (reference: string, it: Input<'cases.act'>['act']) =>
      client('cases.act', { references: [reference], act: it });
    const answered = await client('cases.create', question);
    await act(answered.reference, { kind: 'escalate', to: 'publisher', text: '' });
    await act(answered.reference, { kind: 'answer', from: 'publisher', text: 'Update to 4.2.' });
    const bounced = await client('cases.create', question);
    await act(bounced.reference, { kind: 'escalate', to: 'publisher', text: '' });
    await act(bounced.reference, { kind: 'bounce', from: 'publisher', text: 'Not ours.' });
    await client('cases.create', question);
    await client('cases.create', {
      ...question,
      facts: { ...technical, topic: 'billing', commerceFault: 'no' },
    });
  });
}
