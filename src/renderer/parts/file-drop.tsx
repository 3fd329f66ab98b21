import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';

import { ActButton } from './act-button.tsx';

export type FileDropProps = {
  readonly label: string;
  readonly button: string;
  /** Beside the button, such as what can be dropped here. */
  readonly hint: string;
  readonly types: readonly string[];
  readonly onFile: (file: File) => void;
  readonly isPrimary?: boolean;
};

/** One file, by button or by drop, in one line. */
export function FileDrop(props: FileDropProps) {
  const { t } = useTranslation();
  const [isWrong, setIsWrong] = useState(false);
  return (
    <div className="stack-tight">
      <DropZone
        className="drop-zone drop-zone-line"
        aria-label={props.label}
        onDrop={(event) => {
          const files = event.items.filter((it) => it.kind === 'file');
          setIsWrong(files.length !== 1);
          const [only] = files;
          if (only && files.length === 1) void only.getFile().then(props.onFile);
        }}
      >
        <FileTrigger
          acceptedFileTypes={props.types}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) props.onFile(file);
          }}
        >
          <ActButton
            kind={props.isPrimary ? 'primary' : 'normal'}
            icon={<FileUp aria-hidden="true" />}
            onPress={() => setIsWrong(false)}
          >
            {props.button}
          </ActButton>
        </FileTrigger>
        <span className="dim">{props.hint}</span>
      </DropZone>
      {isWrong ? (
        <p className="field-error" role="alert">
          {t('common.oneFile')}
        </p>
      ) : null}
    </div>
  );
}
