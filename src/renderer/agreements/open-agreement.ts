import { navigate } from '../app/use-route.ts';

/** In the address while a local rule is being added. */
export const newRule = 'new';

/** Shows one agreement; without an item, none. */
export function openAgreement(item?: string): void {
  navigate({ screen: 'agreements', ...(item === undefined ? {} : { item }) });
}
