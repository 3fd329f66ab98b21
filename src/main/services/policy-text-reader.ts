import { topicTexts as english } from '../../shared/i18n/en/topics.ts';
import { topicTexts as chinese } from '../../shared/i18n/zh-cn/topics.ts';
import { factValues } from '../../shared/model/facts.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { createPolicyTexts, type PolicyTexts } from '../domain/search/policy-texts.ts';
import type { PolicyBook } from './policy-book.ts';

/** The searchable texts of the policy in force, made again when another one is. */
export function createPolicyTextReader(book: Pick<PolicyBook, 'published'>): () => PolicyTexts {
  const topics = factValues.topic.map((id) => ({
    id,
    name: { en: english[id].name, 'zh-CN': chinese[id].name },
    about: {
      en: `${english[id].term} ${english[id].about}`,
      'zh-CN': `${chinese[id].term} ${chinese[id].about}`,
    },
  }));
  let latest: { readonly policy: Policy; readonly texts: PolicyTexts } | undefined;
  return () => {
    const { policy } = book.published();
    if (latest?.policy !== policy) latest = { policy, texts: createPolicyTexts(policy, topics) };
    return latest.texts;
  };
}
