import { AppError } from '../../shared/errors.ts';
import { parseReply } from './parse-reply.ts';

/**
 * Streams a file to the desk under an id made here.
 * @throws AppError as the desk said it, UNREACHABLE when nobody answered
 */
export async function putFile(
  file: File,
  request: typeof fetch,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const id = crypto.randomUUID();
  const response = await request(`/upload/${id}?name=${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: file,
  }).catch((cause: unknown) => {
    throw new AppError('UNREACHABLE', {}, { cause });
  });
  if (response.status === 401) throw new AppError('NOT_SIGNED_IN');
  if (!response.ok) {
    const reply = parseReply(await response.json().catch(() => null));
    throw reply.ok ? new AppError('INTERNAL') : new AppError(reply.error.code, reply.error.params);
  }
  return id;
}
