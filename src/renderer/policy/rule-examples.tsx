import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { toVector } from '../../shared/model/fact-vector.ts';
import type { PolicyRule } from '../../shared/model/policy.ts';
import { useDesk } from '../app/desk-context.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { OwnerNames } from '../parts/owner-change.tsx';
import { decisionOwners } from './decision-owners.ts';
import { createExampleStore, type ExampleStore } from './example-store.ts';
import { factSentence } from './facts-text.ts';

type Example = PolicyRule['examples'][number];
type Props = { readonly rule: PolicyRule; readonly version: string };

/** What the rule decides and what it leaves, each to be tried under the policy in force. */
export function RuleExamples({ rule, version }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createExampleStore(client));
  return (
    <section className="stack-tight">
      <h3 className="label" id="examples">
        {t('policy.example.heading')}
      </h3>
      <ul className="example-list">
        {rule.examples.map((example) => (
          <ExampleItem
            key={toVector(example.facts, version)}
            store={store}
            example={example}
            version={version}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = {
  readonly store: ExampleStore;
  readonly example: Example;
  readonly version: string;
};

function ExampleItem({ store, example, version }: ItemProps) {
  const { t } = useTranslation();
  const vector = toVector(example.facts, version);
  const tried = useStore(store.state, (it) => it[vector]);
  const facts = factSentence(t, example.facts);
  return (
    <li className="example">
      <p>
        <span className="tag">
          {t(example.isDecided ? 'policy.example.decided' : 'policy.example.left')}
        </span>
      </p>
      <p>{facts}</p>
      <div className="acts">
        <ActButton
          kind="plain"
          label={t('policy.example.tryLabel', { facts })}
          onPress={() => void store.try(vector, example.facts)}
        >
          {t('policy.example.try')}
        </ActButton>
        <CopyButton text={vector} label={t('policy.example.copy')} kind="plain">
          {t('policy.example.copy')}
        </CopyButton>
        <output className="example-result">
          {tried?.status === 'ready' ? (
            <>
              <OwnerNames owners={decisionOwners(tried.value)} />
              <span className="dim">
                {tried.value.status === 'routed'
                  ? t('policy.example.result', { rule: tried.value.rule })
                  : t('policy.example.open', { fact: t(`facts.${tried.value.ask}.label`) })}
              </span>
            </>
          ) : null}
        </output>
      </div>
      {tried?.status === 'failed' ? <ErrorNote error={tried.error} /> : null}
    </li>
  );
}
