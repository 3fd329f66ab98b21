import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Decision } from '../../../shared/model/decision.ts';
import type { PolicyReplay, ReplayedCase } from '../../../shared/model/policy-change.ts';
import { toHash } from '../../app/route.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { OwnerChange } from '../../parts/owner-change.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { decisionOwners } from '../decision-owners.ts';
import type { DraftStore } from './draft-store.ts';

/** Which real cases would have gone elsewhere. */
export function DraftReplay({ store }: { readonly store: DraftStore }) {
  const { t } = useTranslation();
  const replay = useStore(store.state, (it) => it.replay);
  const { status } = replay;
  useEffect(() => {
    if (status === 'idle') void store.replayCases();
  }, [store, status]);
  return (
    <div className="pane pane-middle pane-whole">
      <div className="stack">
        <p className="muted">{t('policyDraft.replay.text')}</p>
        {replay.status === 'ready' ? <Replay replay={replay.value} /> : null}
        {replay.status === 'failed' ? <ErrorNote error={replay.error} /> : null}
        {replay.status === 'loading' ? <LoadingNote /> : null}
      </div>
    </div>
  );
}

function Replay({ replay }: { readonly replay: PolicyReplay }) {
  const { t } = useTranslation();
  const { cases, changed, moreChanged, ownerChanged, unreadable } = replay;
  const same =
    cases === 0 ? t('policyDraft.replay.none') : t('policyDraft.replay.same', { count: cases });
  return (
    <>
      <section>
        <h2 className="step-heading">
          {changed.length === 0
            ? same
            : t('policyDraft.replay.changed', {
                count: changed.length + moreChanged,
                total: cases,
              })}
        </h2>
        <div className="muted">
          {changed.length === 0 ? null : (
            <p>{t('policyDraft.replay.ownerChanged', { count: ownerChanged })}</p>
          )}
          {unreadable === 0 ? null : (
            <p>{t('policyDraft.replay.unreadable', { count: unreadable })}</p>
          )}
        </div>
      </section>
      {changed.length === 0 ? null : (
        <table className="replay-table">
          <thead>
            <tr>
              <th scope="col">{t('policyDraft.replay.case')}</th>
              <th scope="col">{t('policyDraft.replay.decided')}</th>
              <th scope="col">{t('policyDraft.replay.change')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((it) => (
              <ReplayRow key={it.reference} replayed={it} />
            ))}
          </tbody>
        </table>
      )}
      {moreChanged === 0 ? null : (
        <p className="muted">{t('policyDraft.replay.more', { count: moreChanged })}</p>
      )}
    </>
  );
}

function ReplayRow({ replayed }: { readonly replayed: ReplayedCase }) {
  const { t } = useTranslation();
  const { reference, title, customer, createdAt, policyVersion, before, after } = replayed;
  return (
    <tr>
      <td>
        <a className="code" href={toHash({ screen: 'case', reference, view: 'decision' })}>
          {reference}
        </a>
        <p className="clip" title={title}>
          {title}
        </p>
        <p className="dim">{customer ?? t('policyDraft.replay.noCustomer')}</p>
      </td>
      <td>
        <TimeAgo at={createdAt} />
        <p className="dim">{t('policyDraft.replay.under', { version: policyVersion })}</p>
      </td>
      <td>
        <OwnerChange before={decisionOwners(before)} after={decisionOwners(after)} />
        {detailChanges(t, before, after).map(([from, to]) => (
          <p key={from} className="dim">
            {from} → {to}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** What differs besides the owner: whom to write to, and the rule; each before and after. */
function detailChanges(t: TFunction, before: Decision, after: Decision) {
  const pairs =
    before.status === 'routed' && after.status === 'routed'
      ? [
          [t(`decision.hop.${before.contact}`), t(`decision.hop.${after.contact}`)],
          [before.rule, after.rule],
        ]
      : [[detail(t, before), detail(t, after)]];
  return pairs.filter(([from, to]) => from !== to);
}

function detail(t: TFunction, decision: Decision): string {
  return decision.status === 'routed'
    ? `${t(`decision.hop.${decision.contact}`)} ${decision.rule}`
    : t('policyDraft.replay.needsFact', { fact: t(`facts.${decision.ask}.label`) });
}
