import { useTranslation } from 'react-i18next';

import type { ContactChainStep } from '../../shared/model/contact.ts';
import { ContactMemoryNote } from '../contacts/contact-memory-note.tsx';
import { useContactMemory } from '../contacts/use-contact-memory.ts';

type Props = { readonly title: string; readonly chain: readonly ContactChainStep[] };

/** Every place that was looked at on the way to the contact, in order. */
export function ChainList({ title, chain }: Props) {
  const { t } = useTranslation();
  const memories = useContactMemory(chain.flatMap(({ contact }) => (contact ? [contact.id] : [])));
  if (chain.length === 0) return null;
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ol className="chain-list">
        {chain.map((step) => {
          const hasLevel = step.level !== 'desk' && step.level !== 'none';
          return (
            <li key={`${step.role} ${step.level}`} data-used={step.isUsed}>
              <span>{t(`decision.role.${step.role}`)}</span>
              {hasLevel ? <span className="dim">{t(`decision.level.${step.level}`)}</span> : null}
              <span className="chain-end">
                {step.isUsed
                  ? t('decision.card.chainUsed')
                  : step.contact === null
                    ? t('decision.card.chainNoRecord')
                    : null}
              </span>
              {step.contact ? <ContactMemoryNote memory={memories.get(step.contact.id)} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
