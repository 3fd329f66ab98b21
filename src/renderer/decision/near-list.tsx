import type { TFunction } from 'i18next';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';

import type { NearMiss } from '../../shared/model/explanation.ts';
import { lookUp } from '../i18n/look-up.ts';
import { ActButton } from '../parts/act-button.tsx';
import { OwnerMark, ownerTone } from '../parts/owner-mark.tsx';
import { nearSentences, type NearSentence } from './near-sentences.ts';
import { valueInList } from './value-in-list.ts';

type Props = {
  readonly nearMisses: readonly NearMiss[];
  readonly mightChange: readonly NearMiss[];
};

const fewSentences = 4;
const fewTopics = 3;

/** What would change the owner, all of it computed: the first few, the rest on demand. */
export function NearList({ nearMisses, mightChange }: Props) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const sure = nearSentences(nearMisses);
  const unsure = nearSentences(mightChange);
  const hasMore =
    sure.length > fewSentences ||
    unsure.length > 0 ||
    sure.some((it) => it.values.length > fewTopics);
  return (
    <section className="card-near">
      <div className="label-row">
        <h3 className="label">{t('decision.card.near')}</h3>
        {hasMore ? (
          <ActButton kind="plain" onPress={() => setIsWhole(!isWhole)}>
            {t(isWhole ? 'decision.near.showFew' : 'decision.near.showAll')}
          </ActButton>
        ) : null}
      </div>
      {sure.length === 0 ? <p className="muted">{t('decision.near.none')}</p> : null}
      <Sentences sentences={isWhole ? sure : sure.slice(0, fewSentences)} isWhole={isWhole} />
      {isWhole && unsure.length > 0 ? (
        <>
          <h4 className="label">{t('decision.near.might')}</h4>
          <Sentences sentences={unsure} isWhole />
        </>
      ) : null}
    </section>
  );
}

type SentencesProps = {
  readonly sentences: readonly NearSentence[];
  readonly isWhole: boolean;
};

function Sentences({ sentences, isWhole }: SentencesProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {sentences.map((sentence) => {
        const [first] = sentence.owners;
        if (first === undefined) return null;
        const tone = sentence.owners.length === 1 ? ownerTone(first) : 'undetermined';
        return (
          <li key={`${sentence.fact} ${sentence.values.join(' ')}`}>
            <span className="near-marks">
              {sentence.owners.map((owner) => (
                <OwnerMark key={owner} owner={owner} />
              ))}
            </span>
            <span>
              <Trans
                t={t}
                i18nKey="decision.near.sentence"
                values={{
                  owners: sentence.owners
                    .map((it) => t(`decision.owner.${it}`))
                    .join(t('policy.or')),
                  whatIf: whatIf(t, sentence, isWhole),
                }}
                components={{ owner: <b className={`owner-tone-${tone}`} /> }}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** "if we, the partner, asked". */
function whatIf(t: TFunction, { fact, values }: NearSentence, isWhole: boolean): string {
  const [only = ''] = values;
  if (fact !== 'topic') return lookUp(t, `facts.${fact}.values.${only}.whatIf`);
  const shown = isWhole ? values : values.slice(0, fewTopics);
  const topics = shown.map((it) => valueInList(t, fact, it)).join(t('common.listSeparator'));
  const count = values.length - shown.length;
  return count === 0
    ? t('decision.near.topics', { topics })
    : t('decision.near.topicsMore', { topics, count });
}
