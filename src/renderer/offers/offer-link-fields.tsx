import { useTranslation } from 'react-i18next';

import { linkKinds, type OfferLink } from '../../shared/model/offer.ts';
import { ActButton } from '../parts/act-button.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { isLinkRight, type OfferEditStore } from './offer-edit-store.ts';

type Props = {
  readonly store: OfferEditStore;
  readonly links: readonly OfferLink[];
  readonly isChecked: boolean;
};

/** The links of an offer, each with its kind. */
export function OfferLinkFields({ store, links, isChecked }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="field-group">
      <legend>{t('offers.edit.links')}</legend>
      {links.map((link, index) => {
        const number = index + 1;
        const isWrong = isChecked && !isLinkRight(link.url);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a link has no name of its own while it is typed
          <div key={index} className="link-row">
            <SelectInput
              label={t('offers.edit.linkKind', { number })}
              value={link.kind}
              options={linkKinds.map((it) => ({ value: it, label: t(`offers.links.${it}`) }))}
              onChange={(value) => {
                const kind = linkKinds.find((it) => it === value);
                if (kind) store.setLink(index, { kind });
              }}
            />
            <TextInput
              label={t('offers.edit.linkUrl', { number })}
              type="url"
              value={link.url}
              onChange={(url) => store.setLink(index, { url })}
              {...(isWrong ? { error: t('offers.edit.linkNotHttps') } : {})}
            />
            <ActButton
              kind="plain"
              label={t('offers.edit.removeLink', { number })}
              onPress={() =>
                store.set(
                  'links',
                  links.filter((_, place) => place !== index),
                )
              }
            >
              {t('common.remove')}
            </ActButton>
          </div>
        );
      })}
      <div className="acts">
        <ActButton onPress={() => store.set('links', [...links, { kind: 'support', url: '' }])}>
          {t('offers.edit.addLink')}
        </ActButton>
      </div>
    </fieldset>
  );
}
