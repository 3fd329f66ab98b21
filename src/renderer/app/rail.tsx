import {
  BookOpen,
  CalendarCheck,
  ChartColumn,
  Folder,
  Inbox,
  Handshake,
  LayoutGrid,
  Settings,
  Split,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocale } from '../i18n/use-locale.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { Reminders } from '../reminders/reminders.tsx';
import { Brand } from './brand.tsx';
import { useDesk } from './desk-context.ts';
import { OpenWindow } from './open-window.tsx';
import { toHash, type Route } from './route.ts';

/** The screens, with their counts, and who this desk is. */
export function Rail({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const { status } = useDesk();
  const { profile } = status;
  return (
    <nav className="rail" aria-label={t('app.rail.label')}>
      <Brand />
      <RailLink
        route={route}
        to={{ screen: 'triage' }}
        icon={Split}
        keys="n"
        end={<KeyHint keys="N" />}
      >
        {t('app.rail.triage')}
      </RailLink>
      <RailLink
        route={route}
        to={{ screen: 'today' }}
        icon={CalendarCheck}
        keys="t"
        end={<Count of={status.todayCount} />}
      >
        {t('app.rail.today')}
      </RailLink>
      <RailLink
        route={route}
        to={{ screen: 'cases' }}
        icon={Folder}
        keys="c"
        end={<Count of={status.caseCount} />}
      >
        {t('app.rail.cases')}
      </RailLink>
      <RailLink
        route={route}
        to={{ screen: 'offers', text: '' }}
        icon={LayoutGrid}
        keys="o"
        end={<Count of={status.offerCount} />}
      >
        {t('app.rail.offers')}
      </RailLink>
      <RailLink route={route} to={{ screen: 'policy', rule: null }} icon={BookOpen} keys="p">
        {t('app.rail.policy')}
      </RailLink>
      <RailLink route={route} to={{ screen: 'agreements' }} icon={Handshake} keys="a">
        {t('app.rail.agreements')}
      </RailLink>
      <RailLink route={route} to={{ screen: 'report' }} icon={ChartColumn} keys="f">
        {t('app.rail.report')}
      </RailLink>
      <RailLink
        route={route}
        to={{ screen: 'outbox' }}
        icon={Inbox}
        keys="x"
        end={<Count of={status.outboxCount} />}
      >
        {t('app.rail.outbox')}
      </RailLink>
      <RailLink route={route} to={{ screen: 'settings' }} icon={Settings} keys=",">
        {t('app.rail.settings')}
      </RailLink>
      <OpenWindow />
      <Reminders />
      <div className="rail-foot">
        <b className="clip" title={profile.deskName}>
          {profile.deskName}
        </b>
        <span className="clip" title={profile.operatorName}>
          {profile.operatorName === '' ? t('app.noOperator') : profile.operatorName}
        </span>
        <span>{t(`facts.cspModel.values.${profile.cspModel}.name`)}</span>
        <span>{t('app.policyVersion', { version: status.policyVersion })}</span>
      </div>
    </nav>
  );
}

type RailLinkProps = {
  readonly route: Route;
  readonly to: Route;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly end?: ReactNode;
  readonly children: string;
};

function RailLink({ route, to, icon: Icon, keys, end, children }: RailLinkProps) {
  const isCurrent = railOf(route) === to.screen;
  return (
    <a
      href={toHash(to)}
      className="rail-link"
      title={`${children} (${keys.toUpperCase()})`}
      aria-keyshortcuts={keys}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon aria-hidden="true" />
      <span className="rail-link-text">{children}</span>
      <span className="rail-link-end">{end}</span>
    </a>
  );
}

/** Which entry of the rail a route belongs to. */
export function railOf({ screen }: Route): Route['screen'] {
  if (screen === 'case') return 'cases';
  if (screen === 'hand-over') return 'today';
  if (screen === 'templates') return 'settings';
  if (screen.startsWith('policy')) return 'policy';
  const isOfOffers = [
    'offer',
    'new-offer',
    'desk-contacts',
    'contacts',
    'import',
    'sources',
    'quality',
  ].includes(screen);
  return isOfOffers ? 'offers' : screen;
}

/** From five figures on a count is shortened; the whole of it stands on its screen. */
function Count({ of }: { readonly of: number }) {
  const locale = useLocale();
  // A longer number has no place beside its name; it is told whole on demand.
  const notation = of < 10_000 ? 'standard' : 'compact';
  const whole = new Intl.NumberFormat(locale).format(of);
  return (
    <span className="count" title={whole}>
      {new Intl.NumberFormat(locale, { notation }).format(of)}
    </span>
  );
}
