import type { TFunction } from 'i18next';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { WallTime } from '../../shared/model/case-details.ts';
import { OfferKey } from '../../shared/model/offer.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { plainKeysHeld } from '../keys/use-form-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import type { CaseDifference } from './case-changes.ts';
import type { CaseStore } from './case-store.ts';
import type { CaseConflict } from './case-work.ts';

type Props = { readonly store: CaseStore; readonly conflict: CaseConflict };

/** Another window saved this case first: what is otherwise there, and which of both is to hold. */
export function CaseConflictNotice({ store, conflict }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const place = useRef<HTMLElement>(null);
  const { theirs, by, at, differences } = conflict;
  const ago = formatAgo(at, now, locale);
  const takeTheirs = (): void => void store.takeTheirs();
  const keepMine = (): void => void store.keepMine();
  useKeys({ 'Alt+o': takeTheirs, 'Alt+k': keepMine }, 'step');
  // The focus came here in the middle of a word: its letters act on nothing.
  useKeys(() => (place.current?.contains(document.activeElement) ? plainKeysHeld : {}), 'hold');
  return (
    <section ref={place} className="case-conflict" aria-label={t('cases.conflict.label')}>
      <FocusHeading focusKey={`conflict ${theirs.revision}`} className="section-heading">
        {by === ''
          ? t('cases.conflict.heading', { ago })
          : t('cases.conflict.byHeading', { ago, by })}
      </FocusHeading>
      <p className="step-hint">{t('cases.conflict.hint')}</p>
      <table className="case-conflict-table">
        <thead>
          <tr>
            <th scope="col">{t('cases.conflict.field')}</th>
            <th scope="col">{t('cases.conflict.theirs')}</th>
            <th scope="col">{t('cases.conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((it) => (
            <tr key={nameOf(t, it)}>
              <th scope="row">{nameOf(t, it)}</th>
              <td className="break">{valueText(t, it, it.theirs)}</td>
              <td className="break">
                {it.isMine ? (
                  valueText(t, it, it.mine)
                ) : (
                  <span className="dim">{t('cases.conflict.leftAlone')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="acts">
        <ActButton keys="Alt O" onPress={takeTheirs}>
          {t('cases.conflict.takeTheirs')}
        </ActButton>
        <ActButton keys="Alt K" onPress={keepMine}>
          {t('cases.conflict.keepMine')}
        </ActButton>
      </div>
    </section>
  );
}

function nameOf(t: TFunction, { part }: CaseDifference): string {
  if (part.kind === 'fact') return t(`facts.${part.name}.label`);
  if (part.kind === 'field') return t(`escalation.fields.${part.name}`);
  return t(part.kind === 'question' ? 'cases.question' : 'cases.offer');
}

function valueText(t: TFunction, { part }: CaseDifference, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('cases.conflict.empty');
  if (typeof value === 'boolean') return t(`escalation.fields.ongoing.${value ? 'yes' : 'no'}`);
  const time = WallTime.safeParse(value);
  if (time.success) return `${time.data.local.replace('T', ' ')} ${time.data.timeZone}`;
  const offer = OfferKey.safeParse(value);
  if (offer.success) return `${offer.data.publisherId}/${offer.data.offerId}`;
  if (typeof value !== 'string') return '';
  return part.kind === 'fact' ? factValueName(t, part.name, value) : value;
}
