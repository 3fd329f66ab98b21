import { z } from '../../../shared/zod.ts';
import type { LaunchFile } from './launch-file.ts';
import { isSameSecret, newSecret, prove } from './secret.ts';

/** A second start proves that it can read the launch file. */
const LaunchRequest = z.strictObject({ nonce: z.string().min(16).max(200), proof: z.string() });
/** The running desk proves the same, so that no other program on the port passes for it. */
const LaunchReply = z.strictObject({ code: z.string(), proof: z.string() });

const longestMs = 3_000;

/** The running desk's side: a fresh code for a caller that proves itself, else undefined. */
export function answerLaunch(
  secret: string,
  body: unknown,
  issueCode: () => string,
): z.infer<typeof LaunchReply> | undefined {
  const request = LaunchRequest.safeParse(body);
  if (!request.success) return undefined;
  const { nonce, proof } = request.data;
  if (!isSameSecret(proof, prove(secret, `start ${nonce}`))) return undefined;
  const code = issueCode();
  return { code, proof: prove(secret, `desk ${nonce} ${code}`) };
}

/** The second start's side: the running desk's address with a fresh code; undefined when none runs. */
export async function askRunningDesk(launch: LaunchFile): Promise<string | undefined> {
  if (!isAlive(launch.pid)) return undefined;
  const origin = `http://127.0.0.1:${launch.port}`;
  const nonce = newSecret();
  const body = { nonce, proof: prove(launch.secret, `start ${nonce}`) };
  const reply = LaunchReply.safeParse(await post(origin, body));
  if (!reply.success) return undefined;
  const { code, proof } = reply.data;
  const isOurs = isSameSecret(proof, prove(launch.secret, `desk ${nonce} ${code}`));
  return isOurs ? deskAddress(origin, code) : undefined;
}

/** What an operator opens: the code stands in the fragment, which stays in the browser. */
export function deskAddress(origin: string, code: string): string {
  return `${origin}/#code=${code}`;
}

async function post(origin: string, body: unknown): Promise<unknown> {
  try {
    const response = await fetch(`${origin}/launch`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(longestMs),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
