import { useTranslation } from 'react-i18next';

import type { ContactChainStep } from '../../shared/model/contact.ts';
import type { ContactHop } from '../../shared/model/decision.ts';
import { ContactMemoryNote } from '../contacts/contact-memory-note.tsx';
import { useContactMemory } from '../contacts/use-contact-memory.ts';
import { ContactLines } from './contact-lines.tsx';
import { isNamedByPage } from './is-named-by-page.ts';

type Props = {
  readonly title: string;
  /** Null: there is no such hop. */
  readonly hop: ContactHop | null;
  readonly chain: readonly ContactChainStep[];
  /** The spans that the decision rests on; null: nobody asks the page. */
  readonly cites: readonly string[] | null;
};

/** One hop: whom the decision names, the record that the desk has for it, and how it answered so far. */
export function HopBlock({ title, hop, chain, cites }: Props) {
  const { t } = useTranslation();
  const used = chain.find((it) => it.isUsed);
  const contact = used?.contact ?? null;
  const memories = useContactMemory(contact ? [contact.id] : []);
  return (
    <section className="hop">
      <h3 className="label">{title}</h3>
      {hop === null ? (
        <p className="dim">{t('decision.card.noNextHop')}</p>
      ) : (
        <>
          <b>{used ? t(`decision.role.${used.role}`) : t(`decision.hop.${hop}`)}</b>
          {contact ? <ContactLines contact={contact} /> : null}
          {contact ? <ContactMemoryNote memory={memories.get(contact.id)} /> : null}
          {cites === null || isNamedByPage(hop, cites) ? null : (
            <span className="practice" title={t('decision.card.ourPracticeAbout')}>
              {t('decision.card.ourPractice')}
            </span>
          )}
        </>
      )}
    </section>
  );
}
