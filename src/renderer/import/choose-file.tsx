import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';

type Props = { readonly onChoose: (file: File) => void };

/** A file, by button or by drop. */
export function ChooseFile({ onChoose }: Props) {
  const { t } = useTranslation();
  const [isWrong, setIsWrong] = useState(false);
  return (
    <div className="stack">
      <div>
        <FocusHeading focusKey="choose">{t('import.choose.heading')}</FocusHeading>
        <p className="step-hint">{t('import.choose.text')}</p>
      </div>
      <DropZone
        className="drop-zone"
        aria-label={t('import.choose.heading')}
        onDrop={(event) => {
          const files = event.items.filter((it) => it.kind === 'file');
          setIsWrong(files.length !== 1);
          const [only] = files;
          if (only && files.length === 1) void only.getFile().then(onChoose);
        }}
      >
        <FileUp aria-hidden="true" />
        <FileTrigger
          acceptedFileTypes={['.csv', 'text/csv', '.txt']}
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
      </DropZone>
      {isWrong ? (
        <p className="field-error" role="alert">
          {t('import.choose.wrongKind')}
        </p>
      ) : null}
    </div>
  );
}
