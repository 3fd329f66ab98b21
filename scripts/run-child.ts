import { spawn } from 'node:child_process';

/**
 * Runs a program on this terminal and tells its exit status. It ends with this process and with the npm that
 * called it: npm ends the shell between them, which passes no signal on.
 */
export function runChild(program: string, args: readonly string[]): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
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
