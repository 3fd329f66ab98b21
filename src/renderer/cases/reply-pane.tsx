import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { waitingParties, type OtherParty } from '../../shared/model/case-progress.ts';
import type { ReceivedReply } from '../../shared/model/received-reply.ts';
import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { Notice } from '../parts/notice.tsx';
import { OptionSearch } from '../parts/option-search.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { createHitSearchStore } from '../search/hit-search-store.ts';
import { openNext } from '../triage/draft-place.ts';
import type { FiledReply, ReplyStore, ReplyWork } from './reply-store.ts';

const parties = waitingParties.filter((it): it is OtherParty => it !== 'nobody');

/** A reply that came in: what it is, which case it answers, and the key that files it there. */
export function ReplyPane({ store }: { readonly store: ReplyStore }) {
  const { t } = useTranslation();
  const work = useStore(store.state);
  const { received, filed } = work;
  useKeys({ Escape: store.leave }, 'step');
  return (
    <section className="came-in stack-tight" aria-label={t('cases.reply.heading')}>
      <FocusHeading focusKey="reply" className="section-heading">
        {t('cases.reply.heading')}
      </FocusHeading>
      {received.status === 'loading' ? <LoadingNote text={t('cases.reply.reading')} /> : null}
      {received.status === 'failed' ? <ErrorNote error={received.error} /> : null}
      {received.status === 'ready' ? <Message reply={received.value.reply} /> : null}
      {received.status === 'ready' && filed === null ? (
        <Filing store={store} work={work} reply={received.value.reply} />
      ) : null}
      {filed === null ? null : (
        <>
          <Filed reference={filed.reference} how={howFiled(filed)} />
          {filed.undoId === null || filed.isTakenBack ? null : <Undo store={store} work={work} />}
          {work.filingError === null ? null : <ErrorNote error={work.filingError} />}
        </>
      )}
      <div className="acts">
        <ActButton keys="Esc" onPress={store.leave}>
          {t('common.close')}
        </ActButton>
      </div>
    </section>
  );
}

function Message({ reply }: { readonly reply: ReceivedReply }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { from, subject, sentAt, text, isCut } = reply.message;
  return (
    <>
      <dl className="detail-list">
        <div>
          <dt>{t('cases.reply.from')}</dt>
          <dd>
            {from ?? t('cases.reply.noSender')}
            {reply.contactName === null ? null : <span className="tag">{reply.contactName}</span>}
          </dd>
        </div>
        {subject === '' ? null : (
          <div>
            <dt>{t('cases.reply.subject')}</dt>
            <dd>{subject}</dd>
          </div>
        )}
        {sentAt === null ? null : (
          <div>
            <dt>{t('cases.reply.sentAt')}</dt>
            <dd>{formatDateTime(sentAt, locale)}</dd>
          </div>
        )}
      </dl>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse */}
      <blockquote className="came-in-text break" tabIndex={0}>
        {text}
      </blockquote>
      {isCut ? <Notice>{t('triage.message.isCut')}</Notice> : null}
    </>
  );
}

type FilingProps = {
  readonly store: ReplyStore;
  readonly work: ReplyWork;
  readonly reply: ReceivedReply;
};

