import { expect, test } from 'vitest';

import { browserCommand } from '../../../../../src/main/hosts/loopback/open-browser.ts';

const address = 'http://127.0.0.1:4000/#code=x';

test.each([
  ['linux', { DISPLAY: ':0' }, ['xdg-open', address]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
  ['darwin', {}, ['open', address]],
  ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', address]],
] as const)('on %s with %j the system opens the address', (platform, environment, command) => {
  expect(browserCommand(platform, environment, address)).toEqual(command);
});

test.each([{}, { DISPLAY: '' }])('without a screen (%j) no browser is started', (environment) => {
  expect(browserCommand('linux', environment, address)).toBeUndefined();
});
