import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { AppError } from '../../shared/errors.ts';
import { useDesk } from '../app/desk-context.ts';
import type { Route } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { toAppError } from '../app/to-app-error.ts';
import { navigate, replaceRoute } from '../app/use-route.ts';
import { DeskContacts } from '../contacts/desk-contacts.tsx';
import { createHandOverStore } from '../import/hand-over-store.ts';
import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { RemovalLine } from '../parts/removal-line.tsx';
import { useFileDrop } from '../triage/use-file-drop.ts';
import { NewOffer } from './new-offer.tsx';
import { createOfferActStore } from './offer-act-store.ts';
import { OfferDetail } from './offer-detail.tsx';
import { OfferExport } from './offer-export.tsx';
import { OfferListPane } from './offer-list-pane.tsx';
import { createOfferListStore, queryOf } from './offer-list-store.ts';

/** Offers on the left, the chosen one with its contacts on the right. */
export function OffersScreen({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const { client, transport, deskStore } = useDesk();
  const text = route.screen === 'offers' ? route.text : '';
  const isList = route.screen === 'offers';
  const [store] = useState(() => createOfferListStore(client, text));

  const [acts] = useState(() =>
    createOfferActStore(client, async ({ kind }) => {
      if (kind === 'take-back') store.clearChosen();
      await Promise.all([showBack(), store.removals.follow()]);
    }),
  );
  const [isExporting, setIsExporting] = useState(false);
  const [timesBack, setTimesBack] = useState(0);
  const [handOver] = useState(() => createHandOverStore(transport));
  const handed = useStore(handOver.state);
  const { isOver, drop } = useFileDrop((files) => void handOver.take(files));

  const written = useRef(new Set<string>());
  const query = useStore(store.state, queryOf);

  useEffect(() => void store.load(), [store]);
  // What narrows the list stands in the address, so that a reload and Back keep it.
  useEffect(() => {
    if (!isList) return;
    written.current.add(query);
    replaceRoute({ screen: 'offers', text: query });
  }, [isList, query]);
  useEffect(() => {
    // What was typed comes back by the address, perhaps late.
    if (!written.current.delete(text) && text !== '') void store.show(text);
  }, [store, text]);
  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.kind === 'catalogue-changed') void store.refresh();
      }),
    [store, transport],
  );

  /** An offer that is open is read again. */
  async function showBack(): Promise<void> {
    await Promise.all([store.refresh(), deskStore.refresh()]);
    setTimesBack((before) => before + 1);
  }

  return (
    <Screen
      title={t('offers.title')}
      acts={
        <span className="acts">
          <ActButton onPress={() => navigate({ screen: 'import' })}>
            {t('offers.acts.import')}
          </ActButton>
          <ActButton onPress={() => setIsExporting(true)}>{t('export.open')}</ActButton>
          <ActButton onPress={() => navigate({ screen: 'quality' })}>
            {t('quality.title')}
          </ActButton>
          <ActButton onPress={() => navigate({ screen: 'sources' })}>
            {t('offers.acts.sources')}
          </ActButton>
          <ActButton onPress={() => navigate({ screen: 'new-offer' })}>
            {t('offers.acts.add')}
          </ActButton>
        </span>
      }
    >
      <div className="panes panes-list" data-drop-target={isOver || undefined} {...drop}>
        <OfferListPane
          store={store}
          acts={acts}
          route={route}
          onExport={() => setIsExporting(true)}
        />
        <div className="pane pane-middle">
          {handed.isTooMany ? (
            <p className="field-error" role="alert">
              {t('import.choose.wrongKind')}
            </p>
          ) : null}
          {handed.error === null ? null : <ErrorNote error={handed.error} />}
          {isExporting ? <OfferExport store={store} onClose={() => setIsExporting(false)} /> : null}
          <RemovalLine store={store.removals} onBack={() => void showBack()} />
          <Detail
            key={timesBack}
            route={route}
            onChange={() => void store.refresh()}
            onForget={() => void store.removals.follow()}
          />
        </div>
      </div>
    </Screen>
  );
}

type DetailProps = {
  readonly route: Route;
  readonly onChange: () => void;
  readonly onForget: () => void;
};

function Detail({ route, onChange, onForget }: DetailProps) {
  const { t } = useTranslation();
  const { status } = useDesk();
  if (route.screen === 'desk-contacts') return <DeskContacts />;
  if (route.screen === 'new-offer') return <NewOffer onChange={onChange} />;
  if (route.screen === 'offer') {
    const { publisherId, offerId } = route.key;
    return (
      <OfferDetail
        key={`${publisherId}/${offerId}`}
        offerKey={route.key}
        onChange={onChange}
        onForget={onForget}
      />
    );
  }
  return status.offerCount === 0 ? (
    <EmptyCatalogue />
  ) : (
    <p className="dim">{t('offers.empty.pick')}</p>
  );
}

function EmptyCatalogue() {
  const { t } = useTranslation();
  const { deskStore } = useDesk();
  const [error, setError] = useState<AppError | null>(null);

  function loadSample(): void {
    setError(null);
    deskStore.loadSample().catch((problem: unknown) => setError(toAppError(problem)));
  }

  return (
    <EmptyNote title={t('offers.empty.title')} text={t('offers.empty.text')}>
      <ActButton kind="primary" onPress={() => navigate({ screen: 'import' })}>
        {t('offers.acts.import')}
      </ActButton>
      <ActButton onPress={loadSample}>{t('offers.acts.sample')}</ActButton>
      {error === null ? null : <ErrorNote error={error} />}
    </EmptyNote>
  );
}