function Filing({ store, work, reply }: FilingProps) {
  const { t } = useTranslation();
  const { reference, from, isFiling, filingError } = work;
  const { references, filedIn, looksLikeBounce } = reply;
  const here = references.filter((it) => it.isHere);
  const canFile = reference !== null && from !== null && filedIn === null;
  async function startNew(): Promise<void> {
    const id = await store.startNew();
    if (id === null) return;
    openNext(sessionStorage, id);
    navigate({ screen: 'triage' });
  }
  const file = (isBounce: boolean) => () => void store.file(isBounce);
  const digits = here.map((it, index) => [`${index + 1}`, () => void store.choose(it.reference)]);
  useKeys(
    canFile
      ? { ...Object.fromEntries(digits), r: file(false), b: file(true) }
      : Object.fromEntries(digits),
    'step',
  );
  if (filedIn !== null) return <Filed reference={filedIn} how="already" />;
  return (
    <>
      <Whose reply={reply} />
      {here.length > 1 ? (
        <fieldset className="radio-cards">
          <legend className="field-label">{t('cases.reply.several')}</legend>
          {here.map((it) => (
            <label key={it.reference} className="radio-card">
              <input
                type="radio"
                name="reply-case"
                checked={it.reference === reference}
                onChange={() => void store.choose(it.reference)}
              />
              <span className="radio-card-name">{it.reference}</span>
              <span className="radio-card-about">{it.title}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {here.length === 0 ? <CaseChooser store={store} reference={reference} /> : null}
      {looksLikeBounce ? <Notice>{t('cases.reply.looksLikeBounce')}</Notice> : null}
      <SelectInput
        label={t('cases.reply.party')}
        value={from ?? ''}
        options={[
          ...(from === null ? [{ value: '', label: t('cases.reply.partyUnknown') }] : []),
          ...parties.map((value) => ({ value, label: t(`timeline.parties.${value}`) })),
        ]}
        onChange={(value) => {
          const party = parties.find((it) => it === value);
          if (party) store.setFrom(party);
        }}
      />
      {filingError === null ? null : <ErrorNote error={filingError} />}
      <div className="acts">
        <ActButton
          kind={looksLikeBounce ? 'normal' : 'primary'}
          keys="R"
          isDisabled={!canFile}
          isPending={isFiling}
          onPress={file(false)}
        >
          {t('cases.reply.file')}
        </ActButton>
        <ActButton
          kind={looksLikeBounce ? 'primary' : 'normal'}
          keys="B"
          isDisabled={!canFile}
          isPending={isFiling}
          onPress={file(true)}
        >
          {t('cases.reply.bounce')}
        </ActButton>
        {here.length === 0 ? (
          <ActButton isPending={isFiling} onPress={() => void startNew()}>
            {t('cases.reply.startNew')}
          </ActButton>
        ) : null}
      </div>
    </>
  );
}

/** Which case it names, or why none. */
function Whose({ reply }: { readonly reply: ReceivedReply }) {
  const { t } = useTranslation();
  const { references } = reply;
  const [only, second] = references.filter((it) => it.isHere);
  if (only && !second) {
    return (
      <p>
        {t('cases.reply.answers')} <b className="code">{only.reference}</b> {only.title}
      </p>
    );
  }
  if (only) return null;
  const [other] = references;
  if (!other) return <Notice>{t('cases.reply.noReference')}</Notice>;
  const { reference } = other;
  return (
    <Notice>
      {t(other.isOurs ? 'cases.reply.notHere' : 'cases.reply.otherDesk', { reference })}
    </Notice>
  );
}

const mostHits = 6;

/** Finds the case by hand where the reply does not name it. */
function CaseChooser({
  store,
  reference,
}: Pick<FilingProps, 'store'> & Pick<ReplyWork, 'reference'>) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [search] = useState(() => createHitSearchStore(client, ['case'], mostHits));
  const { text, foundFor, hits } = useStore(search.state);
  return (
    <div className="came-in-find">
      {reference === null ? null : (
        <p>
          {t('cases.reply.chosen')} <b className="code">{reference}</b>
        </p>
      )}
      <span className="field-label" aria-hidden="true">
        {t('cases.reply.find')}
      </span>
      <OptionSearch
        label={t('cases.reply.find')}
        placeholder={t('cases.filterPlaceholder')}
        listLabel={t('search.results')}
        text={text}
        onText={(next) => void search.setText(next)}
        groups={[
          {
            id: 'cases',
            title: null,
            options: hits.map((it) => ({
              id: it.id,
              title: it.title,
              about: [it.id, it.publisher].filter((part) => part !== '').join(' · '),
            })),
          },
        ]}
        isBehind={foundFor !== text}
        isListShown
        onChoose={(id) => {
          search.clear();
          void store.choose(id);
        }}
      />
    </div>
  );
}

type HowFiled = 'filed' | 'filedBounce' | 'filedBounceOnly' | 'already' | 'takenBack';

function howFiled({ undoId, isTakenBack, isBounce, isOurTurn }: FiledReply): HowFiled {
  if (isTakenBack) return 'takenBack';
  if (undoId === null) return 'already';
  if (!isBounce) return 'filed';
  return isOurTurn ? 'filedBounce' : 'filedBounceOnly';
}

function Filed({ reference, how }: { readonly reference: string; readonly how: HowFiled }) {
  const { t } = useTranslation();
  const open = (): void => navigate({ screen: 'case', reference, view: 'timeline' });
  useKeys({ Enter: open }, 'step');
  return (
    <output>
      <p>{t(`cases.reply.${how}`, { reference })}</p>
      <div className="acts">
        <ActButton kind="primary" keys="↵" onPress={open}>
          {t('cases.reply.open')}
        </ActButton>
      </div>
    </output>
  );
}

function Undo({ store, work }: { readonly store: ReplyStore; readonly work: ReplyWork }) {
  const { t } = useTranslation();
  const undo = (): void => void store.undo();
  useKeys({ u: undo, 'Ctrl+z': undo }, 'step');
  return (
    <ActButton
      keys="U"
      icon={<Undo2 aria-hidden="true" />}
      isPending={work.isFiling}
      onPress={undo}
    >
      {t('timeline.undo')}
    </ActButton>
  );
}
