import { useTranslation } from 'react-i18next';

import { filledNames } from '../../shared/model/filled-part.ts';
import { ActButton } from '../parts/act-button.tsx';
import { UndoLine } from '../parts/undo-line.tsx';
import { shownFilled } from './filled-part.ts';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** What was taken over from a pasted text for the fields of the case, each with its way out. */
export function FilledList({ store, work }: Props) {
  const { t } = useTranslation();
  const { taken } = work;
  const shown = shownFilled(work);
  const names = filledNames.filter((it) => shown[it] !== undefined);
  if (names.length === 0 && taken === null) return null;
  return (
    <section className="stack-tight">
      <h2 className="label">{t('triage.filled.label')}</h2>
      {names.length === 0 ? null : (
        <ul className="filled-list">
          {names.map((name) => (
            <li key={name}>
              <span className="break">
                <span className="small-dim">{t(`paste.fields.${name}`)}</span>{' '}
                <span>{shown[name]}</span>
              </span>
              <ActButton
                kind="plain"
                label={t('triage.filled.removeOf', { field: t(`paste.fields.${name}`) })}
                onPress={() => store.dropFilled(name)}
              >
                {t('triage.filled.remove')}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      {taken === null || taken.refused.length === 0 ? null : (
        <p className="warn" role="alert">
          {t('triage.filled.refused', {
            fields: taken.refused
              .map((it) => t(`paste.fields.${it}`))
              .join(t('common.listSeparator')),
          })}
        </p>
      )}
      {taken === null ? null : (
        <UndoLine
          text={t('triage.filled.taken', { count: taken.count })}
          onUndo={() => void store.undoPaste()}
        />
      )}
    </section>
  );
}
