import { createHash, randomUUID } from 'node:crypto';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createDesk } from '../../../src/main/compose.ts';
import { createClient, type Client } from '../../../src/shared/client.ts';
import type { Input } from '../../../src/shared/contract.ts';
import type { DeskEvent } from '../../../src/shared/desk-event.ts';
import { temporaryFolder } from './store/temporary-folder.ts';

const resourcesFolder = join(import.meta.dirname, '../../../resources');
const key = { publisherId: 'harbour', offerId: 'mail-guard' };
const technical = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'break-fix',
  firstLine: 'no',
  handoff: 'via-desk',
} as const;

async function openDesk(dataFolder = temporaryFolder()) {
  const unexpected: unknown[] = [];
  const desk = await createDesk({
    dataFolder,
    resourcesFolder,
    log: (error) => unexpected.push(error),
  });
  onTestFinished(async () => {
    await desk.close();
    expect(unexpected).toEqual([]);
  });
  return { desk, call: createClient(desk.call), dataFolder };
}

function caseInput(change: Partial<Input<'cases.create'>> = {}): Input<'cases.create'> {
  return {
    question: 'The add-in crashes on start',
    facts: technical,
    offer: null,
    customer: null,
    tenantId: null,
    subscriptionId: null,
    orderId: null,
    severity: null,
    impact: null,
    tried: null,
    ask: null,
    answerBy: null,
    ...change,
  };
}

function saveOffer(call: Client, change: Partial<Input<'offers.save'>['edit']> = {}) {
  return call('offers.save', {
    isNew: true,
    edit: {
      ...key,
      name: 'Harbour Mail Guard',
      publisherName: 'Harbour Software',
      publisherKind: 'isv',
      productType: null,
      azureBased: true,
      billingModel: null,
      summary: null,
      links: [],
      ...change,
    },
  });
}

function saveContact(call: Client, change: Partial<Input<'contacts.save'>> = {}) {
  return call('contacts.save', {
    scope: { kind: 'offer', ...key },
    role: 'customer-support',
    name: null,
    email: 'help@harbour.example',
    phone: null,
    url: null,
    hours: null,
    timeZone: null,
    languages: [],
    audience: 'partner-only',
    note: null,
    isVerified: true,
    ...change,
  });
}

test('a new desk works before anything is filled in', async () => {
  const { call } = await openDesk();

  const status = await call('desk.status', {});
  const created = await call('cases.create', caseInput());

  expect(status).toMatchObject({
    isSetUp: false,
    profile: { casePrefix: 'FP', cspModel: 'direct-bill', language: 'en', contactEmail: null },
    offerCount: 0,
    caseCount: 0,
    catalogueChangedAt: null,
  });
  expect(status.profile.microsoftPublishers).toContain('azuresentinel');
  expect(created.reference).toMatch(/^FP[2-9A-HJKMNP-Z]{4}-\d{4}-000001$/);
  expect((await call('desk.status', {})).caseCount).toBe(1);
});

test('a damaged catalogue stops nothing but what reads it, and is made again', async () => {
  const { call, dataFolder } = await openDesk();
  await call('sample.load', {});
  const whole = await call('desk.status', {});
  writeFileSync(join(dataFolder, 'catalogue.sqlite'), 'no database at all');

  expect(await call('desk.status', {})).toEqual({
    ...whole,
    catalogueState: 'damaged',
    isSampleLoaded: false,
    offerCount: 0,
    catalogueChangedAt: null,
  });
  const created = await call('cases.create', caseInput({ offer: key }));
  const offersList = call('offers.list', { text: '', offset: 0, limit: 5 });
  const search = call('search.find', { text: 'mail', limit: 5 });
  const { known } = await call('triage.knownFacts', { offer: key, topic: null });

  expect(created.offer).toMatchObject({ ...key, isInCatalogue: false });
  await expect(offersList).rejects.toMatchObject({ code: 'CATALOGUE_DAMAGED' });
  await expect(search).rejects.toMatchObject({ code: 'CATALOGUE_DAMAGED' });
  expect(known.length).toBeGreaterThan(0);
  expect(await call('sample.load', {})).toMatchObject({
    catalogueState: 'ready',
    offerCount: whole.offerCount,
  });
});

