/** Every fact: its label, its question, its values in words a person would say, and whom to ask. */
export const factTexts = {
  publisher: {
    label: 'Publisher',
    question: 'Who publishes the product?',
    hint: 'Offer details names the publisher. The seller on the invoice may be somebody else.',
    values: {
      isv: { name: 'Third party', about: 'A company other than Microsoft publishes it.' },
      microsoft: { name: 'Microsoft', about: 'One of Microsoft’s own products.' },
      unknown: { name: 'Not known', about: 'Nobody has read it off Offer details yet.' },
    },
    ask: 'What is the exact name of the product, and which company’s name stands below it in the marketplace?',
  },
  purchaseChannel: {
    label: 'Bought',
    question: 'How was it bought?',
    hint: 'Whoever sends the invoice for the subscription sold it.',
    values: {
      'through-partner': { name: 'Through us', about: 'On our bill, under our partner agreement.' },
      'customer-direct': {
        name: 'Directly',
        about: 'The customer bought it in the marketplace itself.',
      },
    },
    ask: 'Whose name is on the invoice for this subscription: ours, or Microsoft’s?',
  },
  askedBy: {
    label: 'Asked by',
    question: 'Whose question is it?',
    hint: 'Not who typed it: who needs the answer.',
    values: {
      customer: { name: 'Customer', about: 'They use the product or pay for it.' },
      partner: { name: 'Us, the partner', about: 'We need something for our own work.' },
      isv: { name: 'The publisher', about: 'The company that publishes the product asks.' },
    },
    ask: 'Are you asking for your own company, or on behalf of somebody else?',
  },
  cspModel: {
    label: 'Our model',
    question: 'Which model does this desk work in?',
    hint: 'Settings hold it; this changes it for this question only.',
    values: {
      'direct-bill': {
        name: 'Direct bill',
        about: 'We buy from Microsoft and bill our customers ourselves.',
      },
      'indirect-provider': {
        name: 'Indirect provider',
        about: 'We supply resellers and bill on their behalf.',
      },
      'indirect-reseller': {
        name: 'Indirect reseller',
        about: 'We sell to customers and buy from a provider.',
      },
    },
    ask: 'Under which programme model was this customer’s subscription sold: direct bill, provider or reseller?',
  },
  topic: {
    label: 'About',
    question: 'What is the question about?',
    hint: 'Two questions in one message become two cases.',
    ask: 'What were you trying to do, what did you see, and what did you expect instead?',
  },
  commerceFault: {
    label: 'Commerce system',
    question: 'Is the commerce system itself at fault?',
    hint: 'A double charge by Microsoft or a button that fails, not a wrong order.',
    values: {
      yes: {
        name: 'Yes, it misbehaves',
        about: 'The order or the bill was right, the system was not.',
      },
      no: { name: 'No', about: 'The system did what it was told.' },
    },
    ask: 'Does the same step fail again for another subscription or customer, and what does the screen say?',
  },
  azureBased: {
    label: 'Azure-based',
    question: 'Does it run in the customer’s Azure subscription?',
    hint: 'Azure application, virtual machine, container: yes. Plain SaaS: no.',
    values: {
      yes: { name: 'Yes', about: 'Its resources are deployed in Azure.' },
      no: { name: 'No', about: 'The publisher runs it elsewhere.' },
    },
    ask: 'Did the set-up create anything in your own Azure subscription, such as a resource group?',
  },
  firstLine: {
    label: 'First line',
    question: 'Do we give first-line support for this offer?',
    hint: 'A choice per offer. The publisher stays accountable either way.',
    values: {
      yes: { name: 'Yes, we do', about: 'This desk takes technical questions first.' },
      no: { name: 'No', about: 'Technical questions go to the publisher.' },
    },
    ask: 'Did we agree to take technical questions about this offer first?',
  },
  handoff: {
    label: 'Technical questions',
    question: 'Where was the customer told to go with technical questions?',
    hint: 'What the customer was told when the product was sold.',
    values: {
      'via-desk': { name: 'To us', about: 'We pass technical questions on.' },
      direct: { name: 'To the publisher', about: 'The customer may write there directly.' },
    },
    ask: 'Were you told to send technical questions to the publisher, or to us?',
  },
  customerUsableContact: {
    label: 'Contact for customers',
    question: 'Has the publisher a contact that customers may use?',
    hint: 'A public support page or address; partner-only contacts do not count.',
    values: {
      yes: { name: 'Yes', about: 'Customers may write or call there.' },
      no: { name: 'No', about: 'Every contact we know is for partners only.' },
    },
    ask: 'Which support address or page may our customers use for this product?',
  },
  resellerSplit: {
    label: 'Agreed with provider',
    question: 'What did you and your provider agree for this?',
    hint: 'The page shares the duties between you two; only your agreement says how.',
    values: {
      unrecorded: { name: 'Nothing recorded', about: 'The provider is asked first.' },
      reseller: { name: 'We answer', about: 'The agreement gives it to us.' },
      provider: { name: 'The provider answers', about: 'The agreement gives it to the provider.' },
    },
    ask: 'Who of us answers customers on this topic: you as the provider, or we?',
  },
  refundWindow: {
    label: 'Refund window',
    question: 'Is the refund window still open?',
    hint: 'It depends on the plan and the date of purchase; the rule has changed over the years.',
    values: {
      open: { name: 'Still open', about: 'Cancelling now brings the money back.' },
      passed: { name: 'Passed', about: 'Only the publisher can still decide on a refund.' },
    },
    ask: 'On which day was it bought or renewed, and is it a monthly or an annual plan?',
  },
  isvStep: {
    label: 'Publisher’s system',
    question: 'Is the step done in the publisher’s own system?',
    hint: 'Such as the publisher’s set-up page or admin portal.',
    values: {
      yes: { name: 'Yes', about: 'It happens on the publisher’s side.' },
      no: { name: 'No', about: 'It happens with us or in Microsoft’s portal.' },
    },
    ask: 'On which page does the step happen? The address in the browser is enough.',
  },
  askWhom: {
    customer: 'Ask the customer',
    colleague: 'Ask a colleague',
    publisher: 'Ask the publisher',
    provider: 'Ask your provider',
  },
  source: {
    offer: 'offer',
    contact: 'contacts',
    profile: 'profile',
    operator: 'you',
  },
} as const;
