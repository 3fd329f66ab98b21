import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { staleDays } from '../../shared/model/contact-list.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { useDesk } from '../app/desk-context.ts';
import { useRoute } from '../app/use-route.ts';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { createContactMarkStore, type ContactMarkStore } from './contact-mark-store.ts';
import { openStateAt, openText } from './open-state.ts';

type Props = { readonly contact: Contact };

const dayMs = 86_400_000;

/** What to know before somebody is written to: open or not, how old the record is, whether mail came back. */
export function ContactMarks({ contact }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createContactMarkStore(client, () => new Date()));
  const { marks, error, checked } = useStore(store.state);
  const shown = { ...contact, ...marks };
  const role = t(`decision.role.${contact.role}`);
  return (
    <div className="contact-marks">
      <OpenLine store={store} contact={contact} />
      <ReturnedLine store={store} contact={shown} />
      <div className="contact-checked">
        <VerifiedText contact={shown} />
        {checked === null ? (
          <ActButton
            kind="plain"
            label={t('contacts.actOn', { act: t('contacts.verify.act'), role })}
            onPress={() => void store.verify(shown)}
          >
            {t('contacts.verify.act')}
          </ActButton>
        ) : (
          <ActButton
            kind="plain"
            label={t('contacts.actOn', { act: t('timeline.undo'), role })}
            onPress={() => void store.unverify()}
          >
            {t('timeline.undo')}
          </ActButton>
        )}
        <ReportReturned store={store} contact={shown} />
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}

type LineProps = Props & { readonly store: ContactMarkStore };

function OpenLine({ store, contact }: LineProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { hours, openingHours, timeZone } = contact;
  const key = JSON.stringify([hours, openingHours, timeZone]);
  const times = useStore(store.state, (it) => it.openTimes);
  useEffect(
    () => void store.loadOpenTimes({ hours, openingHours, timeZone }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the three
    [store, key],
  );
  if (times === null || (times.status === 'unknown' && times.reason === 'no-hours')) return null;
  const { kind } = openStateAt(times, now);
  return (
    <span className="open-line" data-open={kind}>
      {openText(t, times, now, locale)}
    </span>
  );
}

/** When it was checked and by whom, with the date on demand; what is old is marked. */
export function VerifiedText({
  contact,
}: {
  readonly contact: Pick<Contact, 'verifiedAt' | 'verifiedBy'>;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { verifiedAt, verifiedBy } = contact;
  if (verifiedAt === null) return <span className="warn">{t('contacts.verify.never')}</span>;
  const ago = formatAgo(verifiedAt, now, locale);
  const age = (now.getTime() - Date.parse(verifiedAt)) / dayMs;
  const stale = staleDays.findLast((days) => age >= days);
  return (
    <span className="dim">
      <span title={formatDateTime(verifiedAt, locale)}>
        {verifiedBy === null
          ? t('contacts.verify.ago', { ago })
          : t('contacts.verify.by', { ago, by: verifiedBy })}
      </span>
      {stale === undefined ? null : (
        <>
          {' '}
          <span className="tag stale-tag" data-days={stale}>
            {t(`contacts.verify.stale.${stale}`)}
          </span>
        </>
      )}
    </span>
  );
}

function ReturnedLine({ store, contact: { email, mailReturned } }: LineProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (mailReturned === null || email === null) return null;
  const { at, reference } = mailReturned;
  const ago = formatAgo(at, now, locale);
  return (
    <span className="returned-line" title={formatDateTime(at, locale)}>
      {reference === null
        ? t('contacts.returned.shown', { ago })
        : t('contacts.returned.shownCase', { ago, reference })}{' '}
      <ActButton kind="plain" onPress={() => void store.clearReturned(email)}>
        {t('contacts.returned.clear')}
      </ActButton>
    </span>
  );
}

/** One act, with the case that is open. */
function ReportReturned({ store, contact: { email, mailReturned, role } }: LineProps) {
  const { t } = useTranslation();
  const route = useRoute();
  if (email === null || mailReturned !== null) return null;
  const reference = route.screen === 'case' ? route.reference : null;
  const act = t('contacts.returned.act');
  return (
    <ActButton
      kind="plain"
      label={t('contacts.actOn', { act, role: t(`decision.role.${role}`) })}
      onPress={() => void store.reportReturned(email, reference)}
    >
      {act}
    </ActButton>
  );
}
