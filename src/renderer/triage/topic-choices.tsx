import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { topicGroups, type TopicGroup } from '../../shared/model/facts.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import type { TopicSuggestion } from '../../shared/model/topic-suggestion.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { OptionSearch } from '../parts/option-search.tsx';
import { ChoiceList, type Choice } from './choice-list.tsx';
import { filterTopics } from './filter-topics.ts';
import { groupChoices } from './topic-group-choices.ts';
import { TopicSuggestions } from './topic-suggestions.tsx';

type Props = {
  readonly choices: readonly Choice[];
  readonly onAnswer: (value: string) => void;
  readonly onDontKnow: (() => void) | undefined;
  /** What the words of the question point to, best first. */
  readonly suggestions: readonly TopicSuggestion[];
};

/** 27 topics in two keys: the group, then the topic. Or a slash and a word. */
export function TopicChoices({ choices, onAnswer, onDontKnow, suggestions }: Props) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<TopicGroup | null>(null);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const matches = filterTopics(choices, text);
  const toGroups = group === null ? undefined : () => setGroup(null);
  useKeys(
    { '/': () => field.current?.focus(), Backspace: toGroups, 'Alt+ArrowLeft': toGroups },
    'step',
  );

  const title =
    group === null
      ? t('triage.topic.groups')
      : t('triage.topic.inGroup', { group: t(`topics.group.${group}.name`) });

  function openGroup(value: string): void {
    setGroup(topicGroupNames.find((it) => it === value) ?? null);
  }

  function leaveFilter(): void {
    setText('');
    field.current?.blur();
  }

  return (
    <div className="topic-choices">
      {group === null ? <TopicSuggestions suggestions={suggestions} onAnswer={onAnswer} /> : null}
      <div className="topic-filter">
        <OptionSearch
          label={t('triage.topic.filter')}
          placeholder={t('triage.topic.filterPlaceholder')}
          listLabel={t('triage.topic.filter')}
          text={text}
          onText={setText}
          groups={[{ id: 'topics', title: null, options: matches }]}
          isBehind={false}
          isListShown={text.trim() !== ''}
          onChoose={onAnswer}
          onEscape={leaveFilter}
          inputRef={field}
          keys="/"
        />
        <KeyHint keys="/" />
      </div>
      {text.trim() === '' ? null : (
        <output className={matches.length === 0 ? 'dim' : 'visually-hidden'}>
          {matches.length === 0
            ? t('triage.topic.noMatch')
            : t('triage.topic.found', { count: matches.length })}
        </output>
      )}
      {text.trim() === '' ? (
        <>
          <div className="label-row">
            <FocusHeading level={3} className="label" focusKey={title} isQuietAtFirst>
              {title}
            </FocusHeading>
            {toGroups ? (
              <ActButton kind="plain" keys="⌫" onPress={toGroups}>
                {t('triage.topic.allGroups')}
              </ActButton>
            ) : null}
          </div>
          <ChoiceList
            label={title}
            choices={group === null ? groupChoices(t, choices) : inGroup(choices, group)}
            onAnswer={group === null ? openGroup : onAnswer}
            onDontKnow={onDontKnow}
          />
        </>
      ) : null}
    </div>
  );
}

function inGroup(choices: readonly Choice[], group: TopicGroup): Choice[] {
  const topics: readonly string[] = topicGroups[group];
  return choices.filter((it) => topics.includes(it.value));
}
