/** A million, or as many as `BENCH_OFFERS` says. */
export const benchOfferCount = Number(process.env['BENCH_OFFERS'] ?? 1_000_000);
