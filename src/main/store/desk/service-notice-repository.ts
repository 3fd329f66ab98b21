import type { Database } from 'better-sqlite3';

import { ServiceNoticeEdit } from '../../../shared/model/case-list.ts';

type NoticeRow = {
  readonly id: string;
  readonly publisher_id: string;
  readonly offer_id: string;
  readonly kind: string;
  readonly starts_at: string;
  readonly ends_at: string | null;
  readonly text: string;
  readonly source: string;
};

type SavedRow = { readonly saved_at: string; readonly saved_by: string };

export const serviceNoticeQueries = {
  list: `
    SELECT id, publisher_id, offer_id, kind, starts_at, ends_at, text, source
    FROM service_notice ORDER BY starts_at DESC, id LIMIT ?`,
} as const;

/** More than this are not kept in sight. */
const mostNotices = 1_000;

export type ServiceNoticeRepository = ReturnType<typeof createServiceNoticeRepository>;

/** What is known of faults and maintenance of offers. */
export function createServiceNoticeRepository(db: Database) {
  const selectList = db.prepare<[number], NoticeRow>(serviceNoticeQueries.list);
  const selectOne = db.prepare<[string], NoticeRow & SavedRow>(`
    SELECT id, publisher_id, offer_id, kind, starts_at, ends_at, text, source, saved_at, saved_by
    FROM service_notice WHERE id = ?`);
  const put = db.prepare<NoticeRow & SavedRow>(`
    INSERT INTO service_notice
      (id, publisher_id, offer_id, kind, starts_at, ends_at, text, source, saved_at, saved_by)
    VALUES (@id, @publisher_id, @offer_id, @kind, @starts_at, @ends_at, @text, @source, @saved_at, @saved_by)
    ON CONFLICT (id) DO UPDATE SET publisher_id = excluded.publisher_id, offer_id = excluded.offer_id,
      kind = excluded.kind, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      text = excluded.text, source = excluded.source, saved_at = excluded.saved_at,
      saved_by = excluded.saved_by`);
  const remove = db.prepare<[string]>(`DELETE FROM service_notice WHERE id = ?`);

  function save(
    notice: ServiceNoticeEdit,
    saved: { readonly at: string; readonly by: string },
  ): void {
    const { offer, from, until, ...rest } = notice;
    put.run({
      ...rest,
      publisher_id: offer.publisherId,
      offer_id: offer.offerId,
      starts_at: from,
      ends_at: until,
      saved_at: saved.at,
      saved_by: saved.by,
    });
  }

  return {
    /** The latest first. */
    list: (): ServiceNoticeEdit[] => selectList.all(mostNotices).map(fromNoticeRow),

    /** With who wrote it and when, so that it can be written again as it was. */
    getSaved(id: string) {
      const row = selectOne.get(id);
      if (!row) return undefined;
      const { saved_at, saved_by, ...notice } = row;
      return { notice: fromNoticeRow(notice), saved: { at: saved_at, by: saved_by } };
    },

    /** Adds it, or takes the place of the one with its id. */
    save,

    /** All of them or none. */
    saveAll(
      notices: readonly ServiceNoticeEdit[],
      saved: { readonly at: string; readonly by: string },
    ): void {
      db.transaction(() => notices.forEach((notice) => save(notice, saved))).immediate();
    },

    /** All of them or none. */
    removeAll(ids: readonly string[]): void {
      db.transaction(() => ids.forEach((id) => remove.run(id))).immediate();
    },

    /** One that is not there is gone already. */
    remove: (id: string): void => void remove.run(id),
  };
}

function fromNoticeRow(row: NoticeRow): ServiceNoticeEdit {
  const { publisher_id, offer_id, starts_at, ends_at, ...rest } = row;
  return ServiceNoticeEdit.parse({
    ...rest,
    offer: { publisherId: publisher_id, offerId: offer_id },
    from: starts_at,
    until: ends_at,
  });
}
