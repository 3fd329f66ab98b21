import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { MessageTemplate } from '../../shared/model/escalation.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { UndoLine } from '../parts/undo-line.tsx';
import type { TemplatesStore } from './templates-store.ts';

type Props = {
  readonly template: MessageTemplate;
  readonly store: TemplatesStore;
  readonly isTyped: boolean;
  readonly canSave: boolean;
};

/** Save, throw away, back to the shipped text: the last two come back with Undo. */
export function TemplateActs({ template, store, isTyped, canSave }: Props) {
  const { t } = useTranslation();
  const saving = useStore(store.work, (it) => it.saving);
  const gone = useStore(store.work, (it) => it.gone);
  const saved = saving.status === 'ready' ? t('templates.saved') : '';
  return (
    <>
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          keys="Ctrl ↵"
          isDisabled={!canSave}
          isPending={saving.status === 'loading'}
          onPress={() => undefined}
        >
          {t('templates.save')}
        </ActButton>
        {isTyped ? (
          <ActButton kind="plain" onPress={() => void store.discard(template)}>
            {t('templates.discard')}
          </ActButton>
        ) : null}
        {template.isOwn ? (
          <ActButton kind="plain" onPress={() => void store.reset(template)}>
            {t('templates.reset')}
          </ActButton>
        ) : null}
        {isTyped ? <span className="dim">{t('templates.kept')}</span> : null}
      </div>
      <UndoLine
        text={gone === null ? saved : t(`templates.gone.${gone.act}`)}
        onUndo={gone === null ? null : () => void store.undo()}
        isPending={saving.status === 'loading'}
      />
    </>
  );
}
