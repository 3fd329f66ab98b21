import type { TFunction } from 'i18next';

import { importFlags } from '../../shared/model/catalogue-import.ts';
import {
  computedQualityKinds,
  type QualityFlag,
  type QualityKind,
} from '../../shared/model/quality.ts';
import { lookUp } from '../i18n/look-up.ts';

/** What a kind of flag is called. */
export function kindText(t: TFunction, kind: QualityKind): string {
  const computed = computedQualityKinds.find((it) => it === kind);
  if (computed) return t(`quality.kinds.${computed}`);
  const imported = importFlags.find((it) => it === kind);
  return imported ? t(`import.flags.${imported}`) : kind;
}

/** What a flag says, in one sentence. */
export function flagText(t: TFunction, { kind, values }: QualityFlag): string {
  const computed = computedQualityKinds.find((it) => it === kind);
  return computed ? lookUp(t, `quality.about.${computed}`, values) : kindText(t, kind);
}
