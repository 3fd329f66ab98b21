import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';

type Props = {
  readonly onReplace: () => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
};

/** An e-mail was read while the question already says something: nothing is mixed unasked. */
export function MessageClash({ onReplace, onAdd, onCancel }: Props) {
  const { t } = useTranslation();
  useKeys({ Escape: onCancel }, 'step');
  return (
    <section className="offer-note">
      <FocusHeading level={3} className="" focusKey="clash">
        {t('triage.message.clash')}
      </FocusHeading>
      <div className="acts">
        <ActButton onPress={onReplace}>{t('triage.message.replace')}</ActButton>
        <ActButton onPress={onAdd}>{t('triage.message.add')}</ActButton>
        <ActButton keys="Esc" onPress={onCancel}>
          {t('common.cancel')}
        </ActButton>
      </div>
    </section>
  );
}
