import { useTranslation } from 'react-i18next';

import type { OutboxDraft } from '../../shared/model/outgoing.ts';
import { toHash } from '../app/route.ts';
import { formatSize } from '../i18n/format-size.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';

export type OutboxTableProps = {
  readonly drafts: readonly OutboxDraft[];
  readonly onTake: (fileName: string) => void;
  readonly onRemove: (fileName: string) => void;
};

/** One line per file in the outbox, those that are no drafts included. */
export function OutboxTable({ drafts, onTake, onRemove }: OutboxTableProps) {
  const { t } = useTranslation();
  return (
    <table className="outbox-table">
      <thead>
        <tr>
          <th scope="col">{t('outbox.column.to')}</th>
          <th scope="col">{t('outbox.column.subject')}</th>
          <th scope="col" className="number">
            {t('outbox.column.size')}
          </th>
          <th scope="col">{t('outbox.column.putAt')}</th>
          <th scope="col">{t('outbox.column.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <OutboxRow key={draft.fileName} draft={draft} onTake={onTake} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

type OutboxRowProps = Omit<OutboxTableProps, 'drafts'> & { readonly draft: OutboxDraft };

function OutboxRow({ draft, onTake, onRemove }: OutboxRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { fileName, state, sizeBytes, putAt } = draft;
  return (
    <tr>
      <td>
        <Receiver draft={draft} />
      </td>
      <td>
        <Subject draft={draft} />
      </td>
      <td className="number">{formatSize(sizeBytes, locale)}</td>
      <td>
        <TimeAgo at={putAt} />
      </td>
      <td>
        <span className="acts">
          {state === 'foreign' ? null : (
            <ActButton
              label={t('outbox.takeOne', { file: fileName })}
              onPress={() => onTake(fileName)}
            >
              {t('outbox.take')}
            </ActButton>
          )}
          <ConfirmButton
            label={t('outbox.removeOne', { file: fileName })}
            onConfirm={() => onRemove(fileName)}
          >
            {t('common.remove')}
          </ConfirmButton>
        </span>
      </td>
    </tr>
  );
}

function Receiver({ draft: { recipient, to } }: { readonly draft: OutboxDraft }) {
  const { t } = useTranslation();
  return (
    <>
      {recipient === null ? null : t(`escalation.recipients.${recipient}`)}
      {to === null ? null : (
        <span className="outbox-address dim clip" title={to}>
          {to}
        </span>
      )}
    </>
  );
}

/** A file that cannot be read as a draft says so, under its own name. */
function Subject({
  draft: { state, fileName, subject, reference },
}: {
  readonly draft: OutboxDraft;
}) {
  const { t } = useTranslation();
  if (state !== 'ready' || reference === null) {
    return (
      <>
        <span className="break">{fileName}</span>
        <span className="outbox-address dim">
          {t(state === 'foreign' ? 'outbox.foreign' : 'outbox.damaged')}
        </span>
      </>
    );
  }
  return (
    <a className="break" href={toHash({ screen: 'case', reference, view: 'timeline' })}>
      {subject ?? fileName}
    </a>
  );
}
