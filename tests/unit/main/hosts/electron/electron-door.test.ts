import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildIfNeeded } from '../../../../../scripts/build-if-needed.ts';
import { projectFolder } from '../../../../../scripts/project.ts';
import { anyContact } from '../../../../../src/shared/model/contact-list.ts';
import { z } from '../../../../../src/shared/zod.ts';
import { mountSmallDisk, whyNoSmallDisk } from '../../../../helpers/small-disk.ts';
import { startStandIn, type StandInProcess } from '../../../../helpers/stand-in-process.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

const noSmallDisk = whyNoSmallDisk();
if (noSmallDisk !== undefined) console.log(`skipped: ${noSmallDisk}`);

const page = 'app://desk/index.html';
const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://desk.example.com/',
  'data:text/html,x',
  'javascript:alert(1)',
  'blob:https://example.com/3f0e7c1e',
];

let desk: StandInProcess;

function fetchPage(address: string, method = 'GET', body?: string) {
  return desk.probe({ kind: 'fetch', address, method, ...(body === undefined ? {} : { body }) });
}

beforeAll(async () => {
  const outcome = await buildIfNeeded();
  if (!outcome.isBuilt) throw new Error(outcome.log);
  desk = await startStandIn();
}, 120_000);

afterAll(() => desk.end());

describe('the window', () => {
  test('is sandboxed, isolated, and has neither Node nor a spell checker', async () => {
    const windows = await desk.asked('BrowserWindow');

    expect(windows).toHaveLength(1);
    expect(windows[0]?.[0]).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        preload: join(projectFolder, 'out', 'preload', 'index.cjs'),
      },
    });
    expect(await desk.asked('session.setSpellCheckerEnabled')).toEqual([[false]]);
  });

  test('shows the desk\u2019s own page under its own scheme, which was registered before Electron was ready', async () => {
    expect(await desk.asked('loadURL')).toEqual([[page]]);
    expect(await desk.asked('protocol.registerSchemesAsPrivileged')).toEqual([
      [[expect.objectContaining({ scheme: 'app' })]],
    ]);
    expect(await desk.asked('protocol.handle')).toEqual([['app']]);
  });

  test('keeps the sandbox for everything, and the browser\u2019s files with the desk', async () => {
    expect(await desk.asked('app.enableSandbox')).toHaveLength(1);
    expect(await desk.asked('app.setPath')).toEqual([
      ['userData', join(desk.dataFolder, 'window')],
    ]);
  });

  test.each([
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
  ] as const)('refuses %s, wherever it leads', async (event) => {
    for (const address of [...elsewhere, page]) {
      expect(await desk.probe({ kind: 'navigate', event, address })).toBe(true);
    }
  });

  test('hands a mail link of the desk to the mail program after a question, and nothing else', async () => {
    const link = 'mailto:ops@brightwater.example?subject=Export';
    for (const address of [
      link,
      'mailto:a@b.example\r\nBcc:c@d.example',
      'mailto-x:a',
      ...elsewhere,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a page would
      expect(await desk.probe({ kind: 'navigate', event: 'will-navigate', address })).toBe(true);
    }

    expect(await desk.asked('dialog.showMessageBox')).toEqual([
      [expect.objectContaining({ detail: 'ops@brightwater.example' })],
    ]);
    expect(await desk.asked('shell.openExternal')).toEqual([[link]]);
  });

  test('opens no other window', async () => {
    for (const address of [...elsewhere, page]) {
      expect(await desk.probe({ kind: 'open-window', address })).toEqual({ action: 'deny' });
    }
  });

  test('comes to the front when the desk is started again', async () => {
    await desk.probe({ kind: 'second-instance' });

    expect(await desk.asked('window.restore')).toHaveLength(1);
    expect(await desk.asked('window.focus')).toHaveLength(1);
  });
});

describe('the session', () => {
  test.each([
    'geolocation',
    'media',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'midi',
    'unknown',
  ])('refuses the permission %s, asked or checked', async (permission) => {
    for (const address of [page, 'https://example.com/']) {
      expect(await desk.probe({ kind: 'permission-request', permission, address })).toBe(false);
      expect(await desk.probe({ kind: 'permission-check', permission, address })).toBe(false);
    }
    expect(await desk.probe({ kind: 'device-permission' })).toBe(false);
  });

  test.each([
    ['put text on the clipboard', 'clipboard-sanitized-write'],
    ['notify of what is due', 'notifications'],
  ])('lets its own page %s, and no other', async (_, permission) => {
    expect(await desk.probe({ kind: 'permission-request', permission, address: page })).toBe(true);
    expect(await desk.probe({ kind: 'permission-check', permission, address: page })).toBe(true);
    for (const address of elsewhere) {
      expect(await desk.probe({ kind: 'permission-request', permission, address })).toBe(false);
    }
  });

  test.each(elsewhere)('cancels a request to %s', async (address) => {
    expect(await desk.probe({ kind: 'request', address })).toBe(true);
  });

  test.each([page, 'app://desk/assets/main.js', 'blob:app://desk/3f0e7c1e'])(
    'lets %s through',
    async (address) => {
      expect(await desk.probe({ kind: 'request', address })).toBe(false);
    },
  );

  test('saves drafts that the page made, and downloads nothing else', async () => {
    const own = 'blob:app://desk/3f0e7c1e';

    expect(await desk.probe({ kind: 'download', address: own })).toBe(false);
    for (const address of [...elsewhere, page]) {
      expect(await desk.probe({ kind: 'download', address })).toBe(true);
    }
  });
});

