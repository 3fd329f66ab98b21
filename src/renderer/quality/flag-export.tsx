import { useTranslation } from 'react-i18next';

import type { QualityKind } from '../../shared/model/quality.ts';
import { type ExportChoice, ExportForm } from '../export/export-form.tsx';
import { kindText } from './flag-texts.ts';

type Props = {
  /** The kind that is looked at; null: none is. */
  readonly kind: QualityKind | null;
  readonly onClose: () => void;
};

/** The flags as a file: all of them, or those of the kind that is looked at. */
export function FlagExport({ kind, onClose }: Props) {
  const { t } = useTranslation();
  const all: ExportChoice = {
    id: 'all',
    label: t('export.choices.allFlags'),
    list: { what: 'flags', kind: null },
    count: null,
  };
  const ofKind: readonly ExportChoice[] =
    kind === null
      ? []
      : [
          {
            id: kind,
            label: t('export.choices.flagsOfKind', { kind: kindText(t, kind) }),
            list: { what: 'flags', kind },
            count: null,
          },
        ];
  return <ExportForm choices={[all, ...ofKind]} onClose={onClose} />;
}
