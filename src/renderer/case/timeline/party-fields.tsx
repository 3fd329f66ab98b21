import { useTranslation } from 'react-i18next';

import {
  waitingParties,
  type CaseActKind,
  type WaitingParty,
} from '../../../shared/model/case-progress.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import { SelectInput } from '../../parts/select-input.tsx';
import type { ActDraft } from './act-draft.ts';

type Props = {
  readonly kind: CaseActKind;
  readonly draft: ActDraft;
  readonly contacts: readonly Contact[];
  readonly isMissing: boolean;
  readonly onChange: (change: Partial<ActDraft>) => void;
};

/** Who it was or is, and which contact on record. */
export function PartyFields({ kind, draft, contacts, isMissing, onChange }: Props) {
  const { t } = useTranslation();
  const parties = waitingParties.filter((it) => kind === 'wait' || it !== 'nobody');
  const known = kind === 'wait' ? [] : contacts.filter((it) => partyOf(it) === draft.party);
  const choose = { value: 'nobody', label: t('timeline.fields.choose') };
  return (
    <>
      <div>
        <SelectInput
          label={t(labelOf(kind))}
          value={draft.party}
          onChange={(value) => {
            const party = waitingParties.find((it) => it === value);
            if (party) onChange({ party, contactId: '' });
          }}
          options={[
            ...(kind === 'wait' ? [] : [choose]),
            ...parties.map((value) => ({ value, label: t(`timeline.parties.${value}`) })),
          ]}
        />
        {isMissing ? (
          <p className="field-error" role="alert">
            {t('timeline.fields.partyMissing')}
          </p>
        ) : null}
      </div>
      {known.length === 0 ? null : (
        <SelectInput
          label={t('timeline.fields.contact')}
          value={draft.contactId}
          onChange={(contactId) => onChange({ contactId })}
          options={[
            { value: '', label: t('timeline.fields.anyContact') },
            ...known.map(({ id, role, name, email, phone }) => ({
              value: id,
              label: [name ?? email ?? phone, t(`decision.role.${role}`)]
                .filter((it) => it !== null)
                .join(t('common.listSeparator')),
            })),
          ]}
        />
      )}
    </>
  );
}

function labelOf(kind: CaseActKind) {
  if (kind === 'call') return 'timeline.fields.partyWith';
  if (kind === 'wait') return 'timeline.fields.partyOn';
  return kind === 'escalate' || kind === 'transfer'
    ? 'timeline.fields.partyTo'
    : 'timeline.fields.partyFrom';
}

function partyOf({ scope }: Contact): WaitingParty {
  if (scope.kind === 'indirect-provider' || scope.kind === 'microsoft') return scope.kind;
  return 'publisher';
}