describe('the channel', () => {
  const call = { kind: 'invoke', channel: 'desk', values: ['desk.status', {}] } as const;

  test('carries calls of the desk\u2019s page', async () => {
    const reply = await desk.probe({ ...call, frame: 'page', frameAddress: page });

    expect(reply).toMatchObject({ ok: true, value: { profile: { cspModel: 'direct-bill' } } });
    expect(await desk.asked('ipcMain.handle')).toEqual([['desk'], ['desk-save']]);
  });

  test.each([
    ['a frame inside the page', 'sub-frame', page],
    ['a frame that has gone', 'gone', page],
    ['another window', 'other-window', page],
    ['a page of another site', 'page', 'https://example.com/'],
    ['a page of another host', 'page', 'app://other/index.html'],
    ['a file', 'page', 'file:///tmp/index.html'],
  ] as const)('refuses a call of %s', async (_, frame, frameAddress) => {
    await expect(desk.probe({ ...call, frame, frameAddress })).rejects.toThrow('not the desk');
  });

  test('replies to what it does not understand and never throws', async () => {
    const reply = await desk.probe({
      ...call,
      values: ['constructor', null],
      frame: 'page',
      frameAddress: page,
    });

    expect(reply).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE' } });
  });
});

function waiting(): string[] {
  const files = readdirSync(desk.dataFolder, { recursive: true, encoding: 'utf8' });
  return files.filter((it) => it.includes('download-'));
}