test('a profile is changed field by field, and stays', async () => {
  const { call, desk, dataFolder } = await openDesk();
  await call('profile.set', { deskName: 'North desk', contactEmail: ' desk@north.example ' });
  await call('profile.set', { casePrefix: 'NRD', operatorName: 'Ines' });
  await desk.close();

  const again = await openDesk(dataFolder);

  expect(await again.call('desk.status', {})).toMatchObject({
    isSetUp: true,
    profile: { deskName: 'North desk', contactEmail: 'desk@north.example', casePrefix: 'NRD' },
  });
});

test('a blank phone number or address of ours is unknown', async () => {
  const { call } = await openDesk();
  await call('profile.set', { contactEmail: 'desk@north.example', contactPhone: ' 030 5550100 ' });

  const filled = await call('desk.status', {});
  const emptied = await call('profile.set', { contactEmail: ' \t', contactPhone: '' });

  expect(filled.profile.contactPhone).toBe('030 5550100');
  expect(emptied.profile).toMatchObject({ contactEmail: null, contactPhone: null });
});

test('an address of ours that would add a header is refused, and nothing is saved', async () => {
  const { call } = await openDesk();

  const set = call('profile.set', {
    deskName: 'North desk',
    contactEmail: 'desk@north.example\r\nBcc: all@north.example',
  });

  await expect(set).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
  expect((await call('desk.status', {})).isSetUp).toBe(false);
});

test('an offer of our own is listed, found, changed and forgotten', async () => {
  const { call } = await openDesk();

  await saveOffer(call);
  await expect(saveOffer(call)).rejects.toMatchObject({ code: 'OFFER_EXISTS' });
  await call('offers.save', {
    isNew: false,
    edit: { ...(await editOf(call)), name: 'Harbour Mail Guard 2' },
  });
  const { offers } = await call('offers.list', { text: '', offset: 0, limit: 10 });
  const { hits } = await call('search.find', { text: 'harbour mai', limit: 5 });
  await call('offers.forgetEdit', key);

  expect(offers).toMatchObject([{ ...key, name: 'Harbour Mail Guard 2', isHandKept: true }]);
  expect(hits[0]).toMatchObject({ kind: 'offer', id: 'harbour/mail-guard' });
  await expect(call('offers.get', key)).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' });
});

async function editOf(call: Client) {
  const { offer } = await call('offers.get', key);
  const {
    name,
    publisherName,
    publisherKind,
    productType,
    azureBased,
    billingModel,
    summary,
    links,
  } = offer;
  return {
    ...key,
    name,
    publisherName,
    publisherKind,
    productType,
    azureBased,
    billingModel,
    summary,
    links,
  };
}

test('a link that is typed must be https', async () => {
  const { call } = await openDesk();

  const save = saveOffer(call, { links: [{ kind: 'support', url: 'http://harbour.example' }] });

  await expect(save).rejects.toMatchObject({ code: 'URL_REFUSED' });
});

test('what is written over an imported offer wins, and the import shows again when it is forgotten', async () => {
  const { call } = await openDesk();
  await call('sample.load', {});
  const before = await call('offers.list', { text: '', offset: 0, limit: 3 });
  const [first] = before.offers;
  if (!first) throw new Error('the sample is empty');
  const own = { publisherId: first.publisherId, offerId: first.offerId };
  const { offer } = await call('offers.get', own);

  await call('offers.save', {
    isNew: false,
    edit: {
      ...own,
      name: 'Corrected by hand',
      publisherName: offer.publisherName,
      publisherKind: offer.publisherKind,
      productType: offer.productType,
      azureBased: offer.azureBased,
      billingModel: offer.billingModel,
      summary: offer.summary,
      links: offer.links,
    },
  });
  const edited = await call('offers.list', { text: '', offset: 0, limit: 3 });
  const found = await call('offers.list', { text: 'corrected by', offset: 0, limit: 3 });
  const { hits } = await call('search.find', { text: first.name, kinds: ['offer'], limit: 30 });
  await call('offers.forgetEdit', own);
  const after = await call('offers.list', { text: '', offset: 0, limit: 3 });

  expect(edited.offers[0]).toEqual({ ...first, name: 'Corrected by hand', isHandKept: true });
  expect(found.offers.map((it) => it.name)).toEqual(['Corrected by hand']);
  const hitId = `${own.publisherId}/${own.offerId}`;
  expect(hits.find((it) => it.id === hitId)?.title).toBe('Corrected by hand');
  expect(after).toEqual(before);
});

