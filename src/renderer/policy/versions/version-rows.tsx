import { useTranslation } from 'react-i18next';

import type { PolicyVersion } from '../../../shared/model/policy-change.ts';
import { toHash } from '../../app/route.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';

type Props = {
  readonly versions: readonly PolicyVersion[];
  readonly onCompare: (version: string) => void;
  readonly onPutInForce: (version: string) => void;
};

/** The versions, newest first, each with what can be done with it. */
export function VersionRows({ versions, onCompare, onPutInForce }: Props) {
  const { t } = useTranslation();
  return (
    <table className="version-table">
      <thead>
        <tr>
          <th scope="col">{t('policy.versions.version')}</th>
          <th scope="col">{t('policy.versions.origin')}</th>
          <th scope="col">{t('policy.versions.note')}</th>
          <th scope="col" className="cell-number">
            {t('policy.versions.cases')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('policy.versions.compare')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((it) => (
          <tr key={it.version}>
            <th scope="row">
              <a
                className="version-name break"
                href={toHash({ screen: 'policy-version', version: it.version, rule: null })}
                aria-label={t('policy.versions.tableLabel', { version: it.version })}
              >
                {it.version}
              </a>
              {it.isInForce ? <span className="tag">{t('policy.versions.inForce')}</span> : null}
            </th>
            <td>
              <p>{t(`policy.versions.${it.origin}`)}</p>
              <p className="dim">
                <TimeAgo at={it.addedAt} />
                {t('common.listSeparator')}
                {it.origin === 'shipped' ? t('policy.versions.program') : it.addedBy}
              </p>
            </td>
            <td className="break">
              {it.note === null ? null : <p>{it.note}</p>}
              {it.basedOn === null ? null : (
                <p className="dim">{t('policy.versions.basedOn', { version: it.basedOn })}</p>
              )}
            </td>
            <td className="cell-number number">{it.cases}</td>
            <td>
              {it.isInForce ? null : (
                <span className="acts">
                  <ActButton
                    kind="plain"
                    label={t('policy.versions.compareLabel', { version: it.version })}
                    onPress={() => onCompare(it.version)}
                  >
                    {t('policy.versions.compare')}
                  </ActButton>
                  <ActButton
                    kind="plain"
                    label={t('policy.versions.putInForceLabel', { version: it.version })}
                    onPress={() => onPutInForce(it.version)}
                  >
                    {t('policy.versions.putInForce')}
                  </ActButton>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
