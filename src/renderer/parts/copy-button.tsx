import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActButton } from './act-button.tsx';

export type CopyButtonProps = {
  readonly text: string;
  readonly label: string;
  readonly children?: string;
};

/** Copies a text and says that it did. */
export function CopyButton({ text, label, children }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  return (
    <ActButton
      label={isCopied ? t('common.copied') : label}
      icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      onPress={() => {
        void navigator.clipboard.writeText(text).then(
          () => setCopied(text),
          () => setCopied(null),
        );
      }}
    >
      {isCopied ? t('common.copied') : (children ?? t('common.copy'))}
    </ActButton>
  );
}
