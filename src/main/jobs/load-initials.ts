import { createInitials } from '../domain/search/initials.ts';

type InitialsOf = (text: string) => readonly string[];

/** The dictionary of readings takes a while to load, so it is left alone where there is no Chinese name. */
export async function loadInitials(isNeeded: boolean): Promise<InitialsOf> {
  if (!isNeeded) return () => [];
  const { pinyin } = await import('pinyin-pro');
  const read = { pattern: 'first', toneType: 'none', type: 'array' } as const;
  return createInitials({
    ofText: (text) => pinyin(text, read),
    ofCharacter: (character) => pinyin(character, { ...read, multiple: true }),
  });
}
