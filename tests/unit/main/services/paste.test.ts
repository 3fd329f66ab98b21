import { randomInt, randomUUID } from 'node:crypto';

import { expect, onTestFinished, test } from 'vitest';

import { createProfileReader } from '../../../../src/main/services/desk-profile.ts';
import { createPasteHandlers } from '../../../../src/main/services/paste.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import type { SearchHit } from '../../../../src/shared/model/search-hit.ts';
import { newCase } from '../store/desk/new-case.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const hub: SearchHit = {
  kind: 'offer',
  id: 'brightwater/hub',
  title: 'Sensor Hub Classic',
  publisher: 'Brightwater IoT',
};

function openDesk() {
  const desk = openDeskStore(temporaryFolder(), { randomInt });
  onTestFinished(() => desk.close());
  const handlers = createPasteHandlers({
    catalogue: { searchOffers: () => [hub] },
    handKeptSearch: () => [{ ...hub, title: 'Sensor Hub Two' }],
    keptOffer: (key) => key,
    customerNames: desk.customerNames.ofLatestCases,
    readProfile: createProfileReader(desk.profile, []),
  });
  return { desk, handlers };
}

test('a customer of an earlier case is known again', async () => {
  const { desk, handlers } = openDesk();
  for (const customer of ['Elm & Ash', null, 'Northbrook Ltd', 'Elm & Ash']) {
    desk.cases.create(newCase({ id: randomUUID(), customer }), 'FP');
  }

  const { found } = await handlers['paste.recognise']({ text: 'They are Northbrook Ltd again.' });

  expect(found).toMatchObject([{ field: 'customer', value: 'Northbrook Ltd', isCertain: true }]);
  expect(desk.customerNames.ofLatestCases()).toEqual(['Elm & Ash', 'Northbrook Ltd']);
});

test('an offer is known by the name that was written by hand, not by the imported one', async () => {
  const { handlers } = openDesk();

  const byHand = await handlers['paste.recognise']({ text: 'Sensor Hub Two is down' });
  const imported = await handlers['paste.recognise']({ text: 'Sensor Hub Classic is down' });

  expect(byHand.found).toMatchObject([{ field: 'offer', value: 'brightwater/hub' }]);
  expect(imported.found).toEqual([]);
});

test('an address of the desk itself is nobody else’s: a mail that goes on from ours fills the customer’s only', async () => {
  const { desk, handlers } = openDesk();
  desk.profile.change({ contactEmail: 'desk@harbour.example' });
  const text = 'From: Ana <ana@northbrook.example>\n\nFrom: Desk <Desk@harbour.example>\nHello';

  const { found } = await handlers['paste.recognise']({ text });

  expect(found.filter(({ kind }) => kind === 'email')).toMatchObject([
    { value: 'ana@northbrook.example', isCertain: true },
  ]);
});

test('an offer that a message names is suggested under the name that this desk keeps, once', async () => {
  const { handlers } = openDesk();

  const { offers } = await handlers['paste.suggestOffers']({ text: 'The sensor hub is down' });

  expect(offers).toEqual([
    {
      publisherId: 'brightwater',
      offerId: 'hub',
      title: 'Sensor Hub Two',
      publisher: 'Brightwater IoT',
      because: ['sensor'],
    },
  ]);
});
