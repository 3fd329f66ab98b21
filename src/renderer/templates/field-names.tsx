import { useTranslation } from 'react-i18next';

/** What may stand in braces, to be copied into the text. */
export function FieldNames({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('templates.fields', { count: names.length })}</summary>
      <p className="field-hint">{t('templates.fieldsHint')}</p>
      <p className="template-fields">
        {names.map((name) => (
          <code key={name}>{`{{${name}}}`}</code>
        ))}
      </p>
    </details>
  );
}
