import type { Handlers } from '../../shared/contract.ts';

/** Procedures of the contract that are not built yet. This file must be gone before anything is released. */
export function createPendingHandlers(): Pick<Handlers, PendingName> {
  const pending = (): never => {
    throw new Error('not built yet');
  };
  return {
    'cases.verify': pending,
    'cases.similar': pending,
    'cases.exportBundle': pending,
    'cases.readBundle': pending,
    'cases.takeBundle': pending,
    'replies.read': pending,
    'replies.file': pending,
    'contacts.memory': pending,
    'paste.recognise': pending,
    'escalation.sayNow': pending,
    'templates.list': pending,
    'templates.check': pending,
    'templates.save': pending,
    'templates.reset': pending,
    'outbox.list': pending,
    'outbox.read': pending,
    'outbox.remove': pending,
    'outbox.mbox': pending,
  };
}

type PendingName =
  | 'cases.verify'
  | 'cases.similar'
  | 'cases.exportBundle'
  | 'cases.readBundle'
  | 'cases.takeBundle'
  | 'replies.read'
  | 'replies.file'
  | 'contacts.memory'
  | 'paste.recognise'
  | 'escalation.sayNow'
  | 'templates.list'
  | 'templates.check'
  | 'templates.save'
  | 'templates.reset'
  | 'outbox.list'
  | 'outbox.read'
  | 'outbox.remove'
  | 'outbox.mbox';
