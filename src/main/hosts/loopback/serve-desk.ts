import type { Desk } from '../../desk.ts';
import { createDeskLog } from '../desk-log.ts';
import { findInstallation } from '../installation.ts';
import { openDesk } from '../open-desk.ts';
import { readLaunchFile, removeLaunchFile, writeLaunchFile } from './launch-file.ts';
import { askRunningDesk } from './launch-handshake.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';

export type ServeOptions = {
  readonly dataFolder: string;
  /** Undefined: any free one. */
  readonly port: number | undefined;
};

export type ServedDesk = {
  /** With a one-time code: for the operator's browser only. */
  readonly address: string;
  /** Settles when the desk has ended; at once when it was another process that serves it. */
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
};

/** Opens the desk on the loopback door, or finds the one that runs already on the same folder. */
export async function serveDesk(options: ServeOptions): Promise<ServedDesk> {
  return (await findRunningDesk(options)) ?? startDesk(options);
}

async function findRunningDesk({
  dataFolder,
  port,
}: ServeOptions): Promise<ServedDesk | undefined> {
  const launch = await readLaunchFile(dataFolder);
  // Another port was asked for: that desk is served beside the running one.
  if (launch === undefined || (port ?? launch.port) !== launch.port) return undefined;
  const address = await askRunningDesk(launch);
  if (address === undefined) return undefined;
  return { address, ended: Promise.resolve(), end: () => Promise.resolve() };
}

async function startDesk({ dataFolder, port }: ServeOptions): Promise<ServedDesk> {
  const desk = await openDesk(dataFolder);
  let server: LoopbackServer | undefined;
  try {
    server = await startLoopbackServer(desk, {
      port: port ?? 0,
      rendererFolder: findInstallation().rendererFolder,
      log: createDeskLog(dataFolder),
    });
    const { secret, close, newAddress } = server;
    await writeLaunchFile(dataFolder, { pid: process.pid, port: server.port, secret });
    const ended = finish(server, desk, dataFolder);
    return {
      address: newAddress(),
      ended,
      end: async () => {
        await close();
        await ended;
      },
    };
  } catch (error) {
    await server?.close();
    await desk.close();
    throw error;
  }
}

async function finish(server: LoopbackServer, desk: Desk, dataFolder: string): Promise<void> {
  await server.closed;
  await removeLaunchFile(dataFolder, server.secret);
  await desk.close();
}
