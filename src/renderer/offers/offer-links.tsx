import { useTranslation } from 'react-i18next';

import type { OfferLink } from '../../shared/model/offer.ts';
import { CopyButton } from '../parts/copy-button.tsx';

/** The links of an offer, to be copied: the desk itself opens nothing outside. */
export function OfferLinks({ links }: { readonly links: readonly OfferLink[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('offers.detail.links')}</h3>
      {links.length === 0 ? <p className="dim">{t('offers.detail.noLinks')}</p> : null}
      <ul className="link-list">
        {links.map((link) => (
          <li key={`${link.kind} ${link.url}`}>
            <span className="muted">{t(`offers.links.${link.kind}`)}</span>
            <span className="clip" title={link.url}>
              <b>{hostOf(link.url)}</b> <span className="dim">{link.url}</span>
            </span>
            <CopyButton
              text={link.url}
              label={t('common.labelled', {
                label: t('common.copy'),
                value: t(`offers.links.${link.kind}`),
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose page it is, as the browser would ask for it: letters that look like others are told apart. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
