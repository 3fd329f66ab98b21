/** Every fact: its label, its question, its values in words a person would say, and whom to ask. */
export const factTexts = {
  publisher: {
    label: 'Publisher',
    question: 'Who publishes the product?',
    hint: 'Offer details names the publisher. The seller on the invoice may be somebody else.',
    values: {
      isv: {
        name: 'Third party',
        about: 'A company other than Microsoft publishes it.',
        example: '“It says: by Ledgerline Oy.”',
        whatIf: 'if a third party published it',
      },
      microsoft: {
        name: 'Microsoft',
        about: 'One of Microsoft’s own products.',
        example: '“Power BI Pro, by Microsoft.”',
        whatIf: 'if it were Microsoft’s own product',
      },
      unknown: {
        name: 'Not known',
        about: 'Nobody has read it off Offer details yet.',
        example: '“Some reporting add-in; the name is all we have.”',
        whatIf: 'if nobody knew who publishes it',
      },
    },
    ask: 'What is the exact name of the product, and which company’s name stands below it in the marketplace?',
  },
  purchaseChannel: {
    label: 'Bought',
    question: 'How was it bought?',
    hint: 'Whoever sends the invoice for the subscription sold it.',
    values: {
      'through-partner': {
        name: 'Through us',
        about: 'On our bill, under our partner agreement.',
        example: 'It is a line on our March invoice.',
        whatIf: 'if it had been bought through us',
      },
      'customer-direct': {
        name: 'Directly',
        about: 'The customer bought it in the marketplace itself.',
        example: '“We clicked Buy and paid Microsoft by card.”',
        whatIf: 'if the customer had bought it directly',
      },
    },
    ask: 'Whose name is on the invoice for this subscription: ours, or Microsoft’s?',
  },
  askedBy: {
    label: 'Asked by',
    question: 'Whose question is it?',
    hint: 'Not who typed it: who needs the answer.',
    values: {
      customer: {
        name: 'Customer',
        about: 'They use the product or pay for it.',
        example: '“Our export fails, can you help?”',
        whatIf: 'if the customer asked',
      },
      partner: {
        name: 'Us, the partner',
        about: 'We need something for our own work.',
        example: 'Our own order page shows an error.',
        whatIf: 'if we, the partner, asked',
      },
      isv: {
        name: 'The publisher',
        about: 'The company that publishes the product asks.',
        example: 'Ledgerline writes: “Our plan is missing from your list.”',
        whatIf: 'if the publisher asked',
      },
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
        example: 'Microsoft’s monthly bill comes to us.',
        whatIf: 'if this desk were direct bill',
      },
      'indirect-provider': {
        name: 'Indirect provider',
        about: 'We supply resellers and bill on their behalf.',
        example: 'Forty resellers order through our platform.',
        whatIf: 'if this desk were an indirect provider',
      },
      'indirect-reseller': {
        name: 'Indirect reseller',
        about: 'We sell to customers and buy from a provider.',
        example: 'We order in our distributor’s shop.',
        whatIf: 'if this desk were an indirect reseller',
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
        example: 'One seat was ordered, two were charged.',
        whatIf: 'if the commerce system itself were at fault',
      },
      no: {
        name: 'No',
        about: 'The system did what it was told.',
        example: 'We ordered ten seats instead of one.',
        whatIf: 'if the commerce system were not at fault',
      },
    },
    ask: 'Does the same step fail again for another subscription or customer, and what does the screen say?',
  },
  azureBased: {
    label: 'Azure-based',
    question: 'Does it run in the customer’s Azure subscription?',
    hint: 'Azure application, virtual machine, container: yes. Plain SaaS: no.',
    values: {
      yes: {
        name: 'Yes',
        about: 'Its resources are deployed in Azure.',
        example: 'A firewall as a virtual machine in their resource group.',
        whatIf: 'if it ran in the customer’s Azure subscription',
      },
      no: {
        name: 'No',
        about: 'The publisher runs it elsewhere.',
        example: 'They sign in on the publisher’s own web page.',
        whatIf: 'if it did not run in the customer’s Azure subscription',
      },
    },
    ask: 'Did the set-up create anything in your own Azure subscription, such as a resource group?',
  },
  firstLine: {
    label: 'First line',
    question: 'Do we give first-line support for this offer?',
    hint: 'A choice per offer. The publisher stays accountable either way.',
    values: {
      yes: {
        name: 'Yes, we do',
        about: 'This desk takes technical questions first.',
        example: 'Our service contract lists this product.',
        whatIf: 'if we gave first-line support for it',
      },
      no: {
        name: 'No',
        about: 'Technical questions go to the publisher.',
        example: 'We only sell it.',
        whatIf: 'if we gave no first-line support for it',
      },
    },
    ask: 'Did we agree to take technical questions about this offer first?',
  },
  handoff: {
    label: 'Technical questions',
    question: 'Where was the customer told to go with technical questions?',
    hint: 'What the customer was told when the product was sold.',
    values: {
      'via-desk': {
        name: 'To us',
        about: 'We pass technical questions on.',
        example: '“Call us, whatever it is.”',
        whatIf: 'if the customer had been told to come to us',
      },
      direct: {
        name: 'To the publisher',
        about: 'The customer may write there directly.',
        example: 'The welcome mail names the publisher’s help page.',
        whatIf: 'if the customer had been sent to the publisher',
      },
    },
    ask: 'Were you told to send technical questions to the publisher, or to us?',
  },
  customerUsableContact: {
    label: 'Contact for customers',
    question: 'Has the publisher a contact that customers may use?',
    hint: 'A public support page or address; partner-only contacts do not count.',
    values: {
      yes: {
        name: 'Yes',
        about: 'Customers may write or call there.',
        example: 'A help page that anybody can open.',
        whatIf: 'if the publisher had a contact that customers may use',
      },
      no: {
        name: 'No',
        about: 'Every contact we know is for partners only.',
        example: 'Only an address marked “for partners”.',
        whatIf: 'if the publisher had no contact that customers may use',
      },
    },
    ask: 'Which support address or page may our customers use for this product?',
  },
  resellerSplit: {
    label: 'Agreed with provider',
    question: 'What did you and your provider agree for this?',
    hint: 'The page shares the duties between you two; only your agreement says how.',
    values: {
      unrecorded: {
        name: 'Nothing recorded',
        about: 'The provider is asked first.',
        example: 'Nobody ever asked who does what.',
        whatIf: 'if nothing were recorded with the provider',
      },
      reseller: {
        name: 'We answer',
        about: 'The agreement gives it to us.',
        example: 'Annex 2: the reseller answers billing.',
        whatIf: 'if the agreement gave it to us',
      },
      provider: {
        name: 'The provider answers',
        about: 'The agreement gives it to the provider.',
        example: 'Annex 2: the distributor answers billing.',
        whatIf: 'if the agreement gave it to the provider',
      },
    },
    ask: 'Who of us answers customers on this topic: you as the provider, or we?',
  },
  refundWindow: {
    label: 'Refund window',
    question: 'Is the refund window still open?',
    hint: 'It depends on the plan and the date of purchase; the rule has changed over the years.',
    values: {
      open: {
        name: 'Still open',
        about: 'Cancelling now brings the money back.',
        example: 'Bought yesterday, monthly plan.',
        whatIf: 'if the refund window were still open',
      },
      passed: {
        name: 'Passed',
        about: 'Only the publisher can still decide on a refund.',
        example: 'Bought in spring, noticed in autumn.',
        whatIf: 'if the refund window had passed',
      },
    },
    ask: 'On which day was it bought or renewed, and is it a monthly or an annual plan?',
  },
  isvStep: {
    label: 'Publisher’s system',
    question: 'Is the step done in the publisher’s own system?',
    hint: 'Such as the publisher’s set-up page or admin portal.',
    values: {
      yes: {
        name: 'Yes',
        about: 'It happens on the publisher’s side.',
        example: '“Enter your licence key” on the publisher’s site.',
        whatIf: 'if the step were done in the publisher’s own system',
      },
      no: {
        name: 'No',
        about: 'It happens with us or in Microsoft’s portal.',
        example: 'Changing seats in Partner Center.',
        whatIf: 'if the step were not done in the publisher’s own system',
      },
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
    agreement: 'agreement',
    operator: 'you',
    pasted: 'pasted',
  },
} as const;
