import { useTranslation } from 'react-i18next';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
  /** True: there is no "any", as for an order. */
  readonly isAlways?: boolean;
};

/** One way to narrow a list. The system's own select in the shape of a chip. */
export function FilterChip<Value extends string>(props: Props<Value>) {
  const { t } = useTranslation();
  const { label, value, options, onChange, isAlways = false } = props;
  const isSet = value !== undefined && !isAlways;
  return (
    <label className="chip" data-set={isSet || undefined}>
      <span className="chip-label">{label}</span>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((it) => it.value === event.target.value)?.value)}
      >
        {isAlways ? null : <option value="">{t('cases.filters.any')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
