import { Inbox } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** A reply or a file of cases, for those who do not drop it on the list. */
export function ChooseFile({ onFiles }: Props) {
  const { t } = useTranslation();
  return (
    <span className="acts">
      <FileTrigger
        acceptedFileTypes={['.eml', '.json', 'message/rfc822']}
        onSelect={(files) => onFiles([...(files ?? [])])}
      >
        <ActButton icon={<Inbox aria-hidden="true" />} onPress={() => undefined}>
          {t('cases.takeIn')}
        </ActButton>
      </FileTrigger>
      <span className="dim bar-hint">{t('cases.dropHint')}</span>
    </span>
  );
}
