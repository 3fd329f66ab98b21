import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { Report, ReportPeriod } from '../../shared/model/report.ts';
import { toAppError } from '../app/to-app-error.ts';
import { periodOf, todayIn, type PeriodKind } from './choose-period.ts';

export type ReportState = {
  readonly kind: PeriodKind;
  /** What stands in the two fields of own dates. */
  readonly own: ReportPeriod;
  readonly status: 'loading' | 'ready' | 'failed';
  /** Stays while another period is counted. */
  readonly report: Report | null;
  readonly error: AppError | null;
  /** What went wrong with the file. */
  readonly fileError: AppError | null;
};

export type ReportStore = ReturnType<typeof createReportStore>;

/** The figures of one period, and which one. The last choice wins. */
export function createReportStore(client: Client, now: () => Date = () => new Date()) {
  const state = createStore<ReportState>(() => ({
    kind: 'this-month',
    own: { from: '', to: '' },
    status: 'loading',
    report: null,
    error: null,
    fileError: null,
  }));
  let latest = 0;

  async function make(periodNow: () => Promise<ReportPeriod>): Promise<void> {
    latest += 1;
    const turn = latest;
    state.setState({ status: 'loading', error: null, fileError: null });
    try {
      const period = await periodNow();
      const report = await client('report.make', period);
      if (turn === latest) state.setState({ status: 'ready', report, own: period });
    } catch (error) {
      if (turn === latest) state.setState({ status: 'failed', error: toAppError(error) });
    }
  }

  const load = (): Promise<void> => {
    const { kind, own } = state.getState();
    if (kind === 'own') return make(() => Promise.resolve(own));
    return make(async () => {
      const { calendar } = await client('clocks.settings', {});
      return periodOf(kind, todayIn(calendar.timeZone, now()));
    });
  };

  return {
    state,
    load,
    /** Own dates are counted once they are asked for. */
    async choose(kind: PeriodKind): Promise<void> {
      state.setState({ kind });
      if (kind !== 'own') await load();
    },
    setOwn: (change: Partial<ReportPeriod>): void =>
      state.setState(({ own }) => ({ own: { ...own, ...change } })),
    /** The file of the report that is shown; null: it failed, and the state says why. */
    async toCsv(language: Locale): Promise<{ fileName: string; text: string } | null> {
      const { report } = state.getState();
      if (!report) return null;
      try {
        const file = await client('report.csv', { report, language });
        state.setState({ fileError: null });
        return file;
      } catch (error) {
        state.setState({ fileError: toAppError(error) });
        return null;
      }
    },
  };
}
