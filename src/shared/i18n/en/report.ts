/** The report: its figures with their definitions, in the window and in the file. */
export const reportTexts = {
  title: 'Figures',
  period: {
    label: 'Period',
    'this-month': 'This month',
    'last-week': 'Last week',
    'last-month': 'Last month',
    'last-quarter': 'Last quarter',
    'last-year': 'Last year',
    own: 'Own dates',
    from: 'First day',
    to: 'Last day',
    show: 'Show',
    days: '{{from}} to {{to}}',
    noDay: 'A day such as 2026-11-23',
  },
  view: { label: 'View', charts: 'Charts', tables: 'Tables' },
  csv: 'Download CSV',
  print: 'Print',
  making: 'Counting',
  ready: 'The figures from {{from}} to {{to}} are there.',
  about:
    'Cases opened from {{from}} to {{to}} in the desk’s time zone ({{timeZone}}), as they stood on {{madeAt}}. What was undone does not count; a correction changes nothing. Hours run around the clock.',
  empty: {
    title: 'No case was opened in this period',
    text: 'There is nothing to count from {{from}} to {{to}}. Choose other dates.',
    duplicatesOnly: 'All cases opened from {{from}} to {{to}} turned out to be duplicates.',
  },
  summary: {
    label: 'In short',
    cases: 'Cases',
    answered: 'Answered',
    duplicates: 'Duplicates, left out',
    medianAnswer: 'Half answered within',
    noMedian: 'No answer yet',
  },
  definition: 'What it counts',
  apart: 'Not in the figures above',
  wholeWeek: 'Whole week',
  cutWeek: 'Cut by the period: fewer than seven days',
  noRows: 'Nothing to show for this period.',
  moreInTable_one: 'The chart shows the first {{shown}}; {{count}} more row stands in the table.',
  moreInTable_other: 'The chart shows the first {{shown}}; {{count}} more rows stand in the table.',
  catalogueDamaged:
    'The catalogue cannot be read, so nobody can tell which contacts are on record.',
  figures: {
    byWeek: {
      title: 'Cases by week',
      definition:
        'Cases by the week in which they were opened, Monday to Sunday in the desk’s time zone. A case taken in from another desk counts when it was opened there.',
      leavesOut:
        'Leaves out duplicates. A week that the period cuts counts only the days inside, and is marked.',
    },
    byOwner: {
      title: 'Cases by owner',
      definition:
        'Who is accountable for the case now: what an operator decided by hand, else what the policy decided.',
      leavesOut:
        'Leaves out duplicates. Cases that no rule has decided yet stand in a row of their own.',
    },
    byTopic: {
      title: 'Cases by topic',
      definition: 'What the question is about, as the facts of the case say now.',
      leavesOut:
        'Leaves out duplicates. Cases whose topic is not known stand in a row of their own.',
    },
    byPublisher: {
      title: 'Cases by publisher',
      definition:
        'The publisher of the case’s offer, under the name that the latest case gives it. It counts whoever owns the case.',
      leavesOut:
        'Leaves out duplicates. The hundred publishers with most cases are listed, all others in one row.',
    },
    timeToOwner: {
      title: 'Time to owner',
      definition:
        'Hours from the opening of a case until it was first put with the owner it has now: the first escalation, transfer or mail to that owner, or to the indirect provider through whom it is reached. A case of the desk’s own is there with the first decision that says so.',
      leavesOut:
        'Leaves out cases that were never put with their owner, counted apart; a customer who was sent to the owner directly is not seen here. The row for all leaves out the desk’s own cases, which would hide the others.',
    },
    timeToAnswer: {
      title: 'Time to answer',
      definition:
        'Hours from the opening of a case to its first answer: one that was recorded, or the first explanation mailed to the customer. Half of the answers took no longer than the median, nine of ten no longer than the 90th percentile.',
      leavesOut: 'Leaves out cases without an answer, which are counted apart and never as zero.',
    },
    rates: {
      title: 'Rates',
      definition: 'Each rate with what it counts and of how many.',
      leavesOut: 'Leaves out duplicates. Where there is nothing to divide by, there is no rate.',
    },
    rules: {
      title: 'Rules by cases and waiting',
      definition:
        'The rule that decided the case, also where an operator decided otherwise, and the hours its customers waited: from the opening to the first answer, without one until the case was closed or until now.',
      leavesOut:
        'Leaves out duplicates. Cases that no rule has decided yet stand in a row of their own.',
    },
    missingContacts: {
      title: 'Contacts that are missing',
      definition:
        'Cases whose decision names a contact to turn to, while the whole search for it (the role wanted, then the others, of the offer and of the publisher) ends without a record. A case does not store where its search ended, so it is looked up in the records of today.',
      leavesOut:
        'Leaves out duplicates, cases that the desk handles itself, and gaps that were filled since.',
    },
    latePublishers: {
      title: 'Publishers that answer late',
      definition:
        'Hours from the first escalation, transfer or mail to the publisher until its first recorded answer. Late: more working minutes than this desk’s own time to chase for the severity, also while nothing has come; a case that is not rated counts as C.',
      leavesOut:
        'Leaves out cases without an offer, and those that the publisher answered before it was asked. A mail that was only filed, or a bounce, is not an answer.',
    },
  },
  column: {
    cases: 'Cases',
    share: 'Share',
    median: 'Median',
    ninetieth: '90th percentile',
    measured: 'Measured',
    answered: 'Answered',
    pending: 'Open, no answer',
    never: 'Closed, no answer',
    rate: 'Rate',
    count: 'Counted',
    of: 'Of',
    hoursWaited: 'Waited',
    bounced: 'Bounced',
    overridden: 'Overridden',
    late: 'Late',
    judged: 'With a target',
    asked: 'Asked',
  },
  unit: { cases: 'cases', hours: 'hours', percent: '%' },
  row: {
    week: 'Week of {{monday}}',
    weekCut: 'Week of {{monday}}, cut by the period',
    allOwners: 'All but the desk’s own',
    allAnswers: 'All',
    notRouted: 'Not decided yet',
    noTopic: 'Topic not known',
    noOffer: 'No offer chosen',
    otherPublishers: 'Other publishers: {{count}}',
    otherContacts: 'Other contacts: {{count}}',
    noRule: 'No rule yet',
    contactOf: '{{publisher}}: {{contact}}',
    bounced: 'Bounce rate',
    overridden: 'Override rate',
    undetermined: 'Undetermined rate',
    ownerPending: 'Open, not with its owner yet',
    ownerNever: 'Answered or closed without being put with its owner',
    ownerless: 'No owner known, or outside the policy',
    answerPending: 'Open without an answer',
    answerNever: 'Closed without an answer',
    contactNeeded: 'Cases that need a contact',
    contactMissing: 'of them without any record',
    duplicates: 'Duplicates, in no figure',
    opened: 'Cases counted',
  },
  rate: {
    bounced:
      'Cases that somebody sent back as not theirs, of the cases that were passed on: escalated, transferred or mailed to a publisher, a provider or Microsoft.',
    overridden:
      'Cases that an operator ever decided otherwise than the policy, also where that was taken back, of all cases.',
    undetermined:
      'Cases whose owner cannot be determined or that no rule has decided yet, of all cases. Outside the policy is an answer and does not count.',
  },
  file: {
    figure: 'Figure',
    item: 'Row',
    measure: 'Measure',
    value: 'Value',
    unit: 'Unit',
    definition: 'Definition',
    period: 'Period',
  },
} as const;
