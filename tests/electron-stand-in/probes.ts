import { app } from './app.ts';
import { currentWindow } from './browser-window.ts';
import { chooseFile } from './chosen-file.ts';
import { invoke } from './ipc-main.ts';
import { allAsked } from './notes.ts';
import type { Probe, ProbeAnswer } from './protocol.ts';
import { defaultSession } from './session.ts';

/** Does to main what a parent process asks for, and tells what came of it. */
export function answerProbes(): void {
  process.on('message', (probe: Probe) => {
    void perform(probe).then(
      (value) => tell({ kind: 'answer', id: probe.id, value }),
      (error: unknown) => tell({ kind: 'answer', id: probe.id, error: String(error) }),
    );
  });
  // A test that is gone must not leave its desk behind, and a desk must not leave its browser.
  process.on('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => void currentWindow().closeByUser());
}

async function perform(probe: Probe): Promise<unknown> {
  switch (probe.kind) {
    case 'asked':
      return allAsked();
    case 'permission-request':
      return defaultSession.askPermission(probe.permission, probe.address);
    case 'permission-check':
      return defaultSession.checkPermission(probe.permission, probe.address);
    case 'device-permission':
      return defaultSession.checkDevice();
    case 'request':
      return defaultSession.isCancelled(probe.address);
    case 'navigate':
      return currentWindow().webContents.isRefused(probe.event, probe.address);
    case 'open-window':
      return currentWindow().webContents.openHandler?.({ url: probe.address });
    case 'download':
      return defaultSession.isDownloadRefused(probe.address);
    case 'invoke':
      return invoke(probe.channel, senderOf(probe), probe.values);
    case 'fetch':
      return fetchFromMain(probe);
    case 'choose-file':
      chooseFile(probe.path);
      return null;
    case 'second-instance':
      app.emit('second-instance');
      return null;
    case 'close-window':
      await currentWindow().closeByUser();
      return null;
    default:
      throw new Error('no such probe');
  }
}

function senderOf({ frame, frameAddress }: Extract<Probe, { kind: 'invoke' }>) {
  const { webContents } = currentWindow();
  if (frame === 'gone') return { sender: webContents, senderFrame: null };
  if (frame === 'sub-frame') return { sender: webContents, senderFrame: { url: frameAddress } };
  if (frame === 'other-window') {
    const mainFrame = { url: frameAddress };
    return { sender: { mainFrame }, senderFrame: mainFrame };
  }
  webContents.mainFrame.url = frameAddress;
  return { sender: webContents, senderFrame: webContents.mainFrame };
}

async function fetchFromMain({ address, method, body }: Extract<Probe, { kind: 'fetch' }>) {
  const init = body === undefined ? { method } : { method, body };
  const response = await defaultSession.answer(new Request(address, init));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

function tell(answer: ProbeAnswer): void {
  process.send?.(answer);
}
