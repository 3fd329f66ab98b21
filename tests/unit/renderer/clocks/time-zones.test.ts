import { expect, test } from 'vitest';

import { isSameZone, knownZone, zoneNames } from '../../../../src/renderer/clocks/time-zones.ts';

test('a zone is taken however its capitals are typed, and with spaces around it', () => {
  expect(knownZone(' asia/tokyo ')).toBe('Asia/Tokyo');
  expect(knownZone('utc')).toBe('UTC');
});

test.each(['', 'Mars/Olympus', '+08:00', '北京', 'Asia/Shanghai, China'])(
  '“%s” is no zone: nothing near it is taken instead',
  (written) => {
    expect(knownZone(written)).toBeNull();
  },
);

test('every zone that is offered is one', () => {
  expect(zoneNames().filter((it) => knownZone(it) !== it)).toEqual([]);
});

test('two names of one zone are no difference to speak of', () => {
  expect(isSameZone('Asia/Kolkata', 'Asia/Calcutta')).toBe(true);
  expect(isSameZone('Asia/Shanghai', 'UTC')).toBe(false);
});
