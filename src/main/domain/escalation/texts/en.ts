/** What an escalation says in English. Sentences are whole; names are put in by the caller. */
export const english = {
  unknown: 'unknown',
  withheldAddress: '[e-mail address withheld]',
  withheldPhone: '[phone number withheld]',
  withheld: '[withheld]',

  subject: {
    about: (offer: string, title: string) => `${offer}: ${title}`,
  },
  /** A label with what stands behind it. */
  label: (label: string, value: string) => `${label}: ${value}`,
  separator: '; ',
  severity: (severity: string, definition: string) =>
    `${severity}, ${definition} (A is the most severe, C the least)`,
  ongoing: { yes: 'still happening', no: 'it has stopped' },
  wholeQuestionBelow: '(The whole of it stands under “Symptom”.)',

  lineLabels: {
    request: 'Request',
    answerBy: 'Please answer by',
    customer: 'Customer',
    topic: 'Topic',
    since: 'Since',
    isOngoing: 'State',
    question: 'Question',
    severity: 'Severity',
    impact: 'Business impact',
    quantity: 'Quantity',
    purchasedOn: 'Start',
    subscriptionStatus: 'Status',
    invoiceNumber: 'Invoice number',
    invoiceLine: 'Invoice line',
    charged: 'Charged',
    expectedCharge: 'Expected',
    currency: 'Currency',
    billingPeriod: 'Period',
    errorText: 'Exact text',
    errorCode: 'Error code',
    correlationId: 'Correlation id',
    occurredAt: 'Happened at',
    howMany: 'How many are affected',
    environment: 'Environment',
    steps: 'How to reproduce',
    expected: 'Expected',
    actual: 'What happens instead',
    tried: 'Already tried',
    reference: 'Our reference',
    theirReference: 'Your reference',
    publisherAccount: 'Account name in your system',
    providerCustomerNumber: 'Your customer number',
    providerOrderNumber: 'Your order number',
    tenantId: 'Customer tenant id',
    subscriptionId: 'Subscription id',
    orderId: 'Order id',
    planId: 'Plan',
    productId: 'Product id',
    offer: 'Product',
    publisher: 'Publisher',
    customerEmail: 'Customer e-mail',
    customerPhone: 'Customer phone',
  },

  /** Where a colleague reads of the other side. */
  partnerLabels: {
    publisherAccount: 'Account name at the publisher',
    providerCustomerNumber: 'Customer number at the provider',
    providerOrderNumber: 'Order number at the provider',
    theirReference: 'Reference at the other side',
  },

  entitlement: {
    throughUs: (whom: string) => `Bought through us for ${whom}.`,
    direct: (whom: string) => `Bought from Microsoft directly, not through us, for ${whom}.`,
  },

  timeline: {
    between: (count: number) => `… (${count} more)`,
    you: 'you',
    parties: {
      nobody: 'us',
      customer: 'the customer',
      publisher: 'the publisher',
      'indirect-provider': 'the indirect provider',
      microsoft: 'Microsoft',
      partner: 'a colleague',
    },
    kinds: {
      opened: () => 'Question received',
      decision: () => 'Decided',
      note: () => 'Note',
      correction: () => 'Correction',
      'hand-over': () => 'Handed over',
      close: () => 'Closed',
      received: () => 'Taken in from another desk',
      reopen: () => 'Reopened',
      answer: (party: string) => `Answer from ${party}`,
      call: (party: string) => `Call with ${party}`,
      'mail-in': (party: string) => `Mail from ${party}`,
      'mail-out': (party: string) => `Mail to ${party}`,
      bounce: (party: string) => `Sent back by ${party}`,
      escalate: (party: string) => `Escalated to ${party}`,
      transfer: (party: string) => `Handed to ${party}`,
    },
  },

  withheldBlock: {
    ofCustomer:
      'Internal notes of our desk, and contact details that are meant for partners alone.',
    customerContact: 'How to reach the customer: please write to us, we ask there.',
    notes: 'Notes of our desk.',
  },

  standing: {
    byPolicy:
      'We looked at it again under the support policy and still see this question with you:',
    theirs: 'We looked at it again and still see this question with you:',
    help: 'We looked at it again and still need your help with it:',
    notTheirs:
      'We looked at it again. The question itself is with others; what we ask of you is your help with it:',
    open: 'It is not decided yet who is responsible; you are one of those who may be:',
  },

  /** For whom a customer is asked. */
  askedFor: {
    publisher: 'the publisher of the product',
    partner: 'our colleagues',
    'indirect-provider': 'the distributor that we buy through',
    microsoft: 'Microsoft',
    customer: 'those who answer it',
  },
  nothingMissing: 'We have everything that we need; nothing is left for you to do.',
  /** What a customer can tell, and where it is found. */
  itemQuestions: {
    offer: 'Which product is it? Its name as you see it where you use or order it is enough.',
    plan: 'Which plan or edition do you have? It stands on the order confirmation and in the settings of the product, under the subscription.',
    'publisher-account':
      'Under which account name do you sign in to the product? It stands in your profile, mostly at the top right.',
    'subscription-id':
      'What is the subscription id? Your administrator finds it in the Microsoft 365 admin center under Billing, Your products.',
    'order-id': 'What is the order id? It stands on the order confirmation that came by e-mail.',
    'tenant-id':
      'What is your tenant id? Your administrator finds it in the Microsoft Entra admin center, on the Overview page.',
    since:
      'Since when does it happen, and does it still happen? Date and time, with your time zone.',
    'error-text':
      'What exactly does the message say? Please copy its words, or send a picture of the whole window.',
    'error-code':
      'Is there an error code? It is a number or a short word, often below the message.',
    'correlation-id':
      'Is there a correlation id or request id? It is a long row of letters and digits, often under “Details” or “More information”.',
    'occurred-at':
      'When did it last happen? Date and time to the minute, with your time zone: it is needed to find it in the records.',
    'how-many': 'How many are affected: one person, one site, everybody?',
    steps: 'What do you do, step by step, until it happens?',
    tried: 'What have you already tried, and what came of it?',
    impact: 'What can you not do because of it, and by when does it have to go on?',
    'one-problem':
      'Your message seems to hold more than one question. Which one comes first? We take care of the others separately.',
    'invoice-number': 'What is the number of the invoice? It stands at its top.',
    'invoice-line': 'Which line of the invoice is it about? Please copy it.',
    charged: 'How much were you charged in this line?',
    'expected-charge': 'How much did you expect instead, and why?',
    currency: 'In which currency is the invoice?',
    'billing-period': 'Which period is it about? It stands beside the line.',
  },

  sayNow: {
    ask: (question: string) =>
      `So that it goes straight to the right people, one question: ${question}`,
    open: 'I am finding out who answers this, and write to you as soon as I know.',
    direct: (publisher: string) =>
      `${publisher} answers this question directly. I send you now how to reach its support, and I am here if you get no answer.`,
    firstLine: 'This is with us: we work on it now, and you hear from us as soon as we know more.',
    passedOn: (publisher: string) =>
      `${publisher} answers this. I pass it on now, follow it up, and bring you the answer: you need not write to anybody else.`,
    material: 'I look that up in the material of the publisher and send it to you.',
    ours: 'This is ours to settle. I take care of it, and you hear from us with the result.',
    provider:
      'We settle this together with the distributor that we buy through. I ask there now and bring you the answer.',
    microsoftForYou:
      'This concerns the ordering and billing system of Microsoft. I open a request there for you now and bring you the answer.',
    microsoftDirect:
      'You bought this from Microsoft directly, so its marketplace support answers. Please open a request there with your order id; if you get no answer, call me again.',
  },

  labels: {
    question: 'The question as we received it:',
    wholeQuestion: 'The whole question as we received it:',
    owner: (value: string) => `Accountable: ${value}`,
    firstContact: (value: string) => `Handles it now: ${value}`,
    reason: (value: string) => `Reason: ${value}`,
    cites: (spans: string, source: string) => `Source: ${spans} (${source})`,
    certainty: (value: string) => `Certainty: ${value}`,
    rule: (rule: string, version: string) => `Rule: ${rule}, policy version ${version}`,
    ruleOfSeveral: (rule: string, version: string) =>
      `Rule: ${rule} or another that answers the same, policy version ${version}`,
    desk: (value: string) => `Desk: ${value}`,
    operator: (value: string) => `Name: ${value}`,
    email: (value: string) => `E-mail: ${value}`,
    phone: (value: string) => `Phone: ${value}`,
    url: (value: string) => `Page: ${value}`,
  },

  why: {
    owner: 'The support policy makes you accountable for this question.',
    nextHop: 'The support policy names you as the contact for this question.',
    help: 'We answer for this question ourselves and ask you for your help with it.',
    handles: 'The support policy asks you to handle this question first.',
    unexpected:
      'The support policy names somebody else for this question; we turn to you for your help.',
    undecided: (open: string) => `It is not decided yet who is responsible. Still open: ${open}`,
    possible: (owners: string) => `Possible: ${owners}`,
    sameAnyway: 'the answer is the same, whatever is still open.',
    byAgreement: (date: string, counterpart: string) =>
      `By our agreement of ${date} with ${counterpart}`,
    byOlderAgreement: 'By our agreement',
    byWhatWasSaid: 'By what we agreed',
    youAnswer: (ground: string) => `${ground}, you answer this.`,
    weAnswer: (ground: string) => `${ground}, we answer this; we ask you for your help with it.`,
    agreement:
      'We turn to you with this question by an agreement of our desk; the support policy itself does not say so.',
    agreedWith: (counterpart: string, date: string) => `Agreed with ${counterpart} on ${date}`,
    withYou: 'We see this question with you.',
    askHelp: 'We ask you for your help with this question.',
    byHand: (operator: string, at: string) => `Decided by hand by ${operator}, ${at}`,
    byHandReason: (reason: string) => `Reason for it: ${reason}`,
    policySays: (owner: string, firstContact: string) =>
      `The policy would say: accountable ${owner}; handles it now ${firstContact}`,
    policyOpen: 'The policy has not decided: a fact is still open.',
  },

  owners: {
    publisher: 'the publisher',
    partner: 'the partner (our desk)',
    'indirect-provider': 'the indirect provider',
    'shared-indirect': 'indirect provider and reseller together',
    microsoft: 'Microsoft',
    undetermined: 'not determined',
    'outside-policy': 'outside this policy',
  },
  ownerWithName: (owner: string, name: string) => `${owner} (${name})`,
  certainties: {
    stated: 'the policy page says so',
    inferred: 'it follows from the policy page',
    'local-agreement': 'agreed between us and our indirect provider',
  },
  localRuleCertainty: 'an agreement of our desk, not the policy page',
  facts: {
    publisher: 'whose product it is',
    purchaseChannel: 'where it was bought',
    askedBy: 'who asks',
    cspModel: 'the CSP model of the partner',
    topic: 'what the question is about',
    commerceFault: 'whether the commerce system itself is at fault',
    azureBased: 'whether the solution is Azure-based',
    firstLine: 'whether our desk gives first-line support',
    handoff: 'whether the customer turns to the publisher directly',
    customerUsableContact: 'whether customers may use a contact of the publisher',
    resellerSplit: 'what reseller and provider agreed',
    refundWindow: 'whether the refund window is open',
    isvStep: "whether the step happens in the publisher's system",
  },

  /** Questions that a customer can answer; the rest the desk finds out itself. */
  customerQuestions: {
    publisher: 'Which product is it, exactly as it is called where you use or order it?',
    purchaseChannel: 'Did you buy it through us, or directly from the marketplace?',
    topic: 'What did you do, what did you expect, and what happened instead?',
    commerceFault: 'Which message did the shop or portal show, and when?',
    azureBased: 'Was the resource created in your Azure subscription?',
    refundWindow: 'On which day did you buy it, and on which plan?',
    isvStep: "At which step did it stop: in the shop, or on the publisher's own page?",
  },
  customerNothing: 'Nothing for now: we write to you as soon as there is news.',
  customerTurnsToPublisher:
    'Please turn to the publisher yourself: how and where stands below. We need nothing else from you.',
  customerAsk: (question: string) => `Please tell us: ${question}`,

  customerDistributor: 'the distributor that we buy through',
  /** How a customer reads of the publisher: at the beginning of a sentence. */
  publisherCalled: (name: string) => `${name}, the publisher of the product,`,
  publisherUncalled: 'The publisher of the product',

  customer: {
    direct: (publisher: string) =>
      `${publisher} answers this question. Please turn to it directly and quote the reference below; we are there if you get no answer.`,
    directContact: 'You reach its support here:',
    directNoContact:
      'How to reach its support stands on the page of the product in the marketplace.',
    firstLine: (publisher: string) =>
      `We work on your question ourselves. ${publisher} stays responsible for the product; if we need its help, we ask for it and you hear from us.`,
    passedOn: (publisher: string) =>
      `${publisher} is responsible for this. We pass your question on, follow it up, and bring you the answer.`,
    material:
      'We look it up in the material that the publisher offers for the product and send it to you; if it is not there, we ask the publisher for it.',
    ours: 'This is ours to settle. We work on it and write to you with the result.',
    oursThen: (next: string) =>
      `This is ours to settle. We work on it and write to you with the result; if we need help, we ask ${next} for you.`,
    provider:
      'We settle this together with the distributor that we buy through. We ask there and bring you the answer.',
    microsoftForYou:
      "Microsoft's ordering and billing system is concerned. We open a request with Microsoft for you and bring you the answer.",
    microsoftDirect:
      'You bought this from Microsoft directly, so its marketplace support answers. Please open a request there and quote your order id; we are there if you get no answer.',
    open: 'We are finding out who has to answer this and write to you as soon as we know.',
  },

  colleague: (ask: string) => `Please take this over. What is asked for: ${ask}`,

  /** What to ask where the operator wrote nothing. */
  asks: {
    'how-to': 'Please tell us how this is done in the product, or that it is not possible.',
    'break-fix': 'Please find the fault and tell us the fix, or a way around it until then.',
    outage: 'Please confirm the outage and tell us its cause and when service is back.',
    'sla-claim':
      'Please examine the claim under your service-level commitment and tell us the result.',
    documentation: 'Please send us the document, or the link to it.',
    'marketing-material': 'Please send us the material, and say how we may use it.',
    'licence-activation': 'Please activate the licence, or tell us what your system still needs.',
    'privacy-security': 'Please answer the question in a form that we may pass on to the customer.',
    billing: 'Please check the charge and tell us what is right.',
    'metered-usage':
      'Please check the units that were reported and send us the records behind them.',
    payment: 'Please tell us the state of the payment and what is to be done.',
    'account-setup': 'Please complete the set-up, or tell us what is missing.',
    'subscription-change': 'Please make the change, or tell us what stands in its way.',
    refund: 'Please decide on the refund and tell us the result.',
    'purchase-failure': 'Please find out why the order fails and tell us how it can go through.',
    'partner-account': 'Please put the partner account right, or tell us what you need from us.',
    'portal-error': 'Please find the cause of the error in the portal and tell us the fix.',
    'offer-management': 'Please tell us how the offer can be put right.',
    deployment: 'Please find out why the resource is not created and tell us the fix.',
    'offer-visibility': 'Please make the offer available to us, or tell us why it is not.',
    'customer-agreement': 'Please answer the question about your customer agreement.',
    'csp-agreement': 'Please answer the question about the partner agreement.',
    'other-agreement': 'Please answer the question about the agreement.',
    'abuse-fraud': 'Please help to stop the misuse and tell us what was ordered and when.',
    'contact-missing': 'Please tell us whom to contact about this product.',
    'quote-pricing': 'Please send us the price or quotation that was asked for.',
    other: 'Please answer the question, or tell us who can.',
  },
  topics: {
    'how-to': 'use of the product',
    'break-fix': 'fault in the product',
    outage: 'outage',
    'sla-claim': 'service-level claim',
    documentation: 'documentation',
    'marketing-material': 'marketing material',
    'licence-activation': 'licence activation',
    'privacy-security': 'privacy and security',
    billing: 'billing',
    'metered-usage': 'metered usage',
    payment: 'payment',
    'account-setup': 'account set-up',
    'subscription-change': 'subscription change',
    refund: 'refund',
    'purchase-failure': 'failed purchase',
    'partner-account': 'partner account',
    'portal-error': 'portal error',
    'offer-management': 'offer management',
    deployment: 'deployment',
    'offer-visibility': 'offer not available',
    'customer-agreement': 'customer agreement of the publisher',
    'csp-agreement': 'partner agreement',
    'other-agreement': 'other agreement',
    'abuse-fraud': 'abuse or fraud',
    'contact-missing': 'missing contact',
    'quote-pricing': 'quotation and price',
    other: 'other',
  },
} as const;
