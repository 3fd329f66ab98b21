import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { navigate } from '../app/use-route.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { toTemplateName } from './template-key.ts';
import { TemplateRows } from './template-rows.tsx';
import { createTemplatesStore, type TemplateList, type TemplatesStore } from './templates-store.ts';

const back = (): void => navigate({ screen: 'settings' });

/** The texts that the desk writes, to be changed by a support lead. */
export function TemplatesScreen({ template: name }: { readonly template: string | null }) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createTemplatesStore(client));
  const list = useStore(store.list);
  useKeys({ Escape: back }, 'screen');
  useEffect(() => {
    const flush = (): void => void store.flush();
    void store.load();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store]);
  return (
    <Screen
      title={t('templates.title')}
      acts={
        <ActButton keys="Esc" onPress={back}>
          {t('templates.back')}
        </ActButton>
      }
    >
      {list.status === 'failed' ? (
        <ErrorNote error={list.error} onRetry={() => void store.load()} />
      ) : null}
      {list.status === 'loading' || list.status === 'idle' ? <LoadingNote /> : null}
      {list.status === 'ready' ? (
        <div className="panes panes-templates">
          <div className="pane">
            <TemplateRows templates={list.value.templates} name={name} store={store} />
          </div>
          <Chosen list={list.value} name={name} store={store} />
        </div>
      ) : null}
    </Screen>
  );
}

type ChosenProps = {
  readonly list: TemplateList;
  readonly name: string | null;
  readonly store: TemplatesStore;
};

function Chosen({ list, name, store }: ChosenProps) {
  const { t } = useTranslation();
  const chosen = list.templates.find((it) => toTemplateName(it) === name);
  if (!chosen) return <p className="pane pane-middle muted">{t('templates.pick')}</p>;
  return <TemplateEditor key={name} template={chosen} fields={list.fields} store={store} />;
}
