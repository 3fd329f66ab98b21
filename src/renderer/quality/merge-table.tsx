import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { type MergeField, mergeFields, type MergeSide } from '../../shared/model/offer-merge.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { originText } from '../offers/origin-text.ts';
import { type Comparison, type MergeStore, winnerOf } from './merge-store.ts';
import { mergeFieldName, mergeLines } from './merge-values.ts';

type Props = { readonly store: MergeStore; readonly comparison: Comparison };

const sides = ['left', 'right'] as const;

/** Both records, field by field: Left and Right choose a value, Up and Down go from field to field. */
export function MergeTable({ store, comparison }: Props) {
  const { t } = useTranslation();
  const same = mergeFields.filter(
    (field) =>
      !comparison.differing.includes(field) &&
      mergeLines(t, field, comparison.left.offer).length > 0,
  );
  return (
    <div className="stack">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its choices take the keys */}
      <table className="merge-table" onKeyDown={moveBetweenFields}>
        <thead>
          <KeptRow store={store} comparison={comparison} />
        </thead>
        <tbody>
          {comparison.differing.map((field) => (
            <FieldRow key={field} store={store} comparison={comparison} field={field} />
          ))}
        </tbody>
      </table>
      {comparison.differing.length === 0 ? (
        <p className="muted">{t('quality.merge.allSame')}</p>
      ) : null}
      {same.length === 0 ? null : (
        <details>
          <summary>{t('quality.merge.same', { count: same.length })}</summary>
          <dl className="detail-list">
            {same.map((field) => (
              <div key={field}>
                <dt>{mergeFieldName(t, field)}</dt>
                <dd className="break">
                  {mergeLines(t, field, comparison.left.offer).join(t('common.listSeparator'))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function KeptRow({ store, comparison }: Props) {
  const { t } = useTranslation();
  const { kept } = useStore(store.choices);
  const name = useId();
  return (
    <tr>
      <th scope="row">{t('quality.merge.keep')}</th>
      {sides.map((side) => (
        <td key={side} data-chosen={side === kept}>
          <label>
            <input
              type="radio"
              name={name}
              checked={side === kept}
              onChange={() => store.keep(side)}
            />
            <Kept side={comparison[side]} />
          </label>
        </td>
      ))}
    </tr>
  );
}

function Kept({ side: { offer, contacts } }: { readonly side: MergeSide }) {
  const { t } = useTranslation();
  return (
    <span className="merge-value">
      <span className="visually-hidden">{t('quality.merge.keep')}</span>
      <strong className="break">{offer.name}</strong>
      <code className="break">{`${offer.publisherId} / ${offer.offerId}`}</code>
      <span className="dim">{t('quality.merge.contacts', { count: contacts })}</span>
    </span>
  );
}

function FieldRow({ store, comparison, field }: Props & { readonly field: MergeField }) {
  const { t } = useTranslation();
  const choices = useStore(store.choices);
  const winner = winnerOf(comparison, choices, field);
  const name = useId();
  return (
    <tr>
      <th scope="row">{mergeFieldName(t, field)}</th>
      {sides.map((side) => (
        <td key={side} data-chosen={side === winner}>
          <label>
            <input
              type="radio"
              name={name}
              checked={side === winner}
              onChange={() => store.choose(field, side)}
            />
            <Value side={comparison[side]} field={field} />
          </label>
        </td>
      ))}
    </tr>
  );
}

function Value({
  side: { offer, origins },
  field,
}: {
  readonly side: MergeSide;
  readonly field: MergeField;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const lines = mergeLines(t, field, offer);
  const origin = origins[field];
  return (
    <span className="merge-value">
      <span className="visually-hidden">{mergeFieldName(t, field)}</span>
      {lines.length === 0 ? <span className="dim">{t('quality.merge.nothing')}</span> : null}
      {lines.map((line) => (
        <span key={line} className="break">
          {line}
        </span>
      ))}
      {origin ? <span className="dim merge-origin">{originText(t, locale, origin)}</span> : null}
    </span>
  );
}

/** The system's own radio buttons take Up and Down too: here these lead to the next field. */
function moveBetweenFields(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll('tr')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  event.preventDefault();
  rows[at + step]?.querySelector<HTMLElement>('input:checked')?.focus();
}
