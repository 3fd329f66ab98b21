import { useTranslation } from 'react-i18next';

import { CopyButton } from '../parts/copy-button.tsx';

/** The facts on one line, to be pasted back anywhere. */
export function VectorLine({ vector }: { readonly vector: string }) {
  const { t } = useTranslation();
  return (
    <section className="vector-line">
      <div className="vector-text">
        <h3 className="label">{t('decision.vector.label')}</h3>
        <code className="code clip" title={vector}>
          {vector}
        </code>
        <p className="small-dim">{t('decision.vector.about')}</p>
      </div>
      <CopyButton text={vector} label={t('decision.vector.copy')} keys="Y">
        {t('decision.vector.copy')}
      </CopyButton>
    </section>
  );
}
