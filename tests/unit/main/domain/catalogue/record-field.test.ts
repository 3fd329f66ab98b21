import { expect, test } from 'vitest';

import type { CatalogueRecord } from '../../../../../src/main/domain/catalogue/catalogue-record.ts';
import { mapRow } from '../../../../../src/main/domain/catalogue/map-row.ts';
import { differingFields } from '../../../../../src/main/domain/catalogue/record-field.ts';
import { rowOf } from './row-source.ts';

function recordWith(summary: string, supportEmail: string): CatalogueRecord {
  const { fields, source } = rowOf({
    publisherId: 'acme',
    offerId: 'ledger',
    name: 'Ledger',
    summary,
    supportEmail,
  });
  const mapped = mapRow(fields, 2, source);
  if (mapped.kind !== 'record') throw new Error('the row is a record');
  return mapped.record;
}

test('a contact that says the same is no change, in whatever order a file gave its fields', () => {
  const after = recordWith('Figures', 'help@acme.example');
  const readBack: CatalogueRecord = {
    ...recordWith('Numbers', 'help@acme.example'),
    contacts: after.contacts.map(({ source, email, ...rest }) => ({ email, ...rest, source })),
  };

  expect(differingFields(readBack, after)).toEqual(['summary']);
});

test('a contact with another address is a change', () => {
  const before = recordWith('Figures', 'help@acme.example');
  const after = recordWith('Figures', 'desk@acme.example');

  expect(differingFields(before, after)).toEqual(['contact:customer-support']);
});
