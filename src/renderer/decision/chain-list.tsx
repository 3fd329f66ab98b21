import { useTranslation } from 'react-i18next';

import type { ContactMemory } from '../../shared/model/contact-memory.ts';
import type { ContactChainStep } from '../../shared/model/contact.ts';
import { ContactMemoryNote } from '../contacts/contact-memory-note.tsx';
import { useContactMemory } from '../contacts/use-contact-memory.ts';

type Props = { readonly title: string; readonly chain: readonly ContactChainStep[] };

/** Every place that was looked at on the way to the contact, in order. */
export function ChainList({ title, chain }: Props) {
  const memories = useContactMemory(chain.flatMap(({ contact }) => (contact ? [contact.id] : [])));
  if (chain.length === 0) return null;
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ol className="chain-list">
        {chain.map((step, place) => (
          <ChainStep
            key={`${step.role} ${step.level}`}
            step={step}
            why={whyOf(chain, place)}
            memory={step.contact ? memories.get(step.contact.id) : undefined}
          />
        ))}
      </ol>
    </section>
  );
}

type StepProps = {
  readonly step: ContactChainStep;
  readonly why: Why;
  readonly memory: ContactMemory | undefined;
};

/** One place: which role of whom, whether there is a record, and why it is used or not. */
function ChainStep({ step, why, memory }: StepProps) {
  const { t } = useTranslation();
  const { role, level, contact } = step;
  const hasLevel = level !== 'desk' && level !== 'none';
  const way = contact?.email ?? contact?.phone ?? contact?.url ?? null;
  return (
    <li data-used={step.isUsed}>
      <span className="chain-role">
        {t(`decision.role.${role}`)}
        {hasLevel ? <span className="dim"> {t(`decision.level.${level}`)}</span> : null}
      </span>
      <span className="chain-end">
        {why === 'noRecord' ? t('decision.card.chainNoRecord') : t(`contacts.chain.${why}`)}
      </span>
      {way === null ? null : <span className="chain-way break">{way}</span>}
      {contact ? <ContactMemoryNote memory={memory} /> : null}
    </li>
  );
}

type Why = 'usedFirst' | 'usedNext' | 'usedFallback' | 'hasRecord' | 'notUsed' | 'noRecord';

function whyOf(chain: readonly ContactChainStep[], place: number): Why {
  const step = chain[place];
  const used = chain.findIndex((it) => it.isUsed);
  if (step === undefined) return 'noRecord';
  if (place === used) {
    if (place === 0) return 'usedFirst';
    return step.contact === null ? 'usedFallback' : 'usedNext';
  }
  if (used >= 0 && place > used) return 'notUsed';
  return step.contact === null ? 'noRecord' : 'hasRecord';
}
