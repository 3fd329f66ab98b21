/** True while an input method is still making up a character: then no key is ours. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // Some input methods report 229 for the key that ends the composition, with isComposing already false.
  return event.isComposing || event.keyCode === 229;
}
