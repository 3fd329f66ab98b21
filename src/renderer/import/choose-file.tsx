import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { listFileTypes } from './list-file-types.ts';

type Props = {
  readonly onChoose: (file: File) => void;
  /** What is wrong with the file before. */
  readonly error: AppError | null;
  readonly isOver: boolean;
  readonly isTooMany: boolean;
};

/** A file, by button or by drop. */
export function ChooseFile({ onChoose, error, isOver, isTooMany }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div>
        <FocusHeading focusKey="choose">{t('import.choose.heading')}</FocusHeading>
        <p className="step-hint">{t('import.choose.text')}</p>
      </div>
      <div className="drop-zone" data-drop-target={isOver || undefined}>
        <FileUp aria-hidden="true" />
        <FileTrigger
          acceptedFileTypes={listFileTypes}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onChoose(file);
          }}
        >
          <ActButton kind="primary" onPress={() => undefined}>
            {t('import.choose.button')}
          </ActButton>
        </FileTrigger>
        <span className="muted">{t('import.choose.drop')}</span>
      </div>
      {isTooMany ? (
        <p className="field-error" role="alert">
          {t('import.choose.wrongKind')}
        </p>
      ) : null}
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}
