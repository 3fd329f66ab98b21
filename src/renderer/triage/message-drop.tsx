import { Mail } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ReceivedMessage } from '../../shared/model/topic-suggestion.ts';
import { useDesk } from '../app/desk-context.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { createMessageStore } from './message-store.ts';
import { useFileDrop } from './use-file-drop.ts';

type Props = {
  readonly onText: (text: string, from: string | null) => void;
  /** The field that the e-mail fills: an e-mail may be dropped on it too. */
  readonly children: ReactNode;
};

/** A received e-mail, by drop or by button, becomes the question. */
export function MessageDrop({ onText, children }: Props) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createMessageStore(client, transport.upload, onText));
  const [isTooMany, setIsTooMany] = useState(false);
  const message = useStore(store.state);

  function take(files: readonly File[]): void {
    setIsTooMany(files.length > 1);
    const [only] = files;
    if (only && files.length === 1) void store.read(only);
  }

  const { isOver, drop } = useFileDrop(take);
  return (
    <div className="stack-tight">
      <fieldset
        className="message-drop"
        aria-label={t('triage.message.label')}
        data-drop-target={isOver || undefined}
        {...drop}
      >
        {children}
        <div className="message-drop-row">
          <Mail aria-hidden="true" />
          <span>{t('triage.message.drop')}</span>
          <FileTrigger
            acceptedFileTypes={['.eml', 'message/rfc822']}
            onSelect={(files) => take([...(files ?? [])])}
          >
            <ActButton kind="plain" onPress={() => undefined}>
              {t('triage.message.choose')}
            </ActButton>
          </FileTrigger>
          <output>
            {message.status === 'loading' ? t('triage.message.reading') : null}
            {message.status === 'ready' ? <ReadLine message={message.value} /> : null}
          </output>
        </div>
      </fieldset>
      {isTooMany ? (
        <p className="field-error" role="alert">
          {t('triage.message.oneFile')}
        </p>
      ) : null}
      {message.status === 'failed' ? <ErrorNote error={message.error} /> : null}
    </div>
  );
}

function ReadLine({ message }: { readonly message: ReceivedMessage }) {
  const { t } = useTranslation();
  const { from, isCut } = message;
  return (
    <>
      {from === null ? t('triage.message.readNoSender') : t('triage.message.read', { from })}
      {isCut ? <span className="warn"> {t('triage.message.isCut')}</span> : null}
    </>
  );
}