describe('a list that is saved', () => {
  const fromPage = { kind: 'invoke', frame: 'page', frameAddress: page } as const;

  /** The id of a file that waits to be saved. */
  async function exportContacts(): Promise<string> {
    const values = ['catalogue.export', { what: 'contacts', form: 'csv', filter: anyContact }];
    const reply = await desk.probe({ ...fromPage, channel: 'desk', values });
    const made = z.object({ value: z.object({ downloadId: z.uuid() }) }).parse(reply);
    return made.value.downloadId;
  }

  function save(id: unknown, path: string | null) {
    return desk
      .probe({ kind: 'choose-file', path })
      .then(() => desk.probe({ ...fromPage, channel: 'desk-save', values: [id] }));
  }

  test('lies where somebody chose, and nowhere else', async () => {
    const id = await exportContacts();
    const path = join(temporaryFolder(), '联系人 contacts.csv');
    expect(waiting()).toHaveLength(1);

    expect(await save(id, path)).toEqual({ ok: true, value: 'saved' });

    expect(readFileSync(path, 'utf8')).toContain('publisherId,offerId,role');
    expect(waiting()).toEqual([]);
    const [options] = (await desk.asked('dialog.showSaveDialog')).at(-1) ?? [];
    expect(options).toMatchObject({
      defaultPath: expect.stringMatching(/downloads.fingerpost-contacts-[\d-]+\.csv$/),
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
  });

  test('leaves nothing behind when the dialog is cancelled', async () => {
    const id = await exportContacts();

    expect(await save(id, null)).toEqual({ ok: true, value: 'cancelled' });

    expect(waiting()).toEqual([]);
    expect(await save(id, null)).toMatchObject({ error: { code: 'DOWNLOAD_NOT_FOUND' } });
  });

  test('is refused where it cannot lie: in a folder that is not there, and over the desk\u2019s own files', async () => {
    for (const path of [
      join(temporaryFolder(), 'gone', 'a.csv'),
      join(desk.dataFolder, 'desk.sqlite'),
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- there is one export at a time
      const reply = await save(await exportContacts(), path);
      expect(reply).toEqual({
        ok: false,
        error: { code: 'FILE_NOT_WRITABLE', params: { path } },
      });
    }
    expect(waiting()).toEqual([]);
  });

  test.skipIf(noSmallDisk !== undefined)('tells of a disk that is full', async () => {
    const disk = mountSmallDisk(16);
    try {
      writeFileSync(join(disk.path, 'much'), Buffer.alloc(16 * 1024));
      const reply = await save(await exportContacts(), join(disk.path, 'a.csv'));

      expect(reply).toEqual({ ok: false, error: { code: 'DISK_FULL', params: {} } });
      expect(readdirSync(disk.path)).toEqual(['much']);
      expect(waiting()).toEqual([]);
    } finally {
      disk.unmount();
    }
  });

  test.each([undefined, 7, '../desk.sqlite', '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11'])(
    'is none of the desk: %s',
    async (id) => {
      expect(await save(id, '/tmp/never.csv')).toMatchObject({
        error: { code: 'DOWNLOAD_NOT_FOUND' },
      });
    },
  );

  test('is saved for the desk\u2019s own page alone', async () => {
    const call = { kind: 'invoke', channel: 'desk-save', values: ['x'] } as const;

    await expect(desk.probe({ ...call, frame: 'sub-frame', frameAddress: page })).rejects.toThrow(
      'not the desk',
    );
  });
});

describe('the protocol', () => {
  test('serves the page with the closed headers', async () => {
    expect(await fetchPage(page)).toMatchObject({
      status: 200,
      body: expect.stringContaining('<title>Fingerpost</title>'),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': expect.stringContaining(`default-src 'none'`),
        'x-content-type-options': 'nosniff',
      },
    });
  });

  test.each([
    'app://desk/..%2f..%2fpackage.json',
    'app://desk/%2e%2e/main/index.js',
    'app://desk/..%5c..%5cpackage.json',
    'app://desk/assets/..%2f..%2fmain%2findex.js',
    'app://other/index.html',
  ])('serves nothing for %s', async (address) => {
    expect(await fetchPage(address)).toMatchObject({ status: 404, body: '' });
  });

  test('takes a file for the desk, once under one id', async () => {
    const address = 'app://desk/upload/3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11?name=offers.csv';

    expect(await fetchPage(address, 'PUT', 'publisherId,offerId\n')).toMatchObject({ status: 204 });
    expect(await fetchPage(address, 'PUT', 'other')).toMatchObject({ status: 409 });
  });

  test('knows no other method', async () => {
    expect(await fetchPage(page, 'DELETE')).toMatchObject({ status: 405 });
  });
});

describe('the menu', () => {
  test('speaks the language of the profile, at once when it changes', async () => {
    const titles = async () => {
      const menus = await desk.asked('Menu.setApplicationMenu');
      return JSON.stringify(menus.at(-1));
    };
    const before = await titles();

    await desk.probe({
      kind: 'invoke',
      channel: 'desk',
      values: ['profile.set', { language: 'zh-CN' }],
      frame: 'page',
      frameAddress: page,
    });

    expect(before).toContain('"Edit"');
    expect(await titles()).toContain('"编辑"');
  });
});

describe('starting and ending', () => {
  test('a second start on the same folder opens nothing and ends', async () => {
    const second = await startStandIn({ environment: { FINGERPOST_STAND_IN_IS_SECOND: '1' } });

    expect(await second.exited).toBe(0);
    await second.end();
  });

  test('closing the window keeps its place, closes the desk and ends the program', async () => {
    const other = await startStandIn();

    void other.probe({ kind: 'close-window' }).catch(() => undefined);
    const status = await other.exited;

    expect(status).toBe(0);
    const bounds: unknown = JSON.parse(readFileSync(join(other.dataFolder, 'window.json'), 'utf8'));
    expect(bounds).toMatchObject({ x: 10, y: 20, width: 1_000, height: 700 });
    expect(existsSync(join(other.dataFolder, 'desk.sqlite-wal'))).toBe(false);
    await other.end();
  });

  test('a window opens where it stood, and somewhere visible when that screen is gone', async () => {
    const first = await startStandIn();
    const place = { x: 100, y: 50, width: 900, height: 600, isMaximized: false };

    writeFileSync(join(first.dataFolder, 'window.json'), JSON.stringify(place));
    const again = await startStandIn({ dataFolder: first.dataFolder });
    const [kept] = await again.asked('BrowserWindow');
    writeFileSync(join(first.dataFolder, 'window.json'), JSON.stringify({ ...place, x: 9_000 }));
    const lost = await startStandIn({ dataFolder: first.dataFolder });
    const [usual] = await lost.asked('BrowserWindow');

    expect(kept?.[0]).toMatchObject({ x: 100, y: 50, width: 900, height: 600 });
    expect(usual?.[0]).not.toHaveProperty('x');
    for (const it of [first, again, lost]) await it.end();
  });

  test('a desk that cannot be opened says so in a box and ends', async () => {
    const broken = await startStandIn();
    await broken.end();
    writeFileSync(broken.dataFolder, 'a file where the folder should be');

    const failed = await startStandIn({ dataFolder: broken.dataFolder });

    expect(await failed.exited).toBe(1);
    expect(failed.boxes).toEqual([
      {
        kind: 'box',
        title: 'Fingerpost could not be opened',
        text: expect.stringContaining('is not a folder'),
      },
    ]);
    await failed.end();
  });
});

describe('the preload script', () => {
  test('is CommonJS that requires electron alone: a sandboxed window loads nothing else', () => {
    const source = readFileSync(join(projectFolder, 'out', 'preload', 'index.cjs'), 'utf8');
    const required = [...source.matchAll(/require\((["'])(.*?)\1\)/g)].map(([, , name]) => name);

    expect(required).toEqual(['electron']);
    expect(source).not.toMatch(/^\s*(import|export)\s/m);
  });
});
