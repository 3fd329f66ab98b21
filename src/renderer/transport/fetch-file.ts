import { AppError } from '../../shared/errors.ts';
import { parseReply } from './parse-reply.ts';
import type { FileToSave } from './transport.ts';

/**
 * The whole file, which the browser keeps on its disk where it is large.
 * @throws AppError as the desk said it, UNREACHABLE when nobody answered or the desk was closed in the middle
 */
export async function fetchFile(
  { downloadId }: FileToSave,
  request: typeof fetch,
  headers: Readonly<Record<string, string>>,
): Promise<Blob> {
  try {
    const response = await request(`/download/${downloadId}`, { headers });
    if (response.status === 401) throw new AppError('NOT_SIGNED_IN');
    if (response.ok) return await response.blob();
    const reply = parseReply(await response.json().catch(() => null));
    throw reply.ok ? new AppError('INTERNAL') : new AppError(reply.error.code, reply.error.params);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('UNREACHABLE', {}, { cause });
  }
}
