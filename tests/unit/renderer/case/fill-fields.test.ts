import { expect, test } from 'vitest';

import { fieldsOf } from '../../../../src/renderer/case/case-fields.ts';
import { withFilled } from '../../../../src/renderer/case/fill-fields.ts';
import { supportCase } from '../fake-desk.ts';

test('what was recognised goes into its fields, and the others stay', () => {
  const work = {
    fields: { ...fieldsOf(supportCase), impact: 'Nobody can export.' },
    details: { ...supportCase.details, errorCode: '500' },
  };

  const filled = withFilled(work, {
    subscriptionId: 'S-1',
    invoiceNumber: 'E0400ABC',
    occurredAt: { local: '2026-11-23T10:05', timeZone: 'Europe/Helsinki' },
  });

  expect(filled.fields).toMatchObject({ subscriptionId: 'S-1', impact: 'Nobody can export.' });
  expect(filled.details).toMatchObject({
    errorCode: '500',
    invoiceNumber: 'E0400ABC',
    occurredAt: { local: '2026-11-23T10:05', timeZone: 'Europe/Helsinki' },
  });
});
