import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../parts/act-button.tsx';
import { NoticeItem } from './notice-item.tsx';
import type { NoticeStore } from './notice-store.ts';

type Props = { readonly store: NoticeStore };

/** Opens a file of notices. */
export function NoticeFileAct({ store }: Props) {
  const { t } = useTranslation();
  return (
    <FileTrigger
      acceptedFileTypes={['.csv', '.json', 'text/csv', 'application/json']}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file) void store.openFile(file);
      }}
    >
      <ActButton kind="plain" onPress={() => undefined}>
        {t('notices.file.import')}
      </ActButton>
    </FileTrigger>
  );
}

/** What a file holds, before any of it is kept. */
export function NoticeFileFound({ store }: Props) {
  const { t } = useTranslation();
  const file = useStore(store.state, (it) => it.file);
  if (file === null) return null;
  const { fresh, known, refused } = file;
  return (
    <section className="stack-tight contact-form" aria-label={t('notices.file.import')}>
      <p>
        <b>{t('notices.file.found', { count: fresh.length })}</b>
        {known === 0 ? null : (
          <span className="dim"> · {t('notices.file.known', { count: known })}</span>
        )}
      </p>
      <ul className="notice-list">
        {fresh.map((it) => (
          <NoticeItem key={it.id} notice={it} />
        ))}
      </ul>
      {refused.map(({ line, problem }) => (
        <p key={line} className="warn">
          {t('notices.file.refused', { line, problem: t(`notices.file.problems.${problem}`) })}
        </p>
      ))}
      <p className="field-hint">{t('notices.file.hint')}</p>
      <div className="acts">
        <ActButton
          kind="primary"
          isDisabled={fresh.length === 0}
          onPress={() => void store.keepFile()}
        >
          {t('notices.file.keep')}
        </ActButton>
        <ActButton onPress={store.leaveFile}>{t('common.cancel')}</ActButton>
      </div>
    </section>
  );
}
