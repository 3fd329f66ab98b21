import type { Handlers } from '../../shared/contract.ts';

/** Procedures of the contract that are not built yet. This file must be gone before anything is released. */
export function createPendingHandlers(): Pick<Handlers, PendingName> {
  const pending = (): never => {
    throw new Error('not built yet');
  };
  return {
    'cases.act': pending,
    'cases.undo': pending,
    'cases.timeline': pending,
    'cases.verify': pending,
    'cases.today': pending,
    'notices.list': pending,
    'notices.save': pending,
    'notices.remove': pending,
    'cases.similar': pending,
    'cases.exportBundle': pending,
    'cases.readBundle': pending,
    'cases.takeBundle': pending,
    'replies.read': pending,
    'replies.file': pending,
    'contacts.memory': pending,
    'clocks.settings': pending,
    'clocks.saveSettings': pending,
    'clocks.ofCases': pending,
    'clocks.reminders': pending,
    'clocks.snooze': pending,
    'paste.recognise': pending,
    'escalation.sayNow': pending,
    'templates.list': pending,
    'templates.check': pending,
    'templates.save': pending,
    'templates.reset': pending,
    'attachments.list': pending,
    'attachments.add': pending,
    'attachments.remove': pending,
    'outbox.list': pending,
    'outbox.read': pending,
    'outbox.remove': pending,
    'outbox.mbox': pending,
  };
}

type PendingName =
  | 'cases.act'
  | 'cases.undo'
  | 'cases.timeline'
  | 'cases.verify'
  | 'cases.today'
  | 'notices.list'
  | 'notices.save'
  | 'notices.remove'
  | 'cases.similar'
  | 'cases.exportBundle'
  | 'cases.readBundle'
  | 'cases.takeBundle'
  | 'replies.read'
  | 'replies.file'
  | 'contacts.memory'
  | 'clocks.settings'
  | 'clocks.saveSettings'
  | 'clocks.ofCases'
  | 'clocks.reminders'
  | 'clocks.snooze'
  | 'paste.recognise'
  | 'escalation.sayNow'
  | 'templates.list'
  | 'templates.check'
  | 'templates.save'
  | 'templates.reset'
  | 'attachments.list'
  | 'attachments.add'
  | 'attachments.remove'
  | 'outbox.list'
  | 'outbox.read'
  | 'outbox.remove'
  | 'outbox.mbox';
