import { expect, test } from 'vitest';

import { chooseDataFolder, defaultDataFolder } from '../../../../src/main/hosts/data-folder.ts';

test.each([
  ['linux', {}, '/home/aino', '/home/aino/.local/share/fingerpost'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/aino', '/data/fingerpost'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/aino', '/home/aino/.local/share/fingerpost'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/aino', '/home/aino/.local/share/fingerpost'],
  ['darwin', {}, '/Users/aino', '/Users/aino/Library/Application Support/Fingerpost'],
  ['win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Users\\aino', 'C:\\Roaming\\Fingerpost'],
  ['win32', {}, 'C:\\Users\\aino', 'C:\\Users\\aino\\AppData\\Roaming\\Fingerpost'],
] as const)(
  'on %s with %j the desk of %s lies in its usual place',
  (platform, environment, home, expected) => {
    expect(defaultDataFolder(platform, environment, home)).toBe(expected);
  },
);

test('a folder that was asked for is read against the caller\u2019s', () => {
  expect(chooseDataFolder('desk', '/home/aino')).toBe('/home/aino/desk');
  expect(chooseDataFolder('/srv/desk', '/home/aino')).toBe('/srv/desk');
});
