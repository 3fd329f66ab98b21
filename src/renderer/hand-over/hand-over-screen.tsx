import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { navigate } from '../app/use-route.ts';
import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { groupForHandOver, nextMidnight } from './hand-over-groups.ts';
import { createHandOverStore } from './hand-over-store.ts';
import { HandOverTable } from './hand-over-table.tsx';
import { handOverText } from './hand-over-text.ts';

const print = (): void => window.print();
const back = (): void => navigate({ screen: 'today' });

/** One printable page of what is open, waiting and due, for whoever comes next. */
export function HandOverScreen() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { client, status } = useDesk();
  const [store] = useState(() =>
    createHandOverStore(client, createUnfinishedText(client, 'hand-over')),
  );
  const { cases, note } = useStore(store.state);
  const now = useNow();
  useEffect(() => {
    const flush = (): void => void store.flush();
    void store.load();
    void store.resume();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store]);
  useKeys({ 'Ctrl+p': print, Escape: back }, 'screen');
  const marking = t('handOver.marking');
  useEffect(() => {
    // The foot of a sheet is the style sheet's, and knows the words of its root only.
    const { style } = document.documentElement;
    style.setProperty('--hand-over-marking', JSON.stringify(marking));
    return () => void style.removeProperty('--hand-over-marking');
  }, [marking]);

  const { deskName, operatorName } = status.profile;
  const groups =
    cases.status === 'ready' ? groupForHandOver(cases.value.cases, now, nextMidnight(now)) : [];
  const heading = t('handOver.heading', {
    desk: deskName,
    by: operatorName,
    at: formatDateTime(now.toISOString(), locale),
  });
  return (
    <Screen
      title={t('handOver.title')}
      acts={
        <span className="acts">
          <ActButton
            kind="primary"
            keys="Ctrl P"
            icon={<Printer aria-hidden="true" />}
            onPress={print}
          >
            {t('handOver.print')}
          </ActButton>
          <CopyButton
            text={handOverText(t, { heading, note, groups }, now, locale)}
            label={t('handOver.copy')}
            keys="Y"
          >
            {t('handOver.copy')}
          </CopyButton>
          <ActButton keys="Esc" onPress={back}>
            {t('handOver.back')}
          </ActButton>
        </span>
      }
    >
      <div className="pane pane-middle pane-whole">
        <div className="hand-over">
          <div className="no-print">
            <TextInput
              label={t('handOver.note')}
              hint={t('handOver.noteHint')}
              value={note}
              onChange={store.setNote}
              rows={4}
              most={limits.longText}
            />
          </div>
          <article className="hand-over-page">
            <header className="hand-over-head">
              <h2 className="step-heading">{heading}</h2>
              <span className="tag">{marking}</span>
            </header>
            {note.trim() === '' ? null : <p className="hand-over-note print-only break">{note}</p>}
            {cases.status === 'failed' ? (
              <ErrorNote error={cases.error} onRetry={() => void store.load()} />
            ) : null}
            {cases.status === 'loading' ? <LoadingNote /> : null}
            {cases.status === 'ready' && groups.length === 0 ? (
              <p className="muted">{t('handOver.none')}</p>
            ) : null}
            {cases.status === 'ready' && cases.value.hasMore ? (
              <Notice>{t('handOver.more', { count: cases.value.cases.length })}</Notice>
            ) : null}
            {groups.map((group) => (
              <HandOverTable key={group.name} group={group} now={now} />
            ))}
          </article>
        </div>
      </div>
    </Screen>
  );
}
