import { useTranslation } from 'react-i18next';

import { toHash, type Route } from '../app/route.ts';

type ViewName = 'table' | 'grid' | 'draft' | 'versions' | 'source';

const places: readonly { readonly name: ViewName; readonly to: Route }[] = [
  { name: 'table', to: { screen: 'policy', rule: null } },
  { name: 'grid', to: { screen: 'policy-grid', cell: null } },
  { name: 'draft', to: { screen: 'policy-draft', view: 'edit' } },
  { name: 'versions', to: { screen: 'policy-versions' } },
  { name: 'source', to: { screen: 'policy-source' } },
];

/** The views of the policy. */
export function PolicyViewLinks({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const current = route.screen === 'policy-version' ? 'policy-versions' : route.screen;
  return (
    <nav className="segments" aria-label={t('policy.views.label')}>
      {places.map(({ name, to }) => (
        <a
          key={name}
          href={toHash(to)}
          className="segment"
          {...(to.screen === current ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`policy.views.${name}`)}
        </a>
      ))}
    </nav>
  );
}
