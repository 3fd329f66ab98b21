import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import type { RuleUseStore } from './rule-use-store.ts';
import { TableView } from './table-view.tsx';
import { createVersionPolicyStore } from './version-policy-store.ts';

type Props = {
  readonly version: string;
  readonly rule: string | null;
  readonly useStore: RuleUseStore;
};

/** The table of a version that need not be in force. */
export function VersionTable({ version, rule, useStore: ruleUse }: Props) {
  const { t } = useTranslation();
  const { client, status } = useDesk();
  const [store] = useState(() => createVersionPolicyStore(client, version));
  const policy = useStore(store.state);
  const use = useStore(ruleUse.state);
  const [text, setText] = useState('');
  useEffect(() => void store.load(), [store]);
  if (policy.status === 'failed') {
    return <ErrorNote error={policy.error} onRetry={() => void store.load()} />;
  }
  if (policy.status !== 'ready') return <LoadingNote />;
  const isInForce = status.policyVersion === version;
  return (
    <>
      {isInForce ? null : (
        <p className="version-banner">
          {t('policy.notInForce', { version })}{' '}
          <a href={toHash({ screen: 'policy', rule: null })}>{t('policy.showInForce')}</a>
        </p>
      )}
      <TableView
        policy={policy.value}
        use={isInForce ? use : null}
        rule={rule}
        routeOf={(it) => ({ screen: 'policy-version', version, rule: it })}
        about=""
        text={text}
        onText={setText}
      />
    </>
  );
}
