import { useTranslation } from 'react-i18next';

import { useKeys } from '../../keys/use-keys.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { TimelineStore, TimelineWork } from './timeline-store.ts';

type Props = { readonly store: TimelineStore; readonly work: TimelineWork };

/** What was just done, said aloud, and the key that takes it back. */
export function DoneNote({ store, work: { done, takenBack } }: Props) {
  const { t } = useTranslation();
  const canUndo = done !== null && done.undoId !== null;
  useKeys({ u: canUndo ? () => void store.undo() : undefined }, 'screen');
  return (
    <div className="done-place">
      <output>
        {takenBack === null ? null : (
          <span>{t('cases.acts.takenBack', { act: t(`timeline.acts.${takenBack}`) })}</span>
        )}
        {done === null ? null : (
          <span className="done-note">
            <span className="good">{t(`timeline.done.${done.kind}`)}</span>
            {canUndo ? (
              <ActButton
                kind="plain"
                keys="U"
                isPending={done.undoing.status === 'loading'}
                onPress={() => void store.undo()}
              >
                {t('timeline.undo')}
              </ActButton>
            ) : null}
          </span>
        )}
      </output>
      {done?.undoing.status === 'failed' ? <ErrorNote error={done.undoing.error} /> : null}
    </div>
  );
}
