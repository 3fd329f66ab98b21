import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectFolder } from '../../scripts/project.ts';
import type {
  Asked,
  ErrorBox,
  ProbeAnswer,
  ProbeRequest,
  Shown,
} from '../electron-stand-in/protocol.ts';

export type StandInProcess = {
  readonly dataFolder: string;
  /** Does something to the main bundle, and tells what came of it; rejects when main threw. */
  readonly probe: (request: ProbeRequest) => Promise<unknown>;
  /** Everything that main asked of Electron under this name, in order. */
  readonly asked: (what: string) => Promise<readonly Asked['values'][]>;
  /** The error boxes that main showed. */
  readonly boxes: readonly ErrorBox[];
  readonly exited: Promise<number | null>;
  readonly end: () => Promise<void>;
};

type Message = Shown | ProbeAnswer | ErrorBox;

type Options = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly dataFolder?: string;
};

/** Runs the built main bundle on the stand-in, without a page; settles when it would show one or has ended. */
export async function startStandIn(options: Options = {}): Promise<StandInProcess> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'fingerpost-stand-in-'));
  const child = fork(join(projectFolder, 'out', 'main', 'index.js'), ['--data', dataFolder], {
    execArgv: ['--import', join(projectFolder, 'tests', 'electron-stand-in', 'register.ts')],
    env: { ...process.env, ...options.environment },
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const boxes: ErrorBox[] = [];
  child.on('message', (message: Message) => {
    if (message.kind === 'box') boxes.push(message);
  });
  const probe = createProbes(child);
  await Promise.race([isShown(child), exited]);
  return {
    dataFolder,
    probe,
    boxes,
    exited,
    asked: async (what) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stand-in answers this probe with its notes
      const all = (await probe({ kind: 'asked' })) as readonly Asked[];
      return all.filter((it) => it.what === what).map(({ values }) => values);
    },
    async end() {
      if (child.exitCode === null) child.kill('SIGKILL');
      await exited;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function isShown(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message: Message) => {
      if (message.kind === 'shown') resolve();
    });
  });
}

function createProbes(child: ChildProcess): StandInProcess['probe'] {
  let lastId = 0;
  return (request) => {
    const id = (lastId += 1);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const onMessage = (message: Message): void => {
      if (message.kind !== 'answer' || message.id !== id) return;
      child.off('message', onMessage);
      if (message.error === undefined) resolve(message.value);
      else reject(new Error(message.error));
    };
    child.on('message', onMessage);
    child.send({ ...request, id });
    return promise;
  };
}
