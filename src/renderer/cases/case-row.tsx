import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseClocks } from '../../shared/model/service-clock.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { toHash } from '../app/route.ts';
import { ClockMark } from '../clocks/clock-mark.tsx';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { NextCell, OwnerCell, WaitingCell } from './case-cells.tsx';
import type { PressKind } from './row-selection.ts';

export const caseColumns = ['owner', 'waiting', 'next', 'severity', 'created'] as const;
export type CaseColumn = (typeof caseColumns)[number];

type Props = {
  readonly summary: CaseSummary;
  readonly columns: readonly CaseColumn[];
  readonly clocks: CaseClocks | undefined;
  readonly now: Date;
  readonly isChosen: boolean;
  /** Acts are for this row when none is chosen. */
  readonly isCurrent: boolean;
  /** The one row that Tab leads to. */
  readonly isFocus: boolean;
  readonly onPress: (reference: string, kind: PressKind) => void;
};

/** One line of a list of cases. Drawn again only when something of it changes: lists are long. */
export const CaseRow = memo(function CaseRow(props: Props) {
  const { t } = useTranslation();
  const { summary, columns, isChosen, isFocus, onPress } = props;
  const { reference, title, customer, offerName } = summary;
  const about = [customer, offerName].filter((it) => it !== null && it !== '').join(' · ');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the table's
    <tr
      data-row={reference}
      tabIndex={isFocus ? 0 : -1}
      aria-selected={isChosen}
      data-current={props.isCurrent || undefined}
      onClick={(event) => {
        if (!isOnControl(event)) onPress(reference, kindOf(event));
      }}
    >
      <td className="col-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('cases.choose', { reference })}
          checked={isChosen}
          onChange={(event) =>
            onPress(reference, isShifted(event.nativeEvent) ? 'range' : 'toggle')
          }
        />
      </td>
      <td className="code col-reference">{reference}</td>
      <td className="case-title">
        <a
          className="clip"
          title={title}
          tabIndex={-1}
          href={toHash({ screen: 'case', reference, view: 'decision' })}
        >
          {title}
        </a>
        {about === '' ? null : (
          <span className="case-about clip" title={about}>
            {about}
          </span>
        )}
      </td>
      {columns.map((column) => (
        <td key={column} className={`col-${column}`}>
          <Cell column={column} {...props} />
        </td>
      ))}
    </tr>
  );
});

function Cell({ column, summary, clocks, now }: Props & { readonly column: CaseColumn }) {
  const locale = useLocale();
  switch (column) {
    case 'owner':
      return <OwnerCell decision={summary.decision} override={summary.override} />;
    case 'waiting':
      return <WaitingCell progress={summary.progress} now={now} />;
    case 'next':
      return (
        <>
          <NextCell progress={summary.progress} now={now} />
          <ClockMark clocks={clocks} />
        </>
      );
    case 'severity':
      return summary.severity;
    default:
      return (
        <time dateTime={summary.createdAt} title={formatDateTime(summary.createdAt, locale)}>
          {formatAgo(summary.createdAt, now, locale)}
        </time>
      );
  }
}

function isOnControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, input, button') !== null;
}

function kindOf(event: MouseEvent): PressKind {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

function isShifted(event: Event): boolean {
  return event instanceof globalThis.MouseEvent && event.shiftKey;
}
