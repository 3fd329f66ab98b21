import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutboxDraft } from '../../shared/model/outgoing.ts';
import { toHash } from '../app/route.ts';
import { formatSize } from '../i18n/format-size.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';

export type OutboxTableProps = {
  readonly drafts: readonly OutboxDraft[];
  readonly onTake: (fileName: string) => void;
  readonly onRemove: (fileName: string) => void;
};

/** One line per file in the outbox, those that are no drafts included. */
export function OutboxTable({ drafts, onTake, onRemove }: OutboxTableProps) {
  const { t } = useTranslation();
  const [entered, setEntered] = useState(0);
  const rows = useRef(new Map<string, HTMLTableRowElement>());
  const current = Math.min(entered, drafts.length - 1);
  const draft = drafts[current];
  const goBy = (step: number) => () => {
    const isInside = rows.current.get(draft?.fileName ?? '')?.contains(document.activeElement);
    const to = drafts[isInside === true ? current + step : current];
    rows.current.get(to?.fileName ?? '')?.focus();
  };
  useKeys(
    {
      ArrowDown: goBy(1),
      ArrowUp: goBy(-1),
      d: draft && draft.state !== 'foreign' ? () => onTake(draft.fileName) : undefined,
      Delete: draft ? () => onRemove(draft.fileName) : undefined,
    },
    'screen',
  );
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
          <th scope="col" className="outbox-acts">
            {t('outbox.column.acts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((it, index) => (
          <OutboxRow
            key={it.fileName}
            draft={it}
            isCurrent={index === current}
            onEnter={() => setEntered(index)}
            onTake={onTake}
            onRemove={onRemove}
            row={(element) => {
              if (element) rows.current.set(it.fileName, element);
              else rows.current.delete(it.fileName);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

type OutboxRowProps = Omit<OutboxTableProps, 'drafts'> & {
  readonly draft: OutboxDraft;
  /** The keys are for this row. */
  readonly isCurrent: boolean;
  readonly onEnter: () => void;
  readonly row: Ref<HTMLTableRowElement>;
};

function OutboxRow({ draft, isCurrent, onEnter, onTake, onRemove, row }: OutboxRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { fileName, state, sizeBytes, putAt } = draft;
  const take = (): void => onTake(fileName);
  const remove = (): void => onRemove(fileName);
  return (
    <tr
      ref={row}
      tabIndex={isCurrent ? 0 : -1}
      data-current={isCurrent || undefined}
      onFocus={onEnter}
    >
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
              {...(isCurrent ? { keys: 'D' } : {})}
              label={t('outbox.takeOne', { file: fileName })}
              onPress={take}
            >
              {t('outbox.take')}
            </ActButton>
          )}
          <ActButton
            kind="plain"
            {...(isCurrent ? { keys: 'Del' } : {})}
            label={t('outbox.removeOne', { file: fileName })}
            onPress={remove}
          >
            {t('common.remove')}
          </ActButton>
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
