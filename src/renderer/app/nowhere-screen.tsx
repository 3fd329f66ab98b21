import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import type { Route } from './route.ts';
import { Screen } from './screen.tsx';
import { navigate } from './use-route.ts';

/** Longer than this no address of ours is. */
const mostLetters = 80;

/** The address names no page: it is said, nothing is opened in its place, and the ways on are here. */
export function NowhereScreen({ place }: { readonly place: string }) {
  const { t } = useTranslation();
  const shown = place.length > mostLetters ? `${place.slice(0, mostLetters)}…` : place;
  const ways: readonly { readonly name: string; readonly to: Route; readonly keys?: string }[] = [
    ...meantBy(place).map((to) => ({ name: t(`${to.screen}.title`), to })),
    { name: t('app.rail.triage'), to: { screen: 'triage' }, keys: 'N' },
    { name: t('app.rail.today'), to: { screen: 'today' }, keys: 'T' },
    { name: t('app.rail.cases'), to: { screen: 'cases' }, keys: 'C' },
    { name: t('app.rail.offers'), to: { screen: 'offers', text: '' }, keys: 'O' },
  ];
  return (
    <Screen title={t('app.nowhere.title')}>
      <EmptyNote title={t('app.nowhere.text', { place: shown })} text={t('app.nowhere.search')}>
        {ways.map(({ name, to, keys }, index) => (
          <ActButton
            key={to.screen}
            kind={index === 0 ? 'primary' : 'plain'}
            {...(keys === undefined ? {} : { keys })}
            onPress={() => navigate(to)}
          >
            {name}
          </ActButton>
        ))}
      </EmptyNote>
    </Screen>
  );
}

const nested = ['import', 'sources', 'quality'] as const;

/** Pages that stand below another one in the address. */
function meantBy(place: string): readonly { readonly screen: (typeof nested)[number] }[] {
  const words = place.toLowerCase().split('/');
  return nested.filter((it) => words.includes(it)).map((screen) => ({ screen }));
}
