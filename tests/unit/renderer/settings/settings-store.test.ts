import { expect, test, vi } from 'vitest';

import { createProfileFormStore } from '../../../../src/renderer/settings/profile-form-store.ts';
import { idsOf } from '../../../../src/renderer/settings/settings-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { DeskProfile, DeskProfileChange } from '../../../../src/shared/model/desk-profile.ts';

const profile: DeskProfile = {
  deskName: '',
  operatorName: 'M. Okafor',
  contactEmail: null,
  contactPhone: null,
  cspModel: 'direct-bill',
  casePrefix: 'FP',
  language: 'en',
  microsoftPublishers: ['microsoft'],
};

test('a profile without a name is not saved, and the form says so', async () => {
  const save = vi.fn<(change: DeskProfileChange) => Promise<void>>();
  const form = createProfileFormStore(profile, save);

  expect(await form.submit()).toBe(false);

  expect(save).not.toHaveBeenCalled();
  expect(form.state.getState().isChecked).toBe(true);
});

test('saves what was typed and leaves the publishers’ list alone', async () => {
  const save = vi.fn<(change: DeskProfileChange) => Promise<void>>();
  const form = createProfileFormStore(profile, save);
  form.set('deskName', 'Harbour Desk');
  form.set('contactEmail', ' desk@harbour.example ');

  expect(await form.submit()).toBe(true);

  expect(save).toHaveBeenCalledWith({
    deskName: 'Harbour Desk',
    operatorName: 'M. Okafor',
    contactEmail: 'desk@harbour.example',
    contactPhone: null,
    cspModel: 'direct-bill',
    casePrefix: 'FP',
    language: 'en',
  });
});

test('a refused address is a failure beside the form', async () => {
  const form = createProfileFormStore({ ...profile, deskName: 'Harbour Desk' }, () =>
    Promise.reject(new AppError('ADDRESS_REFUSED', { address: 'x' })),
  );

  expect(await form.submit()).toBe(false);

  expect(form.state.getState().saving).toMatchObject({ error: { code: 'ADDRESS_REFUSED' } });
});

test('reads publisher ids one per line, each once', () => {
  expect(idsOf(' microsoft \n\nazuresentinel, microsoft\n')).toEqual([
    'microsoft',
    'azuresentinel',
  ]);
});
