import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Contact, ContactEdit } from '../../shared/model/contact.ts';
import type { ComparedField, VcardItem, VcardPlace } from '../../shared/model/vcard.ts';
import { useDesk } from '../app/desk-context.ts';
import { languageNames } from '../i18n/language-names.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { createVcardStore } from './vcard-store.ts';
import { weekText } from './week-text.ts';

type Props = { readonly onClose: () => void; readonly onDone: () => void };

const places: Readonly<Record<string, VcardPlace>> = {
  'indirect-provider': { scope: { kind: 'indirect-provider' }, role: 'indirect-provider' },
  'microsoft-partner-support': { scope: { kind: 'microsoft' }, role: 'microsoft-partner-support' },
};

/** What a vCard file would change, card by card and field by field; then only what was chosen. */
export function VcardImport({ onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createVcardStore(client, transport));
  const { status, items, chosen, ours, error, written, place } = useStore(store.state);
  const count = (of: VcardItem['status']) => items.filter((it) => it.status === of).length;

  async function take(): Promise<void> {
    await store.take();
    if (store.state.getState().status === 'done') onDone();
  }

  return (
    <section className="stack contact-form">
      <FocusHeading level={2} className="section-heading" focusKey="vcard-import">
        {t('contacts.vcard.importTitle')}
      </FocusHeading>
      {error === null ? null : <ErrorNote error={error} />}
      {status === 'loading' ? <LoadingNote /> : null}
      {status === 'done' ? <output>{t('contacts.vcard.done', { count: written })}</output> : null}
      {status === 'idle' || status === 'done' ? (
        <FileDrop
          label={t('contacts.vcard.drop')}
          button={t('contacts.vcard.choose')}
          hint={t('contacts.vcard.dropHint')}
          types={['.vcf', 'text/vcard']}
          onFile={(file) => void store.open(file)}
        />
      ) : null}
      {status === 'ready' ? (
        <>
          <p className="muted">
            {t('contacts.vcard.counts', {
              new: count('new'),
              differs: count('differs'),
              same: count('same'),
              refused: count('refused'),
            })}
          </p>
          <SelectInput
            label={t('contacts.vcard.place')}
            value={place?.role ?? ''}
            options={[
              { value: '', label: t('contacts.vcard.noPlace') },
              ...Object.values(places).map(({ role }) => ({
                value: role,
                label: t(`decision.role.${role}`),
              })),
            ]}
            onChange={(value) => void store.setPlace(places[value] ?? null)}
          />
          <ul className="contact-list vcard-items">
            {items.map((item) => (
              <Card
                key={item.index}
                item={item}
                isChosen={chosen.has(item.index)}
                ours={ours.get(item.index) ?? []}
                onChoose={(isChosen) => store.choose(item.index, isChosen)}
                onDecide={(field, isOurs) => store.decide(item.index, field, isOurs)}
              />
            ))}
          </ul>
        </>
      ) : null}
      <div className="acts">
        {status === 'ready' ? (
          <ActButton kind="primary" isDisabled={chosen.size === 0} onPress={() => void take()}>
            {t('contacts.vcard.takeAll')}
          </ActButton>
        ) : null}
        <ActButton onPress={onClose}>{t('common.close')}</ActButton>
      </div>
    </section>
  );
}

type CardProps = {
  readonly item: VcardItem;
  readonly isChosen: boolean;
  /** In what the desk's own word stays. */
  readonly ours: readonly ComparedField[];
  readonly onChoose: (isChosen: boolean) => void;
  readonly onDecide: (field: ComparedField, isOurs: boolean) => void;
};

function Card({ item, isChosen, ours, onChoose, onDecide }: CardProps) {
  const { t } = useTranslation();
  const { status, problems, dropped, differences, edit, contact } = item;
  const name = item.name === '' ? `${item.line}` : item.name;
  const canTake = status === 'new' || status === 'differs';
  return (
    <li className="contact-item">
      <div className="contact-head">
        {canTake ? (
          <CheckBox
            label={t('contacts.vcard.take', { name })}
            isChecked={isChosen}
            onChange={onChoose}
          />
        ) : (
          <b className="break">{name}</b>
        )}
        <span className="tag">{t(`contacts.vcard.status.${status}`)}</span>
        {edit === null ? null : <span className="dim">{t(`decision.role.${edit.role}`)}</span>}
      </div>
      {edit && contact
        ? differences.map((field) => (
            <Difference
              key={field}
              field={field}
              before={contact}
              after={edit}
              isOurs={isChosen ? ours.includes(field) : null}
              onDecide={(isOurs) => onDecide(field, isOurs)}
            />
          ))
        : null}
      {problems.length === 0 ? null : (
        <p className="warn">
          {problems.map((it) => t(`contacts.vcard.problems.${it}`)).join(' · ')}
        </p>
      )}
      {dropped.length === 0 ? null : (
        <p className="dim">
          {t('contacts.vcard.dropped', { names: dropped.join(t('common.listSeparator')) })}
        </p>
      )}
    </li>
  );
}

const sides = ['ours', 'theirs'] as const;

type DifferenceProps = {
  readonly field: ComparedField;
  readonly before: Contact;
  readonly after: ContactEdit;
  /** Null: the card is not taken in, so there is nothing to decide. */
  readonly isOurs: boolean | null;
  readonly onDecide: (isOurs: boolean) => void;
};

function Difference({ field, before, after, isOurs, onDecide }: DifferenceProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const shown = (contact: Contact | ContactEdit): string => {
    if (field === 'audience') return t(`contacts.audiences.${contact.audience}`);
    if (field === 'languages') return languageNames(contact.languages, locale);
    if (field === 'openingHours') {
      const { openingHours } = contact;
      return openingHours ? weekText(openingHours, locale, t('contacts.week.allDay')) : '';
    }
    return contact[field] ?? '';
  };
  const label = t(`contacts.vcard.fields.${field}`);
  return (
    <div className="vcard-difference">
      <p className="muted break">
        {t('contacts.vcard.difference', {
          field: label,
          before: shown(before) || t('contacts.vcard.empty'),
          after: shown(after) || t('contacts.vcard.empty'),
        })}
      </p>
      {isOurs === null ? null : (
        <SegmentChoice
          label={t('contacts.vcard.whose', { field: label })}
          value={isOurs ? 'ours' : 'theirs'}
          options={sides.map((value) => ({ value, label: t(`contacts.vcard.sides.${value}`) }))}
          onChange={(value) => onDecide(value === 'ours')}
        />
      )}
    </div>
  );
}
