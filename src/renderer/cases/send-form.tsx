import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { useDesk } from '../app/desk-context.ts';
import { useKept } from '../app/use-kept.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { downloadText } from '../parts/download-text.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { createAskedDraft } from './asked-draft.ts';
import type { CaseActStore } from './case-act-store.ts';
import { createSendStore } from './send-store.ts';

type Props = { readonly store: CaseActStore; readonly cases: readonly CaseSummary[] };

/** Cases go to another desk as one file, with everything that happened in them. */
export function SendForm({ store, cases }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [sending] = useState(() =>
    createSendStore(
      client,
      createAskedDraft(
        client,
        'send',
        cases.map((it) => it.reference),
        '',
      ),
      (fileName, text) => downloadText(fileName, text, 'application/json'),
    ),
  );
  useKept(sending.draft);
  const { isTried, sent } = useStore(sending.state);
  const { choice: toDesk, text: note } = useStore(sending.draft.state);

  function close(): void {
    sending.draft.end();
    store.ask(null);
  }

  const send = (): void => void sending.send(cases.map((it) => it.reference));
  useKeys({ Escape: close, 'Ctrl+Enter': send }, 'step');
  return (
    <form
      className="act-question stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FocusHeading focusKey="send" level={3} className="section-heading">
        {t('cases.asking.send', { count: cases.length })}
      </FocusHeading>
      <TextInput
        label={t('cases.send.toDesk')}
        value={toDesk}
        onChange={(value) => sending.type({ choice: value })}
        most={limits.singleLine}
        isRequired
        {...(isTried && toDesk.trim() === '' ? { error: t('timeline.fields.missing') } : {})}
      />
      <TextInput
        label={t('cases.send.note')}
        value={note}
        onChange={(value) => sending.type({ text: value })}
        rows={2}
        most={limits.longText}
      />
      {sent.status === 'failed' ? <ErrorNote error={sent.error} /> : null}
      {sent.status === 'ready' ? (
        <output>
          {t('cases.send.done', { fileName: sent.value.fileName })}
          {sent.value.leftOutFiles.length === 0 ? null : (
            <Notice>
              {t('cases.send.leftOut', {
                files: sent.value.leftOutFiles
                  .map((it) => it.fileName)
                  .join(t('common.listSeparator')),
              })}
            </Notice>
          )}
        </output>
      ) : null}
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          keys="Ctrl ↵"
          isPending={sent.status === 'loading'}
          onPress={() => undefined}
        >
          {t('cases.send.act')}
        </ActButton>
        <ActButton keys="Esc" onPress={close}>
          {t('common.close')}
        </ActButton>
      </div>
    </form>
  );
}
