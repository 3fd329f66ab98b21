import { spawn } from 'node:child_process';

/**
 * Runs a program on this terminal and tells its exit status. It ends with this process and with the npm that
 * called it: npm ends the shell between them, which passes no signal on.
 */
export function runChild(program: string, args: readonly string[]): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  process.on('SIGINT', () => {
    // A terminal's Ctrl-C reaches the program too: Electron would take a second one as "at once".
    if (!isOnTerminal()) child.kill('SIGINT');
  });
  const caller = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== caller) child.kill('SIGTERM');
  }, 500);
  child.on('error', () => resolve(2));
  child.on('exit', (code) => {
    clearInterval(watch);
    resolve(code ?? 1);
  });
  return promise;
}

function isOnTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
}
