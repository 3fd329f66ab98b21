import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import { severities } from '../../shared/model/support-case.ts';
import { SelectInput } from '../parts/select-input.tsx';
import type { CaseFieldName } from './case-fields.ts';
import { CaseTextField, type CaseFieldProps } from './case-text-field.tsx';
import { DayField } from './day-field.tsx';
import { DetailTextField } from './detail-text-field.tsx';
import { WallTimeField } from './wall-time-field.tsx';

type Props = CaseFieldProps & { readonly name: CaseFieldName };

/** The field of a case by its name: each kind of value has its own control. */
export function CaseField({ name, ...shared }: Props) {
  const { t } = useTranslation();
  const { fields, suggestedAnswerBy } = shared.work;
  const isSuggested = suggestedAnswerBy !== null && fields.answerBy === suggestedAnswerBy;
  switch (name) {
    case 'severity':
      return <SeverityField {...shared} />;
    case 'isOngoing':
      return <OngoingField {...shared} />;
    case 'since':
    case 'occurredAt':
      return <WallTimeField {...shared} name={name} />;
    case 'purchasedOn':
      return <DayField {...shared} name={name} />;
    case 'ask':
      return <CaseTextField {...shared} name={name} hint={t('escalation.fields.askHint')} />;
    case 'answerBy':
      return (
        <CaseTextField
          {...shared}
          name={name}
          hint={t(
            isSuggested ? 'escalation.fields.answerBySuggested' : 'escalation.fields.answerByHint',
          )}
        />
      );
    case 'impact':
    case 'tried':
      return (
        <CaseTextField
          {...shared}
          name={name}
          rows={3}
          most={limits.longText}
          hint={t(`escalation.fields.${name}Hint`)}
        />
      );
    case 'customer':
    case 'tenantId':
    case 'subscriptionId':
    case 'orderId':
      return <CaseTextField {...shared} name={name} />;
    case 'errorText':
    case 'steps':
    case 'environment':
    case 'expected':
    case 'actual':
      return <DetailTextField {...shared} name={name} rows={name === 'steps' ? 4 : 2} />;
    default:
      return <DetailTextField {...shared} name={name} />;
  }
}

function SeverityField({ store, work }: CaseFieldProps) {
  const { t } = useTranslation();
  return (
    <div data-case-field="severity">
      <SelectInput
        label={t('escalation.fields.severity')}
        value={work.fields.severity}
        onChange={(value) =>
          store.setField('severity', severities.find((it) => it === value) ?? '')
        }
        options={[
          { value: '', label: t('escalation.fields.severityNone') },
          ...severities.map((it) => ({ value: it, label: t(`escalation.fields.severity${it}`) })),
        ]}
      />
    </div>
  );
}

function OngoingField({ store, work }: CaseFieldProps) {
  const { t } = useTranslation();
  const { isOngoing } = work.details;
  const answers = { unknown: null, yes: true, no: false } as const;
  const value = isOngoing === null ? 'unknown' : isOngoing ? 'yes' : 'no';
  return (
    <div data-case-field="isOngoing">
      <SelectInput
        label={t('escalation.fields.isOngoing')}
        value={value}
        onChange={(chosen) => {
          const name = (['unknown', 'yes', 'no'] as const).find((it) => it === chosen);
          if (name) store.setDetail('isOngoing', answers[name]);
        }}
        options={(['unknown', 'yes', 'no'] as const).map((it) => ({
          value: it,
          label: t(`escalation.fields.ongoing.${it}`),
        }))}
      />
    </div>
  );
}
