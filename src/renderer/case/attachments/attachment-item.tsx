import { useTranslation } from 'react-i18next';

import type { CaseAttachment } from '../../../shared/model/outgoing.ts';
import { formatSize } from '../../i18n/format-size.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { SelectInput } from '../../parts/select-input.tsx';

type Way = 'file' | 'reference';
type Props = {
  readonly file: CaseAttachment;
  /** Null: it stays inside. */
  readonly as: Way | null;
  readonly onChoose: (as: Way | null) => void;
  readonly onRemove: () => void;
};

/** One file: its cleaned name with the one it came with, its size, how it goes along. */
export function AttachmentItem({ file, as, onChoose, onRemove }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { fileName, originalName, sizeBytes } = file;
  return (
    <li className="attachment">
      <div className="attachment-name">
        <span className="break">{fileName}</span>
        <span className="dim number">{formatSize(sizeBytes, locale)}</span>
        {originalName === null ? null : (
          <span className="dim break">
            {t('escalation.attachments.original', { name: originalName })}
          </span>
        )}
      </div>
      <SelectInput
        label={t('common.labelled', {
          label: t('escalation.attachments.as'),
          value: fileName,
        })}
        isLabelHidden
        value={as ?? 'none'}
        onChange={(value) => onChoose(value === 'file' || value === 'reference' ? value : null)}
        options={(['file', 'reference', 'none'] as const).map((value) => ({
          value,
          label: t(`escalation.attachments.ways.${value}`),
        }))}
      />
      <ActButton
        kind="plain"
        label={t('escalation.attachments.removeLabel', { file: fileName })}
        onPress={onRemove}
      >
        {t('escalation.attachments.remove')}
      </ActButton>
    </li>
  );
}
