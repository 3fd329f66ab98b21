import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import type { MessageTemplate } from '../../shared/model/escalation.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { FieldNames } from './field-names.tsx';
import { selectLine } from './select-line.ts';
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
  const saving = useStore(store.work, (it) => it.saving);
  const text = typed ?? template.text;
  const isTyped = typed !== undefined && typed !== template.text;
  const isWrong = check?.text === text && check.problems.length > 0;
  const { recipient, purpose, language, isOwn, savedAt, savedBy } = template;
  useEffect(() => void store.open(name), [store, name]);
  return (
    <>
      <form
        className="pane pane-middle stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped && !isWrong) void store.save(template);
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
          onGo={(line) => selectLine(area.current, line)}
        />
        {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
        <div className="acts">
          <ActButton
            kind="primary"
            type="submit"
            isDisabled={!isTyped || isWrong}
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
          {isOwn ? (
            <ConfirmButton
              confirm={t('templates.resetConfirm')}
              onConfirm={() => void store.reset(template)}
            >
              {t('templates.reset')}
            </ConfirmButton>
          ) : null}
        </div>
        <output className="good">{saving.status === 'ready' ? t('templates.saved') : null}</output>
        <FieldNames names={fields[recipient]} />
      </form>
      <ReadingPane label={t('templates.preview')}>
        <TemplatePreview check={check} language={language} />
      </ReadingPane>
    </>
  );
}
