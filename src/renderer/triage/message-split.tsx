import { useTranslation } from 'react-i18next';

import type { MessagePart } from '../../shared/model/topic-suggestion.ts';
import { ActButton } from '../parts/act-button.tsx';

type Props = {
  readonly parts: readonly MessagePart[];
  readonly onSplit: () => void;
  readonly onKeep: () => void;
};

/** A message that seems to hold several questions: each part, and the offer to make a case of each. */
export function MessageSplit({ parts, onSplit, onKeep }: Props) {
  const { t } = useTranslation();
  const count = parts.length;
  return (
    <section className="offer-note">
      <h3>{t('triage.split.heading', { count })}</h3>
      <ol className="split-parts">
        {parts.map(({ text, topics: [best] }, index) => (
          <li key={text}>
            <p className="label">
              {t('triage.split.part', { number: index + 1 })}
              {best ? (
                <b>{t('triage.split.about', { topic: t(`topics.${best.topic}.name`) })}</b>
              ) : null}
            </p>
            <p className="split-text">{text}</p>
          </li>
        ))}
      </ol>
      <div className="acts">
        <ActButton kind="primary" keys="Ctrl ↵" onPress={onSplit}>
          {t('triage.split.make', { count })}
        </ActButton>
        <ActButton keys="Alt ↵" onPress={onKeep}>
          {t('triage.split.keep')}
        </ActButton>
      </div>
    </section>
  );
}
