import type { TFunction } from 'i18next';

import type { RecordSource } from '../../shared/model/offer.ts';
import type { z } from '../../shared/zod.ts';

/** Where a record came from, in words. */
export function sourceText(t: TFunction, source: z.infer<typeof RecordSource>): string {
  switch (source.kind) {
    case 'import':
      return t('decision.card.sourceImport', { file: source.file, line: source.line });
    case 'manual':
      return source.by === ''
        ? t('offers.handKept')
        : t('decision.card.sourceManual', { by: source.by });
    default:
      return t('decision.card.sourceSample');
  }
}
