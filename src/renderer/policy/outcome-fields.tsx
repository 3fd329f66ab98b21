import { useTranslation } from 'react-i18next';

import {
  ContactHop,
  contactHops,
  FirstContact,
  firstContacts,
  Owner,
  owners,
  type Outcome,
} from '../../shared/model/decision.ts';
import { SelectInput } from '../parts/select-input.tsx';

type Target = Pick<Outcome, 'owner' | 'firstContact' | 'contact'>;

type Props = {
  readonly outcome: Target;
  readonly onChange: (change: Partial<Target>) => void;
};

/** Owner, first contact and the hop to write to. */
export function OutcomeFields({ outcome, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <SelectInput
        label={t('policy.owner')}
        value={outcome.owner}
        options={owners.map((it) => ({ value: it, label: t(`decision.owner.${it}`) }))}
        onChange={(value) => onChange({ owner: Owner.parse(value) })}
      />
      <SelectInput
        label={t('policy.firstContact')}
        value={outcome.firstContact}
        options={firstContacts.map((it) => ({
          value: it,
          label: t(`decision.firstContact.${it}`),
        }))}
        onChange={(value) => onChange({ firstContact: FirstContact.parse(value) })}
      />
      <SelectInput
        label={t('policy.contact')}
        value={outcome.contact}
        options={contactHops.map((it) => ({ value: it, label: t(`decision.hop.${it}`) }))}
        onChange={(value) => onChange({ contact: ContactHop.parse(value) })}
      />
    </>
  );
}

const none = '';
const tablePrefix = 'table:';

type NextHop = ContactHop | null | { readonly table: string };

type NextHopFieldProps = {
  readonly value: NextHop;
  /** Next-hop tables that can be named; a local rule has none. */
  readonly tables: readonly string[];
  readonly onChange: (value: ContactHop | null | { table: string }) => void;
};

/** The hop after: one, none, or by a table. */
export function NextHopField({ value, tables, onChange }: NextHopFieldProps) {
  const { t } = useTranslation();
  const options = [
    { value: none, label: t('policyDraft.noNextHop') },
    ...contactHops.map((it) => ({ value: it, label: t(`decision.hop.${it}`) })),
    ...tables.map((table) => ({
      value: tablePrefix + table,
      label: t('policyDraft.hopTable', { table }),
    })),
  ];
  return (
    <SelectInput
      label={t('policy.escalateTo')}
      value={value === null ? none : typeof value === 'string' ? value : tablePrefix + value.table}
      options={options}
      onChange={(chosen) => {
        if (chosen === none) return onChange(null);
        if (!chosen.startsWith(tablePrefix)) return onChange(ContactHop.parse(chosen));
        return onChange({ table: chosen.slice(tablePrefix.length) });
      }}
    />
  );
}
