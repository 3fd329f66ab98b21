import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { billingModels, publisherKinds, type OfferKey } from '../../shared/model/offer.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { OfferEditStore, OfferFields } from './offer-edit-store.ts';
import { OfferLinkFields } from './offer-link-fields.tsx';

type Props = {
  readonly store: OfferEditStore;
  readonly onSaved: (key: OfferKey) => void;
  readonly onCancel: () => void;
};

type TextName = 'name' | 'publisherName' | 'publisherId' | 'offerId' | 'productType' | 'summary';

/** An offer, written by hand. */
export function OfferForm({ store, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const { fields, isNew, isChecked, saving } = useStore(store.state);

  function text(name: TextName, isRequired: boolean) {
    const isMissing = isRequired && isChecked && fields[name].trim() === '';
    return {
      label: t(`offers.edit.${name}`),
      value: fields[name],
      onChange: (value: string) => store.set(name, value),
      most: name === 'summary' ? limits.longText : limits.singleLine,
      isRequired,
      ...(isMissing ? { error: t('offers.edit.missing') } : {}),
    };
  }

  return (
    <Form
      className="stack record-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void store.submit().then((key) => key && onSaved(key));
        focusFirstInvalid(event.currentTarget);
      }}
    >
      <div className="field-row">
        <TextInput {...text('name', true)} />
        <TextInput {...text('publisherName', true)} />
      </div>
      <div className="field-row">
        <TextInput
          {...text('publisherId', true)}
          hint={t('offers.edit.publisherIdHint')}
          isDisabled={!isNew}
        />
        <TextInput {...text('offerId', true)} isDisabled={!isNew} />
      </div>
      <div className="field-row">
        <SelectInput
          label={t('offers.edit.publisherKind')}
          value={fields.publisherKind}
          options={publisherKinds.map((it) => ({ value: it, label: t(`offers.kind.${it}`) }))}
          onChange={(value) =>
            store.set('publisherKind', publisherKinds.find((it) => it === value) ?? 'unknown')
          }
        />
        <TextInput {...text('productType', false)} hint={t('offers.edit.productTypeHint')} />
      </div>
      <div className="field-row">
        <SelectInput
          label={t('offers.edit.azureBased')}
          value={fields.azureBased}
          options={[
            { value: '', label: t('common.notKnown') },
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          onChange={(value) => store.set('azureBased', toAzureBased(value))}
        />
        <SelectInput
          label={t('offers.edit.billing')}
          value={fields.billingModel}
          options={[
            { value: '', label: t('common.notKnown') },
            ...billingModels.map((it) => ({ value: it, label: t(`offers.billing.${it}`) })),
          ]}
          onChange={(value) => store.set('billingModel', value)}
        />
      </div>
      <TextInput {...text('summary', false)} rows={3} />
      <OfferLinkFields store={store} links={fields.links} isChecked={isChecked} />
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          onPress={() => undefined}
          isPending={saving.status === 'loading'}
        >
          {t('common.save')}
        </ActButton>
        <ActButton onPress={onCancel}>{t('common.cancel')}</ActButton>
      </div>
    </Form>
  );
}

function toAzureBased(value: string): OfferFields['azureBased'] {
  return value === 'yes' || value === 'no' ? value : '';
}