test('pages of the offer list follow one another without gap or double, own offers first', async () => {
  const { call } = await openDesk();
  await call('sample.load', {});
  await saveOffer(call);

  const whole = await call('offers.list', { text: '', offset: 0, limit: 1_000 });
  const paged = [];
  for (let offset = 0; ; offset += 7) {
    const page = await call('offers.list', { text: '', offset, limit: 7 });
    paged.push(...page.offers);
    if (!page.hasMore) break;
  }

  expect(whole.hasMore).toBe(false);
  expect(whole.offers[0]).toMatchObject(key);
  expect(paged).toEqual(whole.offers);
  expect(whole.offers).toHaveLength((await call('desk.status', {})).offerCount);
});

test('the list of Microsoft’s publishers decides at once whose an offer is', async () => {
  const { call } = await openDesk();
  await call('sample.load', {});
  const { offers } = await call('offers.list', { text: '', offset: 0, limit: 1 });
  const [first] = offers;
  if (!first) throw new Error('the sample is empty');

  await call('profile.set', { microsoftPublishers: [first.publisherId.toUpperCase()] });
  const { known } = await call('triage.knownFacts', {
    offer: first && { publisherId: first.publisherId, offerId: first.offerId },
    topic: null,
  });

  expect(known).toContainEqual({ fact: 'publisher', value: 'microsoft', source: 'offer' });
});

test('what profile, offer, choice and contacts settle is not asked', async () => {
  const { call } = await openDesk();
  await call('profile.set', { cspModel: 'indirect-reseller' });
  await saveOffer(call);
  await saveContact(call, { audience: 'customer-ok' });
  await call('offers.choose', { key, choice: { firstLine: 'no', handoff: 'direct' } });

  const { known } = await call('triage.knownFacts', { offer: key, topic: null });

  expect(Object.fromEntries(known.map((it) => [it.fact, it.value]))).toEqual({
    cspModel: 'indirect-reseller',
    publisher: 'isv',
    azureBased: 'yes',
    firstLine: 'no',
    handoff: 'direct',
    customerUsableContact: 'yes',
  });
});

test('triage ends on a card with the way to the contact and to the hop after', async () => {
  const { call } = await openDesk();
  await saveOffer(call);
  const contact = await saveContact(call);

  const open = await call('triage.step', { facts: { topic: 'break-fix' }, offer: key });
  const routed = await call('triage.step', { facts: technical, offer: key });

  expect(open.decision.status).toBe('needs-fact');
  expect(open.next?.answers.length).toBeGreaterThan(1);
  expect(open.contactChain).toEqual([]);
  expect(routed.decision).toMatchObject({ status: 'routed', rule: 'R-TECH' });
  expect(routed.contactChain).toEqual([
    { role: 'customer-support', level: 'offer', contact, isUsed: true },
  ]);
  expect(routed.escalateChain.at(-1)).toMatchObject({ role: 'customer-support', isUsed: true });
});

test('a contact keeps the day of its last check until its address changes', async () => {
  const { call } = await openDesk();
  const first = await saveContact(call);
  const change = { id: first.id, isVerified: false };

  const renamed = await saveContact(call, { ...change, name: 'Help desk' });
  const moved = await saveContact(call, { ...change, email: 'new@harbour.example' });

  expect(renamed.verifiedAt).toBe(first.verifiedAt);
  expect(moved.verifiedAt).toBeNull();
});

