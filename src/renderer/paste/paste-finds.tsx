import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { MarkedPaste } from './marked-paste.tsx';
import type { CurrentFields, PasteChoice } from './paste-choice.ts';
import { PasteFind } from './paste-find.tsx';
import type { PasteStore } from './paste-store.ts';

type Props = {
  readonly store: PasteStore;
  readonly found: { readonly text: string; readonly choices: readonly PasteChoice[] };
  readonly current: CurrentFields;
  readonly onAccept: () => void;
};

/** What was recognised, beside the text in which it stands. */
export function PasteFinds({ store, found, current, onAccept }: Props) {
  const { t } = useTranslation();
  const { text, choices } = found;
  const count = choices.filter((it) => it.isChecked).length;
  if (choices.length === 0) return <output className="dim">{t('paste.nothing')}</output>;
  return (
    <div className="paste-finds">
      <output>{t('paste.found', { count: choices.length })}</output>
      <ul className="paste-list" aria-label={t('paste.list')}>
        {choices.map((choice, index) => (
          <PasteFind
            key={choice.find.start}
            choice={choice}
            current={current}
            timeZone={store.timeZone}
            onChange={(change) => store.choose(index, change)}
          />
        ))}
      </ul>
      <div className="acts">
        <ActButton kind="primary" keys="Ctrl ↵" onPress={onAccept} isDisabled={count === 0}>
          {t('paste.accept', { count })}
        </ActButton>
      </div>
      <MarkedPaste text={text} choices={choices} />
    </div>
  );
}
