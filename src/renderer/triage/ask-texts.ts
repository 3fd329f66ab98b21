import type { FactName } from '../../shared/model/facts.ts';

/** Who is likely to know a fact that is open. */
export const askWhom = {
  publisher: 'customer',
  purchaseChannel: 'customer',
  askedBy: 'customer',
  cspModel: 'colleague',
  topic: 'customer',
  commerceFault: 'colleague',
  azureBased: 'customer',
  firstLine: 'colleague',
  handoff: 'customer',
  customerUsableContact: 'publisher',
  resellerSplit: 'provider',
  refundWindow: 'customer',
  isvStep: 'customer',
} as const satisfies Record<FactName, 'customer' | 'colleague' | 'publisher' | 'provider'>;
