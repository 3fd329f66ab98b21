import type { ServiceNotice, ServiceNoticeEdit } from '../../shared/model/case-list.ts';
import { OfferKey } from '../../shared/model/offer.ts';
import { z } from '../../shared/zod.ts';

export const noticeKinds = ['outage', 'degradation', 'maintenance'] as const;

/** A notice as it is typed. Times are `2026-11-24T10:00`, by the clock of this machine. */
export const NoticeFields = z.strictObject({
  id: z.uuid(),
  offer: OfferKey.nullable(),
  offerName: z.string().nullable(),
  kind: z.enum(noticeKinds),
  from: z.string(),
  /** Empty: until somebody ends it. */
  until: z.string(),
  text: z.string(),
  source: z.string(),
});
export type NoticeFields = Readonly<z.infer<typeof NoticeFields>>;

export function blankNotice(id: string, now: Date): NoticeFields {
  return {
    id,
    offer: null,
    offerName: null,
    kind: 'outage',
    from: toLocal(now.toISOString()),
    until: '',
    text: '',
    source: '',
  };
}

export function noticeFieldsOf(notice: ServiceNotice): NoticeFields {
  const { from, until } = notice;
  return { ...notice, from: toLocal(from), until: until === null ? '' : toLocal(until) };
}

/** What must still be filled in, and what cannot be. */
export function lackingOfNotice(
  fields: NoticeFields,
): readonly ('offer' | 'from' | 'until' | 'text')[] {
  const { offer, from, until, text } = fields;
  return [
    ...(offer === null ? (['offer'] as const) : []),
    ...(isTime(from) ? [] : (['from'] as const)),
    ...(until === '' || (isTime(until) && until > from) ? [] : (['until'] as const)),
    ...(text.trim() === '' ? (['text'] as const) : []),
  ];
}

/** The notice that was typed. Call it only when nothing is lacking. */
export function toNotice(fields: NoticeFields): ServiceNoticeEdit {
  const { id, offer, kind, from, until, text, source } = fields;
  if (offer === null) throw new Error('a notice without an offer');
  return {
    id,
    offer,
    kind,
    from: new Date(from).toISOString(),
    until: until === '' ? null : new Date(until).toISOString(),
    text: text.trim(),
    source: source.trim(),
  };
}

/** True while it holds. */
export function isOpenNotice({ from, until }: ServiceNotice, now: Date): boolean {
  const at = now.getTime();
  return Date.parse(from) <= at && (until === null || Date.parse(until) > at);
}

function isTime(local: string): boolean {
  return !Number.isNaN(Date.parse(local));
}

function toLocal(at: string): string {
  const date = new Date(at);
  const minutes = date.getTime() - date.getTimezoneOffset() * 60_000;
  return new Date(minutes).toISOString().slice(0, 16);
}
