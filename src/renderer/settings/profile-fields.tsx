import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { factValues } from '../../shared/model/facts.ts';
import { locales } from '../../shared/model/locale.ts';
import { RadioCards } from '../parts/radio-cards.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { isPrefixRight, type ProfileFormStore } from './profile-form-store.ts';

type Props = {
  readonly store: ProfileFormStore;
  /** The language acts at once, before the rest is saved. */
  readonly onLanguage: (language: (typeof locales)[number]) => void;
  /** What the place asks beside, between the desk's name and how it is reached. */
  readonly children?: ReactNode;
};

/** Who this desk is. */
export function ProfileFields({ store, onLanguage, children }: Props) {
  const { t } = useTranslation();
  const { fields, isChecked } = useStore(store.state);
  const missing = (text: string) =>
    isChecked && text.trim() === '' ? { error: t('settings.profile.missing') } : {};
  const prefixError =
    isChecked && !isPrefixRight(fields.casePrefix)
      ? { error: t('settings.profile.casePrefixBad') }
      : {};
  return (
    <div className="stack">
      <div className="field-row">
        <SelectInput
          label={t('settings.profile.language')}
          value={fields.language}
          options={locales.map((it) => ({ value: it, label: t(`common.languageNames.${it}`) }))}
          onChange={(value) => {
            const language = locales.find((it) => it === value);
            if (!language) return;
            store.set('language', language);
            onLanguage(language);
          }}
        />
        <TextInput
          label={t('settings.profile.deskName')}
          hint={t('settings.profile.deskNameHint')}
          value={fields.deskName}
          onChange={(value) => store.set('deskName', value)}
          most={limits.singleLine}
          isRequired
          {...missing(fields.deskName)}
        />
      </div>
      <div className="field-row">
        <TextInput
          label={t('settings.profile.operatorName')}
          hint={t('settings.profile.operatorNameHint')}
          value={fields.operatorName}
          onChange={(value) => store.set('operatorName', value)}
          most={limits.singleLine}
          isRequired
          {...missing(fields.operatorName)}
        />
        <TextInput
          label={t('settings.profile.casePrefix')}
          hint={t('settings.profile.casePrefixHint')}
          value={fields.casePrefix}
          onChange={(value) => store.set('casePrefix', value.toUpperCase())}
          isRequired
          {...prefixError}
        />
      </div>
      {children}
      <div className="stack-tight">
        <div className="field-row">
          <TextInput
            label={t('settings.profile.contactEmail')}
            type="email"
            value={fields.contactEmail}
            onChange={(value) => store.set('contactEmail', value)}
            most={limits.singleLine}
          />
          <TextInput
            label={t('settings.profile.contactPhone')}
            type="tel"
            value={fields.contactPhone}
            onChange={(value) => store.set('contactPhone', value)}
            most={limits.singleLine}
          />
        </div>
        <p className="field-hint">{t('settings.profile.contactHint')}</p>
      </div>
      <RadioCards
        label={t('settings.profile.cspModel')}
        value={fields.cspModel}
        onChange={(value) => store.set('cspModel', value)}
        cards={factValues.cspModel.map((value) => ({
          value,
          name: t(`facts.cspModel.values.${value}.name`),
          about: t(`facts.cspModel.values.${value}.about`),
        }))}
      />
    </div>
  );
}
