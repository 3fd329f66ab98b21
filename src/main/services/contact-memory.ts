import type { Handlers } from '../../shared/contract.ts';
import { toContactMemory } from '../domain/contacts/contact-memory.ts';
import type { ContactMemoryRepository } from '../store/desk/contact-memory-repository.ts';

type ContactMemoryDeps = { readonly contactMemory: ContactMemoryRepository };

/** Which contact really answers, how fast, and which sends things back. */
export function createContactMemoryHandlers({
  contactMemory,
}: ContactMemoryDeps): Pick<Handlers, 'contacts.memory'> {
  return {
    'contacts.memory': ({ contactIds }) => ({
      memories: [...new Set(contactIds)]
        .map((id) => toContactMemory(contactMemory.historyOf(id)))
        .filter(({ asked, answered, bounced }) => asked + answered + bounced > 0),
    }),
  };
}
