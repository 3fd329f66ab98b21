import { useTranslation } from 'react-i18next';

import { CopyButton } from '../parts/copy-button.tsx';

type Props = {
  readonly vector: string;
  /** True: a rule of this desk alone takes part in the decision. */
  readonly isLocal: boolean;
};

/** The facts on one line, to be pasted back anywhere. */
export function VectorLine({ vector, isLocal }: Props) {
  const { t } = useTranslation();
  return (
    <section className="vector-line">
      <div className="vector-text">
        <h3 className="label">{t('decision.vector.label')}</h3>
        <code className="code clip" title={vector}>
          {vector}
        </code>
        <p className="small-dim">
          {t(isLocal ? 'decision.vector.aboutLocal' : 'decision.vector.about')}
        </p>
      </div>
      <CopyButton text={vector} label={t('decision.vector.copy')} keys="Y">
        {t('decision.vector.copy')}
      </CopyButton>
    </section>
  );
}
