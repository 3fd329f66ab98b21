import { useTranslation } from 'react-i18next';

import { certainties, Certainty } from '../../../shared/model/decision.ts';
import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import { FocusHeading } from '../../parts/focus-heading.tsx';
import { SelectInput } from '../../parts/select-input.tsx';
import { TextInput } from '../../parts/text-input.tsx';
import { ConditionEditor } from '../condition-editor.tsx';
import { setValues } from '../edited-condition.ts';
import { NextHopField, OutcomeFields } from '../outcome-fields.tsx';
import { CiteBoxes } from './cite-boxes.tsx';
import type { DraftStore } from './draft-store.ts';
import { changeRule, type DraftRule } from './edit-rules.ts';
import { ExampleEditor } from './example-editor.tsx';
import { RuleActs } from './rule-acts.tsx';
import { ruleGaps, type RuleGap } from './rule-gaps.ts';

type Props = {
  readonly store: DraftStore;
  readonly policy: DraftPolicy;
  readonly index: number;
  readonly rule: DraftRule;
};

/** One rule of the draft, to be changed; every change is checked at once. */
export function DraftRuleForm({ store, policy, index, rule }: Props) {
  const { t } = useTranslation();
  const ids = policy.rules.map((it) => it.id);
  const gaps = ruleGaps(rule);
  const gapText = (gap: RuleGap): string | null =>
    gaps.includes(gap) ? t(`policyDraft.gap.${gap}`) : null;
  const change = (part: Partial<DraftRule>, subject: string | null = null): void =>
    store.edit((it) => changeRule(it, index, part), subject && `${index} ${subject}`);
  return (
    <div className="stack draft-form">
      <header className="stack-tight">
        <FocusHeading className="label" focusKey={`rule ${index}`}>
          {t('policyDraft.place', { place: index + 1, count: ids.length })}
        </FocusHeading>
        <RuleActs store={store} index={index} count={ids.length} />
      </header>
      <TextInput
        label={t('policyDraft.id')}
        value={rule.id}
        error={gapText('id')}
        onChange={(id) => change({ id }, 'id')}
      />
      <ConditionEditor
        when={rule.when}
        onChange={(fact, values) => change({ when: setValues(rule.when, fact, values) })}
      />
      <div className="field-row">
        <OutcomeFields outcome={rule} onChange={(part) => change(part)} />
        <NextHopField
          value={rule.escalateTo}
          tables={Object.keys(policy.nextHops)}
          onChange={(escalateTo) => change({ escalateTo })}
        />
        <SelectInput
          label={t('policy.certainty')}
          value={rule.certainty}
          options={certainties.map((it) => ({ value: it, label: t(`decision.certainty.${it}`) }))}
          onChange={(value) => change({ certainty: Certainty.parse(value) })}
        />
      </div>
      <CiteBoxes
        policy={policy}
        cites={rule.cites}
        error={gapText('cites')}
        onChange={(cites) => change({ cites: [...cites] })}
      />
      <TextInput
        label={t('policyDraft.reasonEn')}
        rows={3}
        value={rule.reason.en}
        error={rule.reason.en.trim() === '' ? gapText('reason') : null}
        onChange={(en) => change({ reason: { ...rule.reason, en } }, 'reason en')}
      />
      <TextInput
        label={t('policyDraft.reasonZh')}
        rows={3}
        value={rule.reason['zh-CN']}
        error={rule.reason['zh-CN'].trim() === '' ? gapText('reason') : null}
        onChange={(text) => change({ reason: { ...rule.reason, 'zh-CN': text } }, 'reason zh')}
      />
      <ExampleEditor
        examples={rule.examples}
        error={gapText('examples')}
        onChange={(examples) => change({ examples: [...examples] })}
      />
    </div>
  );
}
