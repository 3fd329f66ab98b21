import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import {
  billingModels,
  OfferLink,
  publisherKinds,
  type Offer,
  type OfferEdit,
  type OfferKey,
} from '../../shared/model/offer.ts';
import { z } from '../../shared/zod.ts';
import { createFormDraft } from '../app/form-draft.ts';
import type { SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';

const OfferFields = z.strictObject({
  publisherId: z.string(),
  offerId: z.string(),
  name: z.string(),
  publisherName: z.string(),
  publisherKind: z.enum(publisherKinds),
  productType: z.string(),
  azureBased: z.enum(['yes', 'no', '']),
  billingModel: z.string(),
  summary: z.string(),
  /** An address may be half typed. */
  links: z.array(OfferLink.extend({ url: z.string() })).readonly(),
});
/** The offer as it is typed. */
export type OfferFields = Readonly<z.infer<typeof OfferFields>>;

export type OfferEditWork = {
  readonly fields: OfferFields;
  readonly isNew: boolean;
  /** True after a try to save: then empty and wrong fields say so. */
  readonly isChecked: boolean;
  readonly saving: SaveState;
};

export type OfferEditStore = ReturnType<typeof createOfferEditStore>;

/** The form of an offer: a new one (null), which is kept as it is typed, or one that is written over by hand. */
export function createOfferEditStore(client: Client, offer: Offer | null) {
  const draft =
    offer === null
      ? createFormDraft(createUnfinishedText(client, 'offer/new'), OfferFields, blank)
      : null;
  const state = createStore<OfferEditWork>(() => ({
    fields: offer === null ? blank : fieldsOf(offer),
    isNew: offer === null,
    isChecked: false,
    saving: { status: 'idle' },
  }));

  return {
    state,

    set<Name extends keyof OfferFields>(name: Name, value: OfferFields[Name]): void {
      const { fields } = state.getState();
      state.setState({ fields: { ...fields, [name]: value }, saving: { status: 'idle' } });
      draft?.type({ [name]: value });
    },

    /** Takes up a new offer that was half typed here before. */
    async resume(): Promise<void> {
      await draft?.resume();
      if (draft) state.setState({ fields: draft.state.getState() });
    },

    /** Keeps at once what still waits: the page is about to go. */
    flush: async (): Promise<void> => draft?.flush(),

    /** What was typed is forgotten. */
    giveUp: (): void => draft?.end(),

    setLink(index: number, change: Partial<OfferLink>): void {
      const { links } = state.getState().fields;
      this.set(
        'links',
        links.map((link, place) => (place === index ? { ...link, ...change } : link)),
      );
    },

    /** The key of the saved offer; null when it was not saved, and the state says why. */
    async submit(): Promise<OfferKey | null> {
      const { fields, isNew } = state.getState();
      state.setState({ isChecked: true });
      if (hasProblem(fields)) return null;
      state.setState({ saving: { status: 'loading' } });
      try {
        const { publisherId, offerId } = await client('offers.save', {
          edit: editOf(fields),
          isNew,
        });
        draft?.end();
        state.setState({ saving: { status: 'ready' } });
        return { publisherId, offerId };
      } catch (error) {
        state.setState({ saving: { status: 'failed', error: toAppError(error) } });
        return null;
      }
    },
  };
}

export function isLinkRight(url: string): boolean {
  return url.trim().startsWith('https://');
}

function hasProblem(fields: OfferFields): boolean {
  const texts = [fields.publisherId, fields.offerId, fields.name, fields.publisherName];
  return texts.some((it) => it.trim() === '') || !fields.links.every((it) => isLinkRight(it.url));
}

function editOf(fields: OfferFields): OfferEdit {
  return {
    publisherId: fields.publisherId.trim(),
    offerId: fields.offerId.trim(),
    name: fields.name.trim(),
    publisherName: fields.publisherName.trim(),
    publisherKind: fields.publisherKind,
    productType: orNull(fields.productType),
    azureBased: fields.azureBased === '' ? null : fields.azureBased === 'yes',
    billingModel: billingModels.find((it) => it === fields.billingModel) ?? null,
    summary: orNull(fields.summary),
    links: fields.links.map((it) => ({ kind: it.kind, url: it.url.trim() })),
  };
}

function fieldsOf(offer: Offer): OfferFields {
  return {
    publisherId: offer.publisherId,
    offerId: offer.offerId,
    name: offer.name,
    publisherName: offer.publisherName,
    publisherKind: offer.publisherKind,
    productType: offer.productType ?? '',
    azureBased: offer.azureBased === null ? '' : offer.azureBased ? 'yes' : 'no',
    billingModel: offer.billingModel ?? '',
    summary: offer.summary ?? '',
    links: offer.links,
  };
}

const blank: OfferFields = {
  publisherId: '',
  offerId: '',
  name: '',
  publisherName: '',
  publisherKind: 'isv',
  productType: '',
  azureBased: '',
  billingModel: '',
  summary: '',
  links: [],
};

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
