import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import type { GuardFinding } from '../../shared/model/escalation.ts';
import { ActButton } from '../parts/act-button.tsx';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { EscalationStore } from './escalation-store.ts';
import { undecided } from './guard-choices.ts';

type Props = { readonly store: EscalationStore; readonly findings: readonly GuardFinding[] };

/** Personal or secret data in the text: each is removed, or kept for a reason that is logged. */
export function GuardList({ store, findings }: Props) {
  const { t } = useTranslation();
  const isSettled = useStore(store.state, (it) => undecided(it).length === 0);
  const [isUsed, setIsUsed] = useState(false);
  const isOpen = isUsed || !isSettled;
  if (findings.length === 0) return null;
  if (!isOpen) {
    return (
      <section className="guard-list" data-guard="">
        <ActButton kind="plain" onPress={() => setIsUsed(true)}>
          {t('escalation.guard.settled', { count: findings.length })}
        </ActButton>
      </section>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears where the focus is, and acts on nothing
    <section
      className="guard-list"
      data-guard=""
      tabIndex={-1}
      onFocus={() => setIsUsed(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        // A press on bare ground moves no focus; only who works elsewhere is done here.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setIsUsed(false);
      }}
    >
      <h2 className="guard-heading">{t('escalation.guard.heading')}</h2>
      <ul>
        {findings.map((finding) => (
          <Finding key={finding.id} store={store} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

type FindingProps = { readonly store: EscalationStore; readonly finding: GuardFinding };

function Finding({ store, finding: { id, kind, shown } }: FindingProps) {
  const { t } = useTranslation();
  const choice = useStore(store.state, ({ guard }) => guard[id]);
  const reason = choice?.act === 'keep' ? choice.reason : '';
  const named = t(`escalation.guard.kinds.${kind}`);
  return (
    <li className="guard-finding">
      <p>
        <b>{named}</b> <code className="break">{shown}</code>
      </p>
      <SegmentChoice
        label={t('escalation.guard.choice', { kind: named, shown })}
        value={choice?.act ?? 'none'}
        options={[
          { value: 'remove', label: t('escalation.guard.remove') },
          { value: 'keep', label: t('escalation.guard.keep') },
        ]}
        onChange={(act) => {
          if (act !== 'none') store.decide(act === 'keep' ? { act, id, reason } : { act, id });
        }}
      />
      {choice?.act === 'keep' ? (
        <TextInput
          label={t('escalation.guard.reason')}
          hint={t('escalation.guard.reasonHint')}
          value={reason}
          onChange={(text) => store.decide({ act: 'keep', id, reason: text })}
          most={limits.singleLine}
          isRequired
        />
      ) : null}
    </li>
  );
}
