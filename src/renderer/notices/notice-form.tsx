import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { useDesk } from '../app/desk-context.ts';
import { useFormKeys } from '../keys/use-form-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { OptionSearch } from '../parts/option-search.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { createHitSearchStore } from '../search/hit-search-store.ts';
import { offerKeyOfHit } from '../search/offer-key-of-hit.ts';
import { lackingOfNotice, noticeKinds, type NoticeFields } from './notice-fields.ts';
import type { NoticeStore } from './notice-store.ts';

type Props = { readonly store: NoticeStore; readonly fields: NoticeFields };

/** A notice, written or changed. */
export function NoticeForm({ store, fields }: Props) {
  const { t } = useTranslation();
  const { isTried, saving } = useStore(store.state);
  const lacking = isTried ? lackingOfNotice(fields) : [];
  const errorOf = (name: (typeof lacking)[number]) =>
    lacking.includes(name) ? { error: t(`notices.missing.${name}`) } : {};
  const save = (): void => void store.save();
  const keys = { Escape: store.leave, 'Ctrl+Enter': save };
  const form = useFormKeys<HTMLFormElement>(keys, fields.id);
  return (
    <form
      ref={form}
      aria-label={t('notices.formHeading')}
      className="notice-form stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <OfferField store={store} fields={fields} isMissing={lacking.includes('offer')} />
      <SelectInput
        label={t('notices.kind')}
        value={fields.kind}
        options={noticeKinds.map((value) => ({ value, label: t(`notices.kinds.${value}`) }))}
        onChange={(value) =>
          store.type({ kind: noticeKinds.find((it) => it === value) ?? 'outage' })
        }
      />
      <TextInput
        label={t('notices.text')}
        value={fields.text}
        onChange={(text) => store.type({ text })}
        rows={3}
        most={limits.longText}
        isRequired
        {...errorOf('text')}
      />
      <TimeField
        label={t('notices.from')}
        value={fields.from}
        onChange={(from) => store.type({ from })}
        {...errorOf('from')}
      />
      <TimeField
        label={t('notices.until')}
        hint={t('notices.untilHint')}
        value={fields.until}
        onChange={(until) => store.type({ until })}
        {...errorOf('until')}
      />
      <TextInput
        label={t('notices.source')}
        hint={t('notices.sourceHint')}
        value={fields.source}
        onChange={(source) => store.type({ source })}
        most={limits.singleLine}
      />
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          keys="Ctrl ↵"
          isPending={saving.status === 'loading'}
          onPress={() => undefined}
        >
          {t('common.save')}
        </ActButton>
        <ActButton keys="Esc" onPress={store.leave}>
          {t('common.cancel')}
        </ActButton>
      </div>
    </form>
  );
}

type TimeProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
};

function TimeField({ label, value, onChange, hint, error }: TimeProps) {
  const id = useId();
  const about = error ?? hint;
  return (
    <div className="text-input">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="text-input-box"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onChange(event.target.value)}
      />
      {about === undefined ? null : (
        <p id={`${id}-about`} className={error === undefined ? 'field-hint' : 'field-error'}>
          {about}
        </p>
      )}
    </div>
  );
}

const mostHits = 6;

function OfferField({ store, fields, isMissing }: Props & { readonly isMissing: boolean }) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [search] = useState(() => createHitSearchStore(client, ['offer'], mostHits));
  const { text, foundFor, hits } = useStore(search.state);
  const { offer, offerName } = fields;
  if (offer !== null) {
    return (
      <div className="label-row">
        <span>
          <span className="field-label">{t('notices.offer')}</span>{' '}
          <b className="break">{offerName ?? `${offer.publisherId} / ${offer.offerId}`}</b>
        </span>
        <ActButton kind="plain" onPress={() => store.type({ offer: null, offerName: null })}>
          {t('common.change')}
        </ActButton>
      </div>
    );
  }
  return (
    <div className="notice-offer text-input" data-required>
      <span className="field-label" aria-hidden="true">
        {t('notices.offer')}
      </span>
      <OptionSearch
        label={t('notices.offer')}
        placeholder={t('notices.offerPlaceholder')}
        listLabel={t('search.results')}
        text={text}
        onText={(next) => void search.setText(next)}
        groups={[
          {
            id: 'offers',
            title: null,
            options: hits.map((it) => ({ id: it.id, title: it.title, about: it.publisher })),
          },
        ]}
        isBehind={foundFor !== text}
        isListShown
        onChoose={(id) => {
          const offerTitle = hits.find((it) => it.id === id)?.title ?? null;
          store.type({ offer: offerKeyOfHit(id), offerName: offerTitle });
          search.clear();
        }}
      />
      {isMissing ? <p className="field-error">{t('notices.missing.offer')}</p> : null}
    </div>
  );
}
