import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens the system's browser. False when there is none, or no screen to show it on. */
export async function openBrowser(address: string): Promise<boolean> {
  const command = browserCommand(process.platform, process.env, address);
  if (command === undefined) return false;
  const [program, ...args] = command;
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  const started = Promise.withResolvers<boolean>();
  child.once('spawn', () => started.resolve(true));
  child.once('error', () => started.resolve(false));
  child.unref();
  return started.promise;
}

/** What opens an address on this system; undefined on a system without a screen. */
export function browserCommand(
  platform: NodeJS.Platform,
  environment: Environment,
  address: string,
): readonly [string, ...string[]] | undefined {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (platform === 'darwin') return ['open', address];
  const hasScreen = Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
  return hasScreen ? ['xdg-open', address] : undefined;
}
