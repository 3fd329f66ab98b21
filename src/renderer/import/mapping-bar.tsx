import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ImportMapping, ImportPreview } from '../../shared/model/catalogue-import.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { NameForm } from '../parts/name-form.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { UndoLine } from '../parts/undo-line.tsx';
import type { MappingsStore } from './mappings-store.ts';
import { isSameMapping } from './same-mapping.ts';

type Props = {
  readonly store: MappingsStore;
  readonly preview: ImportPreview;
  /** Null: as the desk proposed it. */
  readonly chosen: ImportMapping | null;
  readonly onUse: (mapping: ImportMapping | null) => void;
};

/** The mapping in use and those that are saved by name: chosen, saved, renamed, removed. */
export function MappingBar({ store, preview, chosen, onUse }: Props) {
  const { t } = useTranslation();
  const { mappings, done, canUndo, error } = useStore(store.state);
  const [asks, setAsks] = useState<'save' | 'rename' | null>(null);
  const inUse = chosen ?? preview.mapping;
  const saved = mappings.find(({ mapping }) => isSameMapping(mapping, inUse))?.mapping;
  const isChanged = chosen !== null && !saved;
  const names = mappings.map(({ mapping }) => mapping.name);

  async function giveName(name: string): Promise<void> {
    const isDone =
      asks === 'rename' && saved
        ? await store.rename(saved.name, name)
        : await store.save({ ...inUse, name, title: undefined });
    if (!isDone) return;
    setAsks(null);
    onUse({ ...inUse, name, title: undefined });
  }

  return (
    <div className="stack-tight">
      <p className="muted">{originText(t, preview, isChanged, saved)}</p>
      <div className="mapping-bar">
        <SelectInput
          label={t('import.saved.label')}
          value={saved?.name ?? (isChanged ? 'changed' : '')}
          options={[
            { value: '', label: t('import.saved.proposed') },
            ...(isChanged ? [{ value: 'changed', label: t('import.saved.changed') }] : []),
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => {
            if (name !== 'changed') {
              onUse(mappings.find((it) => it.mapping.name === name)?.mapping ?? null);
            }
          }}
        />
        <span className="acts">
          <ActButton onPress={() => setAsks('save')}>{t('import.saved.save')}</ActButton>
          {saved ? (
            <>
              <ActButton onPress={() => setAsks('rename')}>{t('import.saved.rename')}</ActButton>
              <ActButton onPress={() => void store.remove(saved.name)}>
                {t('import.saved.remove')}
              </ActButton>
            </>
          ) : null}
        </span>
      </div>
      {asks === null ? null : (
        <NameForm
          key={asks}
          label={t('import.saved.name')}
          start={saved?.name ?? ''}
          hintOf={(name) =>
            name !== saved?.name && names.includes(name) ? t('import.saved.replaces') : undefined
          }
          onDone={(name) => void giveName(name)}
          onCancel={() => setAsks(null)}
        />
      )}
      {error === null ? null : <ErrorNote error={error} />}
      <UndoLine
        text={done ? t(`import.saved.done.${done.kind}`, { name: done.name }) : ''}
        onUndo={canUndo ? () => void store.undo() : null}
      />
    </div>
  );
}

function originText(
  t: TFunction,
  { mapping, mappingOrigin }: ImportPreview,
  isChanged: boolean,
  saved: ImportMapping | undefined,
): string {
  if (isChanged) return t('import.check.changed');
  // Without what was typed for another file it is not the saved one any more, but it came from there.
  const ownName = saved?.name ?? (mappingOrigin === 'saved' ? mapping.name : undefined);
  if (ownName !== undefined) return t('import.check.saved', { name: ownName });
  if (mappingOrigin === 'guessed') return t('import.check.guessed');
  return t('import.check.shipped', { name: mapping.title ?? mapping.name });
}
