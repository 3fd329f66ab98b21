import { useTranslation } from 'react-i18next';

import { toHash } from '../app/route.ts';
import { ChainList } from '../decision/chain-list.tsx';
import { NoteList } from '../decision/note-list.tsx';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { TimeAgo } from '../parts/time-ago.tsx';
import { caseDetailNames } from './case-detail-names.ts';
import { chainsOf, explanationOf, type CaseWork } from './case-work.ts';
import { OverrideLog } from './override-log.tsx';

/** Beside the decision: what is recorded about the case, and what has left the desk. */
export function CaseRecord({ work }: { readonly work: CaseWork }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { supportCase, fields, step } = work;
  const chains = chainsOf(work);
  const { createdAt, createdBy } = supportCase;
  const ago = formatAgo(createdAt, now, locale);
  return (
    <div className="stack">
      <section>
        <div className="label-row">
          <h2 className="label">{t('cases.details')}</h2>
          <a
            className="small-link"
            href={toHash({ screen: 'case', reference: supportCase.reference, view: 'escalation' })}
          >
            {t('cases.editDetails')}
          </a>
        </div>
        <dl className="detail-list detail-list-tall">
          {caseDetailNames.map((name) => (
            <div key={name}>
              <dt>{t(`escalation.fields.${name}`)}</dt>
              <dd>{fields[name] === '' ? <span className="dim">–</span> : fields[name]}</dd>
            </div>
          ))}
        </dl>
        <p className="dim" title={formatDateTime(createdAt, locale)}>
          {createdBy === ''
            ? t('cases.created', { ago })
            : t('cases.createdBy', { ago, by: createdBy })}
        </p>
      </section>
      <section>
        <h2 className="label">{t('cases.exports')}</h2>
        {supportCase.exports.length === 0 ? (
          <p className="dim">{t('cases.noExports')}</p>
        ) : (
          <ul className="export-list">
            {supportCase.exports.toReversed().map((it) => (
              <li key={it.exportedAt + it.fileName}>
                <span>
                  {t('cases.exportTo', {
                    recipient: t(`escalation.recipients.${it.to}`),
                    language: t(`common.languageNames.${it.language}`),
                  })}
                </span>
                <span className="dim clip" title={it.fileName}>
                  {it.fileName}
                </span>
                <span className="dim">
                  <TimeAgo at={it.exportedAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <OverrideLog overrides={supportCase.overrides} />
      <NoteList notes={(explanationOf(work) ?? step.explanation).notes} />
      <ChainList title={t('decision.card.chain')} chain={chains.contactChain} />
      <ChainList title={t('decision.card.chainNext')} chain={chains.escalateChain} />
    </div>
  );
}
