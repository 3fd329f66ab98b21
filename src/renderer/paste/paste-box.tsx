import { Mail } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import type { FilledFields } from '../../shared/model/recognised.ts';
import { useDesk } from '../app/desk-context.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { useKept } from '../app/use-kept.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { useFileDrop } from '../triage/use-file-drop.ts';
import type { CurrentFields } from './paste-choice.ts';
import { PasteFinds } from './paste-finds.tsx';
import { createPasteStore } from './paste-store.ts';

export type PasteBoxProps = {
  /** Where its text is kept until it is taken over, such as `case/FP7K3Q-2026-000123/paste`. */
  readonly place: string;
  readonly current: CurrentFields;
  /** What the operator accepted; nothing else is filled. */
  readonly onFill: (fields: FilledFields, text: string) => void;
  readonly onClose?: () => void;
  /** False: an e-mail has its place elsewhere on the screen. Absent: it may be dropped or chosen here. */
  readonly takesMail?: boolean;
};

/** Takes any text or an e-mail, shows what was recognised in it, and offers it for the fields of a case. */
export function PasteBox({ place, current, onFill, onClose, takesMail = true }: PasteBoxProps) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const box = useRef<HTMLFieldSetElement>(null);
  const [store] = useState(() =>
    createPasteStore({
      client,
      upload: (file) => transport.upload(file),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      unfinished: createUnfinishedText(client, place),
    }),
  );
  useKept(store);
  useEffect(() => store.compareWith(current), [store, current]);
  const [isTooMany, setIsTooMany] = useState(false);
  const { text, found, isCut } = useStore(store.state);

  function take(files: readonly File[]): void {
    setIsTooMany(files.length > 1);
    const [only] = files;
    if (only && files.length === 1) void store.readMail(only);
  }

  function accept(): void {
    const fields = store.chosen();
    if (Object.keys(fields).length === 0) return;
    store.clear();
    onFill(fields, text);
  }

  function close(): void {
    store.clear();
    onClose?.();
  }

  // The key is the box's own only while the focus is in it.
  useKeys(
    () => (box.current?.contains(document.activeElement) ? { 'Ctrl+Enter': accept } : {}),
    'step',
  );

  const { isOver, drop } = useFileDrop(take);
  return (
    <fieldset
      className="paste-box"
      aria-label={t('paste.label')}
      data-drop-target={isOver || undefined}
      ref={box}
      {...(takesMail ? drop : {})}
    >
      <TextInput
        label={t('paste.label')}
        hint={t(takesMail ? 'paste.hint' : 'paste.hintBeside')}
        value={text}
        onChange={(next) => store.setText(next)}
        rows={4}
        most={limits.question}
      />
      <div className="paste-drop">
        {takesMail ? <MailChoice onFiles={take} /> : null}
        {onClose ? (
          <ActButton kind="plain" onPress={close}>
            {t('paste.close')}
          </ActButton>
        ) : null}
        <output>{found.status === 'loading' ? t('paste.reading') : null}</output>
      </div>
      {isTooMany ? (
        <p className="field-error" role="alert">
          {t('paste.oneFile')}
        </p>
      ) : null}
      {isCut ? <p className="warn">{t('paste.cut')}</p> : null}
      {found.status === 'failed' ? <ErrorNote error={found.error} /> : null}
      {found.status === 'ready' ? (
        <PasteFinds store={store} found={found.value} current={current} onAccept={accept} />
      ) : null}
    </fieldset>
  );
}

function MailChoice({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Mail aria-hidden="true" />
      <span>{t('paste.drop')}</span>
      <FileTrigger
        acceptedFileTypes={['.eml', 'message/rfc822']}
        onSelect={(files) => onFiles([...(files ?? [])])}
      >
        <ActButton kind="plain" onPress={() => undefined}>
          {t('paste.choose')}
        </ActButton>
      </FileTrigger>
    </>
  );
}
