import { expect, test } from 'vitest';

import { caseInput, openDesk } from './policy-desk.ts';

const toCustomer = { recipient: 'customer', purpose: 'escalation', language: 'en' } as const;

async function deskWithCase() {
  const desk = await openDesk();
  await desk.call('profile.set', { operatorName: 'Ines', deskName: 'North desk' });
  const { reference } = await desk.call('cases.create', caseInput());
  const shipped = (await desk.call('templates.list', {})).templates.find(
    ({ recipient, purpose, language }) =>
      recipient === 'customer' && purpose === 'escalation' && language === 'en',
  );
  const composeFor = async (recipient: 'customer' | 'partner') =>
    desk.call('escalation.compose', { reference, recipient, language: 'en' });
  return { ...desk, reference, text: shipped?.text ?? '', composeFor };
}

test('every text there is can be changed, in both languages, with the fields that it may hold', async () => {
  const { call } = await deskWithCase();

  const { templates, fields } = await call('templates.list', {});

  expect(templates).toHaveLength(30);
  expect(templates.every(({ isOwn, savedAt }) => !isOwn && savedAt === null)).toBe(true);
  expect(fields.publisher).toContain('publisher-account');
  expect(fields.customer).not.toContain('provider-order-number');
});

test('what a lead writes is what goes out, until it is taken back', async () => {
  const { call, text, composeFor } = await deskWithCase();
  const before = (await composeFor('customer')).body;

  const saved = await call('templates.save', {
    ...toCustomer,
    text: text.replace('How to reach us', 'We are here for you'),
  });
  const changed = (await composeFor('customer')).body;
  const back = await call('templates.reset', toCustomer);

  expect(saved).toMatchObject({ isOwn: true, savedBy: 'Ines' });
  expect(changed).toContain('We are here for you');
  expect(back).toMatchObject({ isOwn: false, savedAt: null, text });
  expect((await composeFor('customer')).body).toBe(before);
});

test('a text with a field that its reader must not have is not kept', async () => {
  const { call, text } = await deskWithCase();
  const wrong = { ...toCustomer, text: `${text}\n{{provider-order-number}}` };

  expect((await call('templates.check', wrong)).problems).toMatchObject([
    { kind: 'not-for-recipient', name: 'provider-order-number' },
  ]);
  await expect(call('templates.save', wrong)).rejects.toMatchObject({ code: 'TEMPLATE_REFUSED' });
  const { templates } = await call('templates.list', {});
  expect(templates.every(({ isOwn }) => !isOwn)).toBe(true);
});

test('what a template makes of a case is seen before it is kept', async () => {
  const { call } = await deskWithCase();
  const { templates } = await call('templates.list', {});

  for (const { recipient, purpose, language, text } of templates) {
    const { problems, preview } = await call('templates.check', {
      recipient,
      purpose,
      language,
      text,
    });
    expect(problems).toEqual([]);
    expect(preview?.subject).toContain('FP7K3Q-2026-000123');
    expect(preview?.blocks.length).toBeGreaterThan(2);
  }
});

test('there is no text of a purpose that nobody sends', async () => {
  const { call, text, reference } = await deskWithCase();
  const key = { ...toCustomer, purpose: 'bounce-answer' } as const;

  const refused = { code: 'PURPOSE_NOT_FOR_RECIPIENT' };
  await expect(call('templates.save', { ...key, text })).rejects.toMatchObject(refused);
  await expect(call('templates.reset', key)).rejects.toMatchObject(refused);
  await expect(call('escalation.compose', { reference, ...key })).rejects.toMatchObject(refused);
});

test('what to say now is the same for a case and for the facts that it was made of', async () => {
  const { call, reference } = await deskWithCase();
  const { facts, offer } = caseInput();

  const ofCase = await call('escalation.sayNow', { reference });
  const ofFacts = await call('escalation.sayNow', { facts, offer });

  expect(ofCase.en).not.toBe('');
  expect(ofCase['zh-CN']).toMatch(/\p{Script=Han}/u);
  expect(ofFacts).toEqual(ofCase);
  await expect(call('escalation.sayNow', { reference: 'FP-0' })).rejects.toMatchObject({
    code: 'CASE_NOT_FOUND',
  });
});

test('the customer is asked for what the suggested recipient needs, unless another is named', async () => {
  const { call, reference } = await deskWithCase();
  const ask = {
    reference,
    recipient: 'customer',
    purpose: 'missing-facts',
    language: 'en',
  } as const;

  const { body } = await call('escalation.compose', { ...ask, checklistOf: 'microsoft' });

  expect(body).toContain('So that Microsoft can act on it');
  expect((await call('escalation.compose', ask)).body).not.toContain('Microsoft can act');
});
