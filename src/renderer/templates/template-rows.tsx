import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { MessageTemplate } from '../../shared/model/escalation.ts';
import { recipients } from '../../shared/model/support-case.ts';
import { toHash } from '../app/route.ts';
import { moveInList } from '../parts/move-in-list.ts';
import { toTemplateName } from './template-key.ts';
import type { TemplatesStore } from './templates-store.ts';

type Props = {
  readonly templates: readonly MessageTemplate[];
  readonly name: string | null;
  readonly store: TemplatesStore;
};

/** Every text there is, by whom it is for. */
export function TemplateRows({ templates, name, store }: Props) {
  const { t } = useTranslation();
  const typed = useStore(store.work, (it) => it.typed);
  return (
    <div className="stack">
      <p className="muted">{t('templates.about')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links act; the list only moves the focus between them */}
      <div onKeyDown={moveInList}>
        {recipients.map((recipient) => (
          <section key={recipient} className="template-group">
            <h2 className="label">{t(`escalation.recipients.${recipient}`)}</h2>
            <ul>
              {templates
                .filter((it) => it.recipient === recipient)
                .map((it) => (
                  <li key={toTemplateName(it)}>
                    <TemplateRow
                      template={it}
                      isOpen={toTemplateName(it) === name}
                      isTyped={typed[toTemplateName(it)] !== undefined}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

type RowProps = {
  readonly template: MessageTemplate;
  readonly isOpen: boolean;
  readonly isTyped: boolean;
};

function TemplateRow({ template, isOpen, isTyped }: RowProps) {
  const { t } = useTranslation();
  const { purpose, language, isOwn } = template;
  const mark = isTyped ? 'templates.typed' : isOwn ? 'templates.own' : null;
  return (
    <a
      className="template-row"
      href={toHash({ screen: 'templates', template: toTemplateName(template) })}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
    >
      <span>{t(`templates.purposes.${purpose}`)}</span>
      <span className="dim">{t(`templates.languages.${language}`)}</span>
      {mark === null ? null : <span className="template-mark">{t(mark)}</span>}
    </a>
  );
}
