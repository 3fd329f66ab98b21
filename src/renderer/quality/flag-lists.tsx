import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useLocale } from '../i18n/use-locale.ts';
import { moveInList } from '../parts/move-in-list.ts';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { FlagRows } from './flag-rows.tsx';
import { kindText } from './flag-texts.ts';
import type { QualityStore } from './quality-store.ts';

type Props = { readonly store: QualityStore };

/** The kinds of flags with their counts. */
export function KindList({ store }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { summary, kind, isDismissed } = useStore(store.state);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows act; the list moves the focus
    <ul className="flag-rows kind-rows" aria-label={t('quality.groups')} onKeyDown={moveInList}>
      {summary?.groups.map((group) => (
        <li key={group.kind}>
          <button
            type="button"
            className="list-row"
            onClick={() => void store.chooseKind(group.kind)}
            {...(group.kind === kind ? { 'aria-current': true } : {})}
          >
            <span className="list-row-title" title={kindText(t, group.kind)}>
              {kindText(t, group.kind)}
            </span>
            <span className="count">
              {new Intl.NumberFormat(locale).format(isDismissed ? group.dismissed : group.open)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The flags of the chosen kind, the heaviest first, and how many there are. */
export function FlagList({ store }: Props) {
  const { t } = useTranslation();
  const { total, isDismissed, isLooking } = useStore(store.state);
  return (
    <>
      <SegmentChoice
        label={t('quality.states.label')}
        value={isDismissed ? 'dismissed' : 'open'}
        options={(['open', 'dismissed'] as const).map((value) => ({
          value,
          label: t(`quality.states.${value}`),
        }))}
        onChange={(value) => void store.chooseState(value === 'dismissed')}
      />
      {total === 0 ? (
        isLooking ? null : (
          <p className="dim list-none">{t('quality.noneHere')}</p>
        )
      ) : (
        <FlagRows store={store} />
      )}
    </>
  );
}
