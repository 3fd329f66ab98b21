import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import type { MessageTemplate } from '../../shared/model/escalation.ts';
import { useKeys } from '../keys/use-keys.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { FieldNames } from './field-names.tsx';
import { selectLine } from './select-line.ts';
import { TemplateActs } from './template-acts.tsx';
import { toTemplateName } from './template-key.ts';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateProblems } from './template-problems.tsx';
import type { TemplateList, TemplatesStore } from './templates-store.ts';

type Props = {
  readonly template: MessageTemplate;
  readonly fields: TemplateList['fields'];
  readonly store: TemplatesStore;
};

/** One text with what is wrong with it, beside what it makes of a case. */
export function TemplateEditor({ template, fields, store }: Props) {
  const { t } = useTranslation();
  const area = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const name = toTemplateName(template);
  const typed = useStore(store.work, (it) => it.typed[name]);
  const check = useStore(store.work, (it) => it.checks[name]);
  const text = typed ?? template.text;
  const isTyped = typed !== undefined;
  const isWrong = check?.text === text && check.problems.length > 0;
  const canSave = isTyped && !isWrong;
  const { recipient, purpose, language, isOwn, savedAt, savedBy } = template;
  useEffect(() => void store.open(name), [store, name]);
  const save = (): void => void store.save(template);
  useKeys({ 'Ctrl+Enter': canSave ? save : undefined }, 'screen');
  return (
    <>
      <form
        className="pane pane-middle stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) save();
        }}
      >
        <header className="stack-tight">
          <FocusHeading className="section-heading" focusKey={name}>
            {t('templates.heading', {
              purpose: t(`templates.purposes.${purpose}`),
              recipient: t(`escalation.recipients.${recipient}`),
              language: t(`templates.languages.${language}`),
            })}
          </FocusHeading>
          <p className="dim">
            {isOwn && savedAt !== null ? (
              <>
                {t('templates.savedBy', { by: savedBy ?? '' })} <TimeAgo at={savedAt} />
              </>
            ) : (
              t('templates.shipped')
            )}
          </p>
        </header>
        <div className="template-text" lang={language}>
          <TextInput
            label={t('templates.text')}
            hint={t('templates.textHint')}
            rows={24}
            value={text}
            most={limits.longText}
            inputRef={area}
            onChange={(it) => store.type(template, it)}
          />
        </div>
        <TemplateProblems
          problems={check?.problems ?? []}
          hints={check?.hints ?? []}
          onGo={(line) => selectLine(area.current, line)}
        />
        <TemplateActs template={template} store={store} isTyped={isTyped} canSave={canSave} />
        <FieldNames names={fields[recipient]} />
      </form>
      <ReadingPane label={t('templates.preview')}>
        <TemplatePreview check={check} language={language} />
      </ReadingPane>
    </>
  );
}
