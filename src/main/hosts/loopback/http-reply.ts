import type { ServerResponse } from 'node:http';

import type { Reply } from '../../../shared/contract.ts';
import { type AppError, toWireError } from '../../../shared/errors.ts';

/** A request that is answered with this status and, where there is one, the error that explains it. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly reason: AppError | undefined;

  constructor(status: number, reason?: AppError) {
    super(`refused with ${status}`);
    this.status = status;
    this.reason = reason;
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
  });
  response.end(body);
}

/** A refusal has the shape of any other reply where an error explains it, and no body where none does. */
export function sendRefusal(response: ServerResponse, { status, reason }: HttpRefusal): void {
  if (reason === undefined) {
    response.writeHead(status, { 'content-length': 0 }).end();
    return;
  }
  const reply: Reply = { ok: false, error: toWireError(reason) };
  sendJson(response, status, reply);
}
