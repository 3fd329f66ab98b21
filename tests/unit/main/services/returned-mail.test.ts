import { expect, test } from 'vitest';

import { createReplyHandlers } from '../../../../src/main/services/replies.ts';
import { contactOf, openExchangeDesk } from './exchange-desk.ts';

/** A report of a mail system (RFC 3464) about a mail to this address. */
function report(address: string, action: string): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@north.example>',
    'To: desk@north.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <dsn1@north.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Your message could not be delivered.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; north.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    '',
    '--b1--',
    '',
  ].join('\r\n');
}

async function fileReport(address: string, action: string) {
  const exchange = openExchangeDesk({ contacts: [contactOf('support', 'help@harbour.example')] });
  const { reference } = exchange.makeCase();
  const uploadId = exchange.upload(report(address, action));
  await createReplyHandlers(exchange.deps)['replies.file']({
    reference,
    source: { kind: 'upload', uploadId },
    from: 'publisher',
    isBounce: false,
  });
  return { reference, returnedOf: (it: string) => exchange.desk.contactMarks.returnedOf(it) };
}

test('a report of a mail that could not be delivered marks the address with its case', async () => {
  const { reference, returnedOf } = await fileReport('Help@Harbour.example', 'failed');

  expect(returnedOf('help@harbour.example')).toMatchObject({ reference });
});

test('a mail that is only delayed marks nobody, nor does a report about an address of nobody on record', async () => {
  const delayed = await fileReport('help@harbour.example', 'delayed');
  const stranger = await fileReport('somebody@else.example', 'failed');

  expect(delayed.returnedOf('help@harbour.example')).toBeUndefined();
  expect(stranger.returnedOf('somebody@else.example')).toBeUndefined();
});
