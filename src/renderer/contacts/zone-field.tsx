import { useTranslation } from 'react-i18next';

import { zoneNames } from '../clocks/time-zones.ts';
import { SelectInput } from '../parts/select-input.tsx';

type Props = { readonly value: string; readonly onChange: (timeZone: string) => void };

const zones = zoneNames();

/** The zone of a contact's wall clock, the own one first. */
export function ZoneField({ value, onChange }: Props) {
  const { t } = useTranslation();
  // A zone that this machine does not list came from elsewhere and stays as it is.
  const options = value === '' || zones.includes(value) ? zones : [value, ...zones];
  return (
    <SelectInput
      label={t('contacts.timeZone')}
      value={value}
      options={[
        { value: '', label: t('contacts.noZone') },
        ...options.map((zone) => ({ value: zone, label: zone })),
      ]}
      onChange={onChange}
    />
  );
}
