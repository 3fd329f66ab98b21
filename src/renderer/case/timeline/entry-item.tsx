import { useTranslation } from 'react-i18next';

import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import { toHash } from '../../app/route.ts';
import { formatAgo } from '../../i18n/format-time.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { useNow } from '../../i18n/use-now.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { factText, firstFacts } from './entry-facts.ts';
import { isCorrectable, type EntryMarks } from './entry-marks.ts';
import { EntryMore } from './entry-more.tsx';

type Props = {
  readonly entry: TimelineEntry;
  readonly marks: EntryMarks;
  readonly onCorrect: (entryId: string) => void;
  /** Older entries that say the same, unfolded on demand. */
  readonly same?: readonly TimelineEntry[];
};

/** One entry: what, when, who, in whose words; struck where it was corrected or taken back. */
export function EntryItem({ entry, marks, onCorrect, same = [] }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { id, kind, at, by, desk, text, details, sequence } = entry;
  const corrections = marks.corrections.get(id) ?? [];
  const isUndone = marks.undone.has(id);
  const isStruck = isUndone || corrections.length > 0;
  const facts = firstFacts.flatMap((name) => {
    const shown = factText(t, locale, details, name);
    return shown === null ? [] : [{ name, shown }];
  });
  // The first entry names the case itself.
  const otherCase = kind === 'opened' ? undefined : details.reference;
  return (
    <li className="entry" data-kind={kind} data-struck={isStruck || undefined}>
      <p className="entry-head">
        <span className="entry-number number">{sequence}</span>
        <b className="entry-kind">{t(`timeline.kinds.${kind}`)}</b>
        {isUndone ? <span className="tag">{t('timeline.takenBack')}</span> : null}
        <span className="dim entry-when">
          <TimeAgo at={at} /> · {by === '' ? desk : t('timeline.by', { by, desk })}
        </span>
        {isCorrectable(entry, marks) ? (
          <ActButton kind="plain" onPress={() => onCorrect(id)}>
            {t('timeline.correct')}
          </ActButton>
        ) : null}
      </p>
      {facts.length === 0 && otherCase === undefined ? null : (
        <dl className="entry-facts">
          {facts.map(({ name, shown }) => (
            <div key={name}>
              <dt>{t(`timeline.details.${name}`)}</dt>
              <dd className="break">{shown}</dd>
            </div>
          ))}
          {otherCase === undefined ? null : <CaseLink reference={otherCase} />}
        </dl>
      )}
      {text === '' ? null : isStruck ? (
        <del className="entry-text break">{text}</del>
      ) : (
        <p className="entry-text break">{text}</p>
      )}
      {corrections.map((it) => (
        <p key={it.id} className="entry-correction break">
          <span className="dim">
            {t('timeline.corrected', { ago: formatAgo(it.at, now, locale), by: it.by })}
          </span>{' '}
          {it.text}
        </p>
      ))}
      <EntryMore entry={entry} />
      {same.length === 0 ? null : (
        <details className="entry-more">
          <summary>{t('timeline.same', { count: same.length })}</summary>
          <ol className="entries" reversed>
            {same.map((it) => (
              <EntryItem key={it.id} entry={it} marks={marks} onCorrect={onCorrect} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function CaseLink({ reference }: { readonly reference: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{t('timeline.details.reference')}</dt>
      <dd>
        <a className="code" href={toHash({ screen: 'case', reference, view: 'timeline' })}>
          {reference}
        </a>
      </dd>
    </div>
  );
}