test('contacts of provider and Microsoft are kept with the desk, and can be removed', async () => {
  const { call } = await openDesk();
  const { id } = await saveContact(call, {
    scope: { kind: 'indirect-provider' },
    role: 'indirect-provider',
  });

  const { contacts } = await call('contacts.listDesk', {});
  await call('contacts.remove', { id });

  expect(contacts.map((it) => it.id)).toEqual([id]);
  expect(await call('contacts.listDesk', {})).toEqual({ contacts: [] });
  await expect(call('contacts.remove', { id })).rejects.toMatchObject({
    code: 'CONTACT_NOT_FOUND',
  });
  await expect(saveContact(call, { id })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' });
});

test('a case is decided when it is saved, and again when it is changed', async () => {
  const { call } = await openDesk();
  const input = caseInput({ id: randomUUID(), facts: { topic: 'break-fix' } });

  const created = await call('cases.create', input);
  const retried = await call('cases.create', input);
  const changed = await call('cases.update', {
    reference: created.reference,
    revision: 1,
    change: { ...input, facts: technical },
  });

  expect(created.decision.status).toBe('needs-fact');
  expect(retried).toEqual(created);
  expect(changed.decision).toMatchObject({ status: 'routed', owner: 'publisher' });
  expect(changed).toMatchObject({ id: created.id, createdAt: created.createdAt });
});

test('an offer that nobody has on record is kept as typed; a known one keeps its name of then', async () => {
  const { call } = await openDesk();
  const unknown = await call('cases.create', caseInput({ offer: { ...key, offerId: 'typed' } }));
  await saveOffer(call);
  const known = await call('cases.create', caseInput({ offer: key }));
  await call('offers.forgetEdit', key);

  const later = await call('cases.update', {
    reference: known.reference,
    revision: 1,
    change: caseInput({ offer: key, impact: 'Shops are closed' }),
  });

  expect(unknown.offer).toEqual({
    ...key,
    offerId: 'typed',
    name: null,
    publisherName: null,
    isInCatalogue: false,
  });
  expect(later.offer).toEqual({
    ...key,
    name: 'Harbour Mail Guard',
    publisherName: 'Harbour Software',
    isInCatalogue: true,
  });
});

test('an export is a file and a line in its case, with the hash of the bytes that left', async () => {
  const { call } = await openDesk();
  await saveOffer(call);
  await saveContact(call, { name: '北风支持' });
  const { reference } = await call('cases.create', caseInput({ offer: key, customer: '云杉' }));
  const wanted = { reference, recipient: 'publisher', language: 'zh-CN' } as const;

  const composed = await call('escalation.compose', wanted);
  const { exported, escalation } = await call('escalation.export', {
    ...wanted,
    form: 'eml',
    strictness: 'none',
  });

  expect(escalation).toEqual(composed);
  expect(escalation.to).toEqual({ name: '北风支持', email: 'help@harbour.example' });
  expect(escalation.body).toContain('云杉');
  expect(exported.fileName).toBe(`${reference}-publisher.eml`);
  expect((await call('cases.get', { reference })).exports).toMatchObject([
    {
      to: 'publisher',
      language: 'zh-CN',
      fileName: exported.fileName,
      sha256: createHash('sha256').update(exported.content).digest('hex'),
    },
  ]);
});

test('an incomplete export is refused when asked to be strict, and leaves no line in the case', async () => {
  const { call } = await openDesk();
  await call('profile.set', { contactEmail: 'desk@north.example' });
  const { reference } = await call(
    'cases.create',
    caseInput({ subscriptionId: 's-1', impact: 'Shops are closed' }),
  );
  const asked = { reference, recipient: 'publisher', language: 'en', form: 'eml' } as const;

  await expect(call('escalation.export', { ...asked, strictness: 'all' })).rejects.toMatchObject({
    code: 'ESCALATION_INCOMPLETE',
  });
  await expect(
    call('escalation.export', { ...asked, recipient: 'microsoft', strictness: 'all' }),
  ).rejects.toMatchObject({ code: 'ESCALATION_INCOMPLETE' });
  expect((await call('cases.get', { reference })).exports).toEqual([]);

  await call('escalation.export', { ...asked, strictness: 'required' });
  expect((await call('cases.get', { reference })).exports).toHaveLength(1);
});

test('a case that is not there can be neither read, changed nor exported', async () => {
  const { call } = await openDesk();
  const reference = 'FP0000-2026-000001';
  const missing = { code: 'CASE_NOT_FOUND', params: { reference } };

  await expect(call('cases.get', { reference })).rejects.toMatchObject(missing);
  await expect(
    call('cases.update', { reference, revision: 1, change: caseInput() }),
  ).rejects.toMatchObject(missing);
  await expect(
    call('escalation.compose', { reference, recipient: 'publisher', language: 'en' }),
  ).rejects.toMatchObject(missing);
});

test('cases are listed in pages and found by what is in them', async () => {
  const { call } = await openDesk();
  for (const customer of ['Spruce', 'Willow', 'Birch']) {
    await call('cases.create', caseInput({ customer }));
  }

  const page = await call('cases.list', { text: '', offset: 0, limit: 2 });
  const found = await call('cases.list', { text: 'spru', offset: 0, limit: 2 });

  expect(page.cases.map((it) => it.customer)).toEqual(['Birch', 'Willow']);
  expect(page.hasMore).toBe(true);
  expect(found.cases.map((it) => it.customer)).toEqual(['Spruce']);
  expect(found.hasMore).toBe(false);
});

test('an unfinished triage is there again after a restart', async () => {
  const { call, desk, dataFolder } = await openDesk();
  const draft = {
    question: '防火墙',
    facts: { topic: 'outage' as const },
    offer: key,
    pending: ['账单在哪里？'],
    linkedTo: ['FP2222-2026-000001'],
    leftOpen: 'askedBy' as const,
    pasted: ['topic' as const],
    filled: { customer: 'Northbrook' },
    sender: 'Ana Ruiz <ana@northbrook.example>',
  };
  const id = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c20';
  await call('triage.saveDraft', { id, draft, revision: 0 });
  await desk.close();

  const again = await openDesk(dataFolder);

  expect(await again.call('triage.loadDraft', { id })).toEqual({ draft, revision: 1 });
});

test('what a customer wrote is given topics, and decides nothing', async () => {
  const { call } = await openDesk();

  const { topics, parts } = await call('triage.suggest', {
    text: 'The last invoice charges us twice for the same month',
  });

  expect(topics).toHaveLength(27);
  expect(topics[0]).toMatchObject({ topic: 'billing' });
  expect(parts).toEqual([]);
});

test('the policy can be read, and is proved', async () => {
  const { call } = await openDesk();

  expect((await call('policy.get', {})).rules.length).toBeGreaterThanOrEqual(58);
  expect(await call('policy.check', {})).toMatchObject({ combinations: 559_872, problems: [] });
});

test('listeners hear of a changed catalogue until they stop listening', async () => {
  const { call, desk } = await openDesk();
  const heard: DeskEvent[] = [];
  const stop = desk.onEvent((event) => heard.push(event));

  await call('sample.load', {});
  stop();
  await call('sample.remove', {});

  expect(heard).toEqual([{ kind: 'catalogue-changed' }]);
});

test('closing takes away what was uploaded, and may be done twice', async () => {
  const { desk } = await openDesk();
  const folder = dirname(desk.uploads.temporaryPath('any'));
  expect(statSync(folder).mode & 0o777).toBe(0o700);

  await desk.close();
  await desk.close();

  expect(existsSync(folder)).toBe(false);
});

test('every window hears which cases were changed: the new one, and those it is linked to', async () => {
  const { call, desk } = await openDesk();
  const heard: DeskEvent[] = [];
  desk.onEvent((event) => heard.push(event));

  const first = await call('cases.create', caseInput());
  const second = await call('cases.create', caseInput({ linkedTo: [first.reference] }));
  await call('cases.list', { text: '', filter: {}, order: 'newest', offset: 0, limit: 10 });
  const act = { kind: 'note', text: 'They called again.' } as const;
  await call('cases.act', { references: [first.reference], act });

  expect(heard).toEqual([
    { kind: 'cases-changed', references: [first.reference] },
    { kind: 'cases-changed', references: [second.reference, first.reference] },
    { kind: 'cases-changed', references: [first.reference] },
  ]);
});
