import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { toHash } from '../../app/route.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { focusFirstInvalid } from '../../parts/focus-first-invalid.ts';
import { Notice } from '../../parts/notice.tsx';
import { TextInput } from '../../parts/text-input.tsx';
import type { VersionsStore } from '../versions/versions-store.ts';
import type { DraftStore, DraftWork } from './draft-store.ts';
import { FlipCounts } from './flip-counts.tsx';
import { isPublishable } from './is-publishable.ts';

type Props = {
  readonly store: DraftStore;
  readonly versions: VersionsStore;
  readonly work: DraftWork;
};

/** The last look: a name, a reason, and how much would flip. */
export function PublishForm({ store, versions, work }: Props) {
  const { t } = useTranslation();
  const { error, isActing } = useStore(store.state);
  const list = useStore(versions.list);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { version } = work.history.present;
  const known = list.status === 'ready' ? list.value.map((it) => it.version) : [];
  const isTaken = known.includes(version.trim());
  const isRight = version.trim() !== '' && !isTaken && note.trim() !== '';
  useEffect(() => void versions.load(), [versions]);
  if (!isPublishable(work)) {
    return (
      <div className="pane pane-middle pane-whole">
        <div className="stack">
          <Notice>{t('policyDraft.publish.blocked')}</Notice>
          <p>
            <a
              href={toHash({ screen: 'policy-draft', view: 'edit' })}
              onClick={() => store.seekProblem()}
            >
              {t('policyDraft.publish.toProblems')}
            </a>
          </p>
        </div>
      </div>
    );
  }
  return (
    <div className="pane pane-middle pane-whole">
      <form
        className="stack record-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (isRight) void store.publish(note.trim());
          else focusFirstInvalid(event.currentTarget);
        }}
      >
        <h2 className="step-heading">{t('policyDraft.publish.heading')}</h2>
        <TextInput
          label={t('policyDraft.publish.version')}
          hint={t('policyDraft.publish.versionHint')}
          value={version}
          isRequired
          error={
            isTaken
              ? t('policyDraft.publish.versionTaken')
              : isChecked && version.trim() === ''
                ? t('policyDraft.publish.versionEmpty')
                : null
          }
          onChange={(text) => store.edit((it) => ({ ...it, version: text }), 'version')}
        />
        <TextInput
          label={t('policyDraft.publish.note')}
          hint={t('policyDraft.publish.noteHint')}
          rows={2}
          value={note}
          isRequired
          error={isChecked && note.trim() === '' ? t('policyDraft.publish.noteEmpty') : null}
          onChange={setNote}
        />
        <FlipCounts store={store} />
        {error === null ? null : <ErrorNote error={error} />}
        <div className="acts">
          <ActButton kind="primary" type="submit" isPending={isActing} onPress={() => undefined}>
            {t('policyDraft.publish.publish')}
          </ActButton>
        </div>
      </form>
    </div>
  );
}
