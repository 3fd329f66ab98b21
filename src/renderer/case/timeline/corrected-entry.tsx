import { useTranslation } from 'react-i18next';

import { SelectInput } from '../../parts/select-input.tsx';
import { blankActDraft } from './act-draft.ts';
import { isCorrectable, markEntries } from './entry-marks.ts';
import type { TimelineStore, TimelineWork } from './timeline-store.ts';

type Props = { readonly store: TimelineStore; readonly work: TimelineWork };

/** Which entry was wrong. */
export function CorrectedEntry({ store, work }: Props) {
  const { t } = useTranslation();
  const { entries, drafts } = work;
  const marks = markEntries(entries);
  const { entryId } = drafts.correction ?? blankActDraft;
  const choices = entries.filter((it) => isCorrectable(it, marks));
  return (
    <SelectInput
      label={t('timeline.fields.entry')}
      value={entryId}
      onChange={(value) => store.type({ entryId: value })}
      options={choices.map(({ id, sequence, kind, text }) => ({
        value: id,
        label: `${sequence} · ${t(`timeline.kinds.${kind}`)} · ${text.slice(0, 60)}`,
      }))}
    />
  );
}
