import { expect, test } from 'vitest';

import { caseInput, openDesk } from './policy-desk.ts';

test('a timeline of 250 entries is told from its question on, with the true number between', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  for (let index = 0; index < 250; index += 1) {
    await call('cases.act', { references: [reference], act: { kind: 'note', text: `n${index}` } });
  }
  const { blocks } = await call('escalation.compose', {
    reference,
    recipient: 'partner',
    purpose: 'escalation',
    language: 'en',
  });
  const lines = blocks.find(({ name }) => name === 'timeline')?.text.split('\n');

  expect(lines?.[0]).toContain('Question received');
  const between = Number(/\((\d+) more\)/.exec(lines?.[1] ?? '')?.[1]);
  const { entries } = await call('cases.timeline', { reference, limit: 10 });
  expect(between).toBe((entries[0]?.sequence ?? 0) - 8);
});
