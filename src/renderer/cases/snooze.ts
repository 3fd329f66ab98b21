const morningHour = 9;

/** Nine in the morning, by the clock of this machine, so many days from now. */
export function morningAfter(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morningHour);
  return day.toISOString();
}
