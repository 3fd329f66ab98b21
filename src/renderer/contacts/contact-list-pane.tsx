import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { staleDays, type ListedContact } from '../../shared/model/contact-list.ts';
import { contactRoles } from '../../shared/model/contact.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { moveInList } from '../parts/move-in-list.ts';
import { SelectInput } from '../parts/select-input.tsx';
import type { ContactListStore } from './contact-list-store.ts';
import { contactTitle } from './contact-title.ts';

type Props = { readonly store: ContactListStore; readonly onChoose: () => void };

const scopes = ['offer', 'publisher', 'indirect-provider', 'microsoft'] as const;

/** The contacts that fit, and what narrows them. Arrows move from row to row, and the row in focus is chosen. */
export function ContactListPane({ store, onChoose }: Props) {
  const { t } = useTranslation();
  const { rows, next, status, filter, chosen } = useStore(store.state);
  const count = rows.length;
  return (
    <div className="pane pane-list contact-list-pane">
      <ListFilter
        label={t('contacts.screen.filter')}
        placeholder={t('contacts.screen.filter')}
        text={filter.text}
        onText={(text) => void store.narrow({ text })}
      />
      <Filters store={store} />
      <output className="list-count">
        {status === 'loading'
          ? t('contacts.screen.looking')
          : t(next === null ? 'contacts.screen.count' : 'contacts.screen.countMore', { count })}
      </output>
      {status === 'ready' && count === 0 ? (
        <p className="dim list-none">{t('contacts.screen.none')}</p>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows act; the list moves the focus */}
      <ul className="contact-rows" aria-label={t('contacts.screen.list')} onKeyDown={moveInList}>
        {rows.map((row) => (
          <ContactRow
            key={row.contact.id}
            row={row}
            isChosen={row.contact.id === chosen}
            onChoose={() => {
              store.choose(row.contact.id);
              onChoose();
            }}
          />
        ))}
      </ul>
      {next === null ? null : (
        <ActButton isPending={status === 'loading'} onPress={() => void store.more()}>
          {t('common.showMore')}
        </ActButton>
      )}
    </div>
  );
}

function Filters({ store }: { readonly store: ContactListStore }) {
  const { t } = useTranslation();
  const { role, scope, unverifiedDays, isReturned, isWithoutAddress } = useStore(
    store.state,
    (it) => it.filter,
  );
  return (
    <div className="contact-filters">
      <SelectInput
        label={t('contacts.screen.role')}
        value={role ?? ''}
        options={[
          { value: '', label: t('contacts.screen.anyRole') },
          ...contactRoles.map((value) => ({ value, label: t(`decision.role.${value}`) })),
        ]}
        onChange={(value) =>
          void store.narrow({ role: contactRoles.find((it) => it === value) ?? null })
        }
      />
      <SelectInput
        label={t('contacts.screen.scope')}
        value={scope ?? ''}
        options={[
          { value: '', label: t('contacts.screen.anyScope') },
          ...scopes.map((value) => ({ value, label: t(`contacts.screen.scopes.${value}`) })),
        ]}
        onChange={(value) =>
          void store.narrow({ scope: scopes.find((it) => it === value) ?? null })
        }
      />
      <SelectInput
        label={t('contacts.screen.unverified')}
        value={String(unverifiedDays ?? '')}
        options={[
          { value: '', label: t('contacts.screen.anyAge') },
          ...staleDays.map((days) => ({
            value: String(days),
            label: t('contacts.screen.days', { count: days }),
          })),
        ]}
        onChange={(value) =>
          void store.narrow({
            unverifiedDays: staleDays.find((it) => String(it) === value) ?? null,
          })
        }
      />
      <CheckBox
        label={t('contacts.screen.returned')}
        isChecked={isReturned}
        onChange={(isOnly) => void store.narrow({ isReturned: isOnly })}
      />
      <CheckBox
        label={t('contacts.screen.withoutAddress')}
        isChecked={isWithoutAddress}
        onChange={(isOnly) => void store.narrow({ isWithoutAddress: isOnly })}
      />
    </div>
  );
}

type RowProps = {
  readonly row: ListedContact;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function ContactRow({ row: { contact, offerName, publisherName }, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { scope, role } = contact;
  const place =
    scope.kind === 'offer'
      ? (offerName ?? `${scope.publisherId} / ${scope.offerId}`)
      : scope.kind === 'publisher'
        ? (publisherName ?? scope.publisherId)
        : t(`contacts.screen.scopes.${scope.kind}`);
  const way = contactTitle(t, contact);
  return (
    <li className="contact-row">
      <button
        type="button"
        className="list-row"
        data-row={contact.id}
        onClick={onChoose}
        onFocus={onChoose}
        {...(isChosen ? { 'aria-current': true } : {})}
      >
        <span className="list-row-title" title={way}>
          {way}
        </span>
        <span className="list-row-about" title={place}>
          {`${t(`decision.role.${role}`)} · ${place}`}
        </span>
        {contact.mailReturned === null ? null : (
          <span className="tag">{t('contacts.returned.act')}</span>
        )}
      </button>
    </li>
  );
}
