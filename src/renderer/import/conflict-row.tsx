import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { PlanRow } from '../../shared/model/import-plan.ts';
import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { winnerOf, withWinner } from './conflict-choice.ts';
import type { ImportStore } from './import-store.ts';
import { OfferName } from './offer-name.tsx';
import { recordFieldName, ShownText } from './shown-text.tsx';

type Props = {
  readonly row: Extract<PlanRow, { kind: 'conflict' }>;
  readonly store: ImportStore;
};

/** What was written by hand beside what the file says, and who wins for this offer. */
export function ConflictRow({ row, store }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { conflicts } = useStore(store.choices);
  const work = useStore(store.state);
  const isOpen = work.status === 'reported' && work.report.isDryRun;
  const { key, name, fields, savedBy, savedAt } = row;
  const winner = winnerOf(conflicts, key);
  const ago = formatAgo(savedAt, now, locale);
  return (
    <li className="plan-row">
      <span className="dim number">{t('import.report.line', { line: row.line })}</span>
      <span className="conflict-head">
        <OfferName name={name} offerKey={key} />
        {isOpen ? (
          <SegmentChoice
            label={t('import.conflicts.for', { name })}
            value={winner}
            options={[
              { value: 'hand', label: t('import.conflicts.hand') },
              { value: 'file', label: t('import.conflicts.file') },
            ]}
            onChange={(value) => store.decide({ conflicts: withWinner(conflicts, key, value) })}
          />
        ) : null}
      </span>
      <table className="conflict-table" data-winner={winner}>
        <thead>
          <tr>
            <th scope="col">{t('import.conflicts.fieldName')}</th>
            <th scope="col" data-side="hand">
              {t('import.conflicts.byHand')}
            </th>
            <th scope="col" data-side="file">
              {t('import.conflicts.inFile')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, hand, file }) => (
            <tr key={field}>
              <th scope="row">{recordFieldName(t, field)}</th>
              <td data-side="hand">
                <ShownText field={field} value={hand} />
              </td>
              <td data-side="file">
                <ShownText field={field} value={file} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className="dim conflict-author">
        {savedBy === ''
          ? t('import.conflicts.writtenByNobody', { ago })
          : t('import.conflicts.written', { by: savedBy, ago })}
      </span>
    </li>
  );
}
