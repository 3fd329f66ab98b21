import type { texts } from '../../shared/i18n/en/texts.ts';

declare module 'i18next' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be augmented
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: typeof texts };
  }
}
