import { expect, test } from 'vitest';

import { winnerOf, withWinner } from '../../../../src/renderer/import/conflict-choice.ts';

const reporting = { publisherId: 'ledgerline', offerId: 'reporting' };
const archive = { publisherId: 'ledgerline', offerId: 'archive' };
const handWins = { default: 'hand', except: [] } as const;

test('one offer can be chosen otherwise than all others', () => {
  const choice = withWinner({ ...handWins, except: [] }, reporting, 'file');

  expect(winnerOf(choice, reporting)).toBe('file');
  expect(winnerOf(choice, archive)).toBe('hand');
});

test('an offer that is chosen as all others is no exception', () => {
  const choice = withWinner({ default: 'hand', except: [reporting] }, reporting, 'hand');

  expect(choice).toEqual({ default: 'hand', except: [] });
});
