const party = `json_extract(details_json, '$.party')`;
const askedParty = `CASE ${party} WHEN 'publisher' THEN 1 WHEN 'indirect-provider' THEN 2 WHEN 'microsoft' THEN 3 END`;

/**
 * What an entry is to the report, as SQL; NULL: nothing. An index of migration 3 is made of this text and the next,
 * so that neither may ever change.
 */
export const reportMark = `CASE kind
  WHEN 'escalate' THEN ${askedParty}
  WHEN 'transfer' THEN ${askedParty}
  WHEN 'mail-out' THEN ${askedParty}
  WHEN 'answer' THEN iif(${party} = 'publisher', 4, NULL)
  WHEN 'decision' THEN iif(json_extract(details_json, '$.owner') = 'partner', 5, NULL)
  WHEN 'bounce' THEN 6 END`;

/** When an entry was written, in UTC milliseconds, as SQL. */
export const reportInstant = `CAST(round(unixepoch(at, 'subsec') * 1000) AS INTEGER)`;
