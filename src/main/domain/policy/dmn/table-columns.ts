import {
  certainties,
  contactHops,
  firstContacts,
  owners,
} from '../../../../shared/model/decision.ts';

/** The output columns of the table of rules, in order, with the values that each may give. */
export const outputColumns = {
  owner: owners,
  firstContact: firstContacts,
  contact: contactHops,
  escalateTo: contactHops,
  certainty: certainties,
} as const;
export type OutputColumn = keyof typeof outputColumns;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a constant
export const outputNames = Object.keys(outputColumns) as readonly OutputColumn[];

/** The one column of a next-hop table. */
export const hopOutput = 'escalateTo' satisfies OutputColumn;
