/** An offer as publishers keep it for themselves: contacts by type, and no key. */
export const offerListing = {
  offer_setup: { alias: 'harbour-lights', testDrive: false },
  property_settings: {
    categories: [{ category: 'analytics', subcategory: ['Ports, Ships', 'Tides'] }],
  },
  offer_listing: {
    name: 'Harbour Lights',
    publisher_name: 'Quayside 码头',
    summary: 'Watches the harbour.',
    description: '<p>Long.</p>',
    keywords: ['ships, boats', 'tides'],
    listing_contacts: [
      {
        type: 'CustomerSupport',
        email: 'help@quayside.example',
        name: 'Help Desk',
        phone: '+358 9 1234',
        uri: 'https://quayside.example/help',
      },
      { type: 'Engineering', email: 'eng@quayside.example', name: 'Aino', phone: '+358 9 5678' },
      { type: 'ChannelManager', email: 'csp@quayside.example', name: 'Bo', phone: '' },
    ],
    listing_uris: [
      { type: 'PrivacyUri', displayText: 'Privacy', uri: 'https://quayside.example/privacy' },
    ],
  },
  plan_overview: [
    {
      plan_listing: { title: 'Small port', summary: 'x' },
      technical_configuration: { version: '1' },
    },
    { plan_listing: { title: 'Large port' } },
  ],
  resell: {},
};

/** The other shape: a key, names with dots in them, and plans with everything. */
export const marketplaceListing = {
  publisherId: 'quayside',
  offerTypeId: 'microsoft-azure-virtualmachines',
  id: 'tide-vm',
  definition: {
    displayText: 'Tide VM',
    offer: {
      'microsoft-azure-marketplace.summary': 'A machine that knows tides.',
      'microsoft-azure-marketplace.categoryMap': [
        { categoryL1: 'developer-tools', 'categoryL2-developer-tools': ['tools'] },
        { categoryL1: 'compute' },
      ],
      'microsoft-azure-marketplace.supportContactEmail': 'help@quayside.example',
      'microsoft-azure-marketplace.engineeringContactName': 'Aino',
      'microsoft-azure-marketplace.cspOfferOptIn': false,
      'microsoft-azure-marketplace.termsOfUse': '',
      'microsoft-azure-marketplace.universalAmendmentTerms': 'https://quayside.example/terms',
    },
    plans: [
      {
        planId: 'win_small',
        'microsoft-azure-virtualmachines.skuTitle': 'Windows, small',
        regions: ['FI', 'SE'],
        restrictedAudience: { manualEntries: [{ id: 'x', description: null }] },
      },
    ],
  },
  version: 5,
};
