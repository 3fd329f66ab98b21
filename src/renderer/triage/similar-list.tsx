import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { SimilarCase } from '../../shared/model/case-exchange.ts';
import { toHash } from '../app/route.ts';
import { navigate } from '../app/use-route.ts';
import { useKeys, type KeyMap } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { OwnerName } from '../parts/owner-name.tsx';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** Cases that the question may belong to: to look at, or to add the question to instead of making another. */
export function SimilarList({ store, work }: Props) {
  const { t } = useTranslation();
  const { similar, adding } = work;
  const canAdd = work.question.trim() !== '';

  async function add(reference: string): Promise<void> {
    if (await store.addToCase(reference)) {
      navigate({ screen: 'case', reference, view: 'decision' });
    }
  }

  const keys: KeyMap = Object.fromEntries(
    similar.map(({ summary }, index) => [
      `Alt+${index + 1}`,
      canAdd ? () => void add(summary.reference) : undefined,
    ]),
  );
  useKeys(keys, 'screen');
  if (similar.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2 className="label">{t('triage.similar.label')}</h2>
      <ul className="similar-list">
        {similar.map((it, index) => (
          <li key={it.summary.reference}>
            <SimilarLines similar={it} />
            {canAdd ? (
              <ActButton
                kind="plain"
                keys={`Alt ${index + 1}`}
                label={t('triage.similar.addTo', { reference: it.summary.reference })}
                isPending={adding.status === 'loading'}
                onPress={() => void add(it.summary.reference)}
              >
                {t('triage.similar.add')}
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
      {adding.status === 'failed' ? <ErrorNote error={adding.error} /> : null}
    </section>
  );
}

function SimilarLines({ similar }: { readonly similar: SimilarCase }) {
  const { t } = useTranslation();
  const { summary, owner, because, isSameOffer } = similar;
  const { reference, title } = summary;
  const why = [
    isSameOffer ? t('triage.similar.sameOffer') : null,
    because.length === 0
      ? null
      : t('triage.similar.because', { words: because.join(t('common.listSeparator')) }),
  ].filter((it) => it !== null);
  return (
    <>
      <a
        className="similar-title"
        title={title}
        href={toHash({ screen: 'case', reference, view: 'decision' })}
      >
        <span className="code">{reference}</span> <span className="clip-2">{title}</span>
      </a>
      <span className="similar-state">
        {owner === null ? (
          <span className="dim">{t('decision.open')}</span>
        ) : (
          <OwnerName owner={owner} />
        )}
        <span className="muted">{standingText(t, similar)}</span>
      </span>
      {why.length === 0 ? null : <span className="small-dim">{why.join(' · ')}</span>}
    </>
  );
}

/** How it stands, and on whom it waits. */
function standingText(t: TFunction, { summary }: SimilarCase): string {
  const { status, waitingOn } = summary.progress;
  if (status === 'closed') return t('triage.similar.closed');
  return t(`triage.similar.waitingOn.${waitingOn}`);
}
