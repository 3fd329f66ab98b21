import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { TopicSuggestion } from '../../shared/model/topic-suggestion.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyHint } from '../parts/key-hint.tsx';

type Props = {
  readonly suggestions: readonly TopicSuggestion[];
  readonly onAnswer: (topic: string) => void;
};

const keys = ['x', 'y', 'z'] as const;
const mostWords = 3;

/** The three topics that the words point to most, with the words. They are offered, never chosen. */
export function TopicSuggestions({ suggestions, onAnswer }: Props) {
  const { t } = useTranslation();
  const shown = suggestions.filter((it) => it.because.length > 0).slice(0, keys.length);
  const acts = shown.map(({ topic }, index) => [keys[index], () => onAnswer(topic)] as const);
  useKeys(Object.fromEntries(acts), 'step');
  if (shown.length === 0) return null;
  return (
    <section className="suggestions">
      <h3 className="label">{t('triage.suggest.label')}</h3>
      <ul aria-label={t('triage.suggest.label')}>
        {shown.map(({ topic, because }, index) => (
          <li key={topic}>
            <Button
              className="suggestion"
              aria-keyshortcuts={keys[index]}
              onPress={() => onAnswer(topic)}
            >
              <KeyHint keys={(keys[index] ?? '').toUpperCase()} />
              <span className="suggestion-name">{t(`topics.${topic}.name`)}</span>
              <span className="suggestion-because">
                {t('triage.suggest.because', {
                  words: because
                    .slice(0, mostWords)
                    .map((word) => t('triage.suggest.word', { word }))
                    .join(t('common.listSeparator')),
                })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
