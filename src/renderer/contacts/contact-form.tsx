import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import {
  contactAudiences,
  type Contact,
  type ContactEdit,
  type ContactRole,
  type ContactScope,
} from '../../shared/model/contact.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import {
  contactEditOf,
  contactFieldsOf,
  findContactProblem,
  type ContactFields,
  type ContactProblem,
} from './contact-fields.ts';
import { LanguageField } from './language-field.tsx';
import { WeekHours } from './week-hours.tsx';
import { ZoneField } from './zone-field.tsx';

type Props = {
  readonly contact: Contact | null;
  readonly scopes: readonly [ContactScope, ...ContactScope[]];
  readonly roles: readonly [ContactRole, ...ContactRole[]];
  readonly onSave: (edit: ContactEdit) => void;
  readonly onCancel: () => void;
};

type TextName = 'name' | 'email' | 'phone' | 'url' | 'hours' | 'note';

/** A contact by hand. */
export function ContactForm({ contact, scopes, roles, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(() => contactFieldsOf(contact, scopes, roles[0]));
  const [problem, setProblem] = useState<ContactProblem | null>(null);

  function set(change: Partial<ContactFields>): void {
    setFields({ ...fields, ...change });
    setProblem(null);
  }

  function text(name: TextName) {
    const error = problem?.field === name ? problemText(problem) : null;
    return {
      label: t(`contacts.${name}`),
      value: fields[name],
      onChange: (value: string) => set({ [name]: value }),
      most: name === 'note' ? limits.longText : limits.singleLine,
      ...(error === null ? {} : { error }),
    };
  }

  function problemText({ field, kind }: ContactProblem): string {
    if (kind === 'empty') return t('contacts.empty');
    return t(field === 'email' ? 'contacts.badEmail' : 'contacts.badUrl');
  }

  function submit(): void {
    const found = findContactProblem(fields);
    setProblem(found);
    if (found === null) onSave(contactEditOf(fields, contact, scopes[fields.scope] ?? scopes[0]));
  }

  return (
    <Form
      className="stack-tight contact-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        focusFirstInvalid(event.currentTarget);
      }}
    >
      <FocusHeading level={3} className="section-heading" focusKey={contact?.id ?? 'new'}>
        {t(contact === null ? 'contacts.newTitle' : 'contacts.editTitle')}
      </FocusHeading>
      <div className="field-row">
        <SelectInput
          label={t('contacts.role')}
          value={fields.role}
          options={roles.map((it) => ({ value: it, label: t(`decision.role.${it}`) }))}
          onChange={(value) => set({ role: roles.find((it) => it === value) ?? roles[0] })}
        />
        {scopes.length > 1 ? (
          <SelectInput
            label={t('contacts.scope')}
            value={String(fields.scope)}
            options={scopes.map((it, index) => ({
              value: String(index),
              label: t(it.kind === 'offer' ? 'contacts.ofOffer' : 'contacts.ofPublisher'),
            }))}
            onChange={(value) => set({ scope: Number(value) })}
          />
        ) : null}
      </div>
      <div className="field-row">
        <TextInput {...text('name')} />
        <TextInput {...text('email')} type="email" />
      </div>
      <div className="field-row">
        <TextInput {...text('phone')} type="tel" />
        <TextInput {...text('url')} type="url" />
      </div>
      <div className="field-row">
        <TextInput {...text('hours')} hint={t('contacts.hoursHint')} />
        <ZoneField value={fields.timeZone} onChange={(timeZone) => set({ timeZone })} />
      </div>
      <WeekHours fields={fields} isWrong={problem?.field === 'week'} onChange={set} />
      <div className="field-row">
        <LanguageField languages={fields.languages} onChange={(languages) => set({ languages })} />
        <SelectInput
          label={t('contacts.audience')}
          value={fields.audience}
          hint={t('contacts.audienceHint')}
          options={contactAudiences.map((it) => ({
            value: it,
            label: t(`contacts.audiences.${it}`),
          }))}
          onChange={(value) =>
            set({ audience: contactAudiences.find((it) => it === value) ?? 'partner-only' })
          }
        />
      </div>
      <TextInput {...text('note')} rows={2} />
      <CheckBox
        label={t('contacts.isVerified')}
        isChecked={fields.isVerified}
        onChange={(isVerified) => set({ isVerified })}
      />
      <div className="acts">
        <ActButton kind="primary" type="submit" onPress={() => undefined}>
          {t('common.save')}
        </ActButton>
        <ActButton onPress={onCancel}>{t('common.cancel')}</ActButton>
      </div>
    </Form>
  );
}
