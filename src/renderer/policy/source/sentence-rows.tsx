import { useTranslation } from 'react-i18next';

import type {
  KnownSentence,
  NewSentence,
  SourceComparison,
} from '../../../shared/model/policy-source.ts';
import { toHash } from '../../app/route.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { markWords } from './mark-words.ts';
import { MarkedText } from './marked-text.tsx';

type Change = SourceComparison['changed'][number];

/** A sentence before and now, side by side, with the words that differ. */
export function ChangedSentence({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { before, after } = change;
  const marked = before.english === null ? null : markWords(before.english, after.english);
  return (
    <li className="sentence">
      <div className="sentence-sides">
        <section>
          <h4 className="label">
            <span className="code">{before.id}</span>{' '}
            {t(marked === null ? 'policySource.paraphrase' : 'policySource.before')}
          </h4>
          {marked === null ? (
            <OldWords sentence={before} />
          ) : (
            <p lang="en">
              <MarkedText parts={marked.before} kind="del" />
            </p>
          )}
        </section>
        <section>
          <h4 className="label">
            <span className="code">{after.id}</span> {t('policySource.after')}
          </h4>
          <p lang="en">
            {marked === null ? after.english : <MarkedText parts={marked.after} kind="ins" />}
          </p>
          <PageChinese sentence={after} />
        </section>
      </div>
      <CitedBy rules={before.rules} />
    </li>
  );
}

/** A sentence that the new copy does not have. */
export function VanishedSentence({ sentence }: { readonly sentence: KnownSentence }) {
  return (
    <li className="sentence">
      <h4 className="code">{sentence.id}</h4>
      <OldWords sentence={sentence} />
      <CitedBy rules={sentence.rules} />
    </li>
  );
}

/** A sentence that the policy did not know. */
export function AddedSentence({ sentence }: { readonly sentence: NewSentence }) {
  return (
    <li className="sentence">
      <h4 className="code">{sentence.id}</h4>
      <p lang="en">{sentence.english}</p>
      <PageChinese sentence={sentence} />
    </li>
  );
}

/** The old sentence, or our paraphrase where there is no old copy. */
function OldWords({ sentence }: { readonly sentence: KnownSentence }) {
  const locale = useLocale();
  if (sentence.english !== null) return <p lang="en">{sentence.english}</p>;
  return <p className="muted">{sentence.paraphrase?.[locale]}</p>;
}

function PageChinese({ sentence }: { readonly sentence: NewSentence }) {
  const { t } = useTranslation();
  if (sentence.chinese === null) return null;
  return (
    <p className="dim" lang="zh-CN" title={t('policySource.chinese')}>
      {sentence.chinese}
    </p>
  );
}

function CitedBy({ rules }: { readonly rules: readonly string[] }) {
  const { t } = useTranslation();
  if (rules.length === 0) return <p className="dim">{t('policySource.noRules')}</p>;
  return (
    <p className="cited-by">
      <span className="muted">{t('policySource.rules')}</span>
      {rules.map((rule) => (
        <a key={rule} className="code" href={toHash({ screen: 'policy', rule })}>
          {rule}
        </a>
      ))}
    </p>
  );
}
