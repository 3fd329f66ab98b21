import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Output } from '../../shared/contract.ts';
import type { CaseBundleLook } from '../../shared/model/case-exchange.ts';
import { toHash } from '../app/route.ts';
import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { Notice } from '../parts/notice.tsx';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import type { BundleStore } from './bundle-store.ts';

/** A file of cases from another desk: what is in it, then taking it in. */
export function BundlePane({ store }: { readonly store: BundleStore }) {
  const { t } = useTranslation();
  const { look, taken, fields } = useStore(store.state);
  const isEdited = look.status === 'ready' && editedIn(look.value.look).length > 0;
  const take = (): void => void store.take();
  const canTake =
    look.status === 'ready' &&
    taken.status !== 'ready' &&
    look.value.look.cases.some(
      ({ standing }) => standing === 'new' || standing === 'continues' || fields.length > 0,
    );
  useKeys({ Escape: store.leave, 'Ctrl+Enter': canTake ? take : undefined }, 'step');
  return (
    <section className="came-in stack-tight" aria-label={t('cases.bundle.heading')}>
      <FocusHeading focusKey="bundle" className="section-heading">
        {t('cases.bundle.heading')}
      </FocusHeading>
      {look.status === 'loading' ? <LoadingNote text={t('cases.bundle.reading')} /> : null}
      {look.status === 'failed' ? <ErrorNote error={look.error} /> : null}
      {look.status === 'ready' ? <Look look={look.value.look} /> : null}
      {look.status === 'ready' && taken.status !== 'ready' ? (
        <EditedCases look={look.value.look} store={store} />
      ) : null}
      {taken.status === 'failed' ? <ErrorNote error={taken.error} /> : null}
      {taken.status === 'ready' ? <Taken taken={taken.value} /> : null}
      {look.status === 'ready' && !canTake && !isEdited && taken.status === 'idle' ? (
        <Notice>{t('cases.bundle.nothingNew')}</Notice>
      ) : null}
      <div className="acts">
        {canTake ? (
          <ActButton
            kind="primary"
            keys="Ctrl ↵"
            isPending={taken.status === 'loading'}
            onPress={take}
          >
            {t('cases.bundle.take')}
          </ActButton>
        ) : null}
        <ActButton keys="Esc" onPress={store.leave}>
          {t('common.close')}
        </ActButton>
      </div>
    </section>
  );
}

function Look({ look }: { readonly look: CaseBundleLook }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { fromDesk, fromDeskName, toDesk, madeBy, madeAt, note, cases } = look;
  return (
    <>
      <p className="muted">
        {t('cases.bundle.made', {
          desk: fromDeskName === '' ? fromDesk : `${fromDeskName} (${fromDesk})`,
          by: madeBy,
          at: formatDateTime(madeAt, locale),
          to: toDesk,
        })}
      </p>
      {note === '' ? null : <blockquote className="came-in-text break">{note}</blockquote>}
      <ul className="bundle-cases">
        {cases.map((it) => (
          <li key={it.reference}>
            <span className="code">{it.reference}</span>
            <span className="clip" title={it.title}>
              {it.title}
            </span>
            <span className="dim">
              {t('cases.bundle.entries', { count: it.entries })} ·{' '}
              {t(`cases.bundle.standing.${it.standing}`, { count: it.newEntries })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Cases whose fields both desks changed: whose stand is for the operator to say. */
function EditedCases({
  look,
  store,
}: {
  readonly look: CaseBundleLook;
  readonly store: BundleStore;
}) {
  const { t } = useTranslation();
  const { fields } = useStore(store.state);
  return editedIn(look).map(({ reference }) => (
    <div key={reference} className="stack-tight">
      <p>{t('cases.bundle.edited.question', { reference })}</p>
      <SegmentChoice
        label={t('cases.bundle.edited.label', { reference })}
        value={fields.find((it) => it.reference === reference)?.keep ?? 'none'}
        options={keeps.map((value) => ({ value, label: t(`cases.bundle.edited.${value}`) }))}
        onChange={(keep) =>
          keep === 'none' ? store.leaveOut(reference) : store.choose({ reference, keep })
        }
      />
    </div>
  ));
}

const keeps = ['none', 'theirs', 'ours'] as const;

function editedIn({ cases }: CaseBundleLook): CaseBundleLook['cases'] {
  return cases.filter(({ standing }) => standing === 'edited');
}

function Taken({ taken }: { readonly taken: Output<'cases.takeBundle'> }) {
  const { t } = useTranslation();
  const { taken: cases, skipped, droppedLinks, missingFiles } = taken;
  const rest = [
    ...skipped.map(({ reference, standing }) =>
      t(`cases.bundle.skipped.${standing}`, { reference }),
    ),
    ...droppedLinks.map((it) => t('cases.bundle.droppedLink', it)),
    ...missingFiles.map((it) => t('cases.bundle.missingFile', it)),
  ];
  return (
    <output>
      <p>{t('cases.bundle.taken', { count: cases.length })}</p>
      <ul>
        {cases.map(({ reference }) => (
          <li key={reference}>
            <a href={toHash({ screen: 'case', reference, view: 'timeline' })}>{reference}</a>
          </li>
        ))}
      </ul>
      {rest.map((it) => (
        <p key={it} className="dim">
          {it}
        </p>
      ))}
    </output>
  );
}
