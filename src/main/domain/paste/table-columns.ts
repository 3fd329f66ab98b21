import type { FillableField, RecognisedKind } from '../../../shared/model/recognised.ts';

/** What a column of a reconciliation file holds. */
export type Column = {
  readonly kind: RecognisedKind;
  readonly field: FillableField;
  readonly choices?: readonly FillableField[];
  /** False: somebody has to look whether the value is what the field asks for. */
  readonly isCertain?: boolean;
};

/** Columns by their names in lower case without spaces, dashes and underscores. */
const columns: Readonly<Record<string, Column>> = {
  orderid: { kind: 'order-id', field: 'orderId', choices: ['providerOrderNumber'] },
  subscriptionid: { kind: 'subscription-id', field: 'subscriptionId' },
  entitlementid: { kind: 'subscription-id', field: 'subscriptionId', isCertain: false },
  customerid: { kind: 'tenant-id', field: 'tenantId', choices: ['providerCustomerNumber'] },
  customertenantid: { kind: 'tenant-id', field: 'tenantId' },
  tenantid: { kind: 'tenant-id', field: 'tenantId' },
  customername: { kind: 'customer', field: 'customer' },
  customercompanyname: { kind: 'customer', field: 'customer' },
  endcustomername: { kind: 'customer', field: 'customer' },
  productid: { kind: 'product', field: 'productId' },
  skuid: { kind: 'plan', field: 'planId' },
  planid: { kind: 'plan', field: 'planId' },
  invoicenumber: { kind: 'invoice-number', field: 'invoiceNumber' },
  invoiceid: { kind: 'invoice-number', field: 'invoiceNumber' },
  invoiceline: { kind: 'invoice-number', field: 'invoiceLine' },
  lineitemid: { kind: 'invoice-number', field: 'invoiceLine' },
  orderdate: { kind: 'date', field: 'purchasedOn' },
  purchasedate: { kind: 'date', field: 'purchasedOn' },
  subscriptionstartdate: { kind: 'date', field: 'purchasedOn', isCertain: false },
  chargestartdate: { kind: 'billing-period', field: 'billingPeriod' },
  chargeenddate: { kind: 'billing-period', field: 'billingPeriod' },
  quantity: { kind: 'quantity', field: 'quantity' },
  billablequantity: { kind: 'quantity', field: 'quantity' },
  subtotal: { kind: 'amount', field: 'charged', choices: ['expectedCharge'], isCertain: false },
  total: { kind: 'amount', field: 'charged', choices: ['expectedCharge'] },
  totalforcustomer: { kind: 'amount', field: 'charged', choices: ['expectedCharge'] },
  unitprice: {
    kind: 'amount',
    field: 'expectedCharge',
    choices: ['charged'],
    isCertain: false,
  },
  currency: { kind: 'currency', field: 'currency' },
  billingcurrency: { kind: 'currency', field: 'currency' },
  pricingcurrency: { kind: 'currency', field: 'currency', isCertain: false },
  subscriptionstatus: { kind: 'status', field: 'subscriptionStatus' },
  correlationid: { kind: 'correlation-id', field: 'correlationId' },
  租户id: { kind: 'tenant-id', field: 'tenantId' },
  订单号: { kind: 'order-id', field: 'orderId', choices: ['providerOrderNumber'] },
  订阅id: { kind: 'subscription-id', field: 'subscriptionId' },
  客户名称: { kind: 'customer', field: 'customer' },
  客户: { kind: 'customer', field: 'customer' },
  发票号: { kind: 'invoice-number', field: 'invoiceNumber' },
  数量: { kind: 'quantity', field: 'quantity' },
  金额: { kind: 'amount', field: 'charged', choices: ['expectedCharge'] },
  币种: { kind: 'currency', field: 'currency' },
};

/** Columns that make a line a header, although nothing is filled from them alone. */
const others: ReadonlySet<string> = new Set([
  'partnerid',
  'mpnid',
  'publishername',
  'publisherid',
  'productname',
  'skuname',
  'offername',
  'chargetype',
  'taxtotal',
  'customerdomainname',
  'customercountry',
  'termandbillingcycle',
  'availabilityid',
]);

export const offerColumns: ReadonlySet<string> = new Set([
  'productname',
  'offername',
  'subscriptiondescription',
  '产品名称',
  '产品',
]);
/** Begin and end of what one line is charged for. */
export const periodColumns = ['chargestartdate', 'chargeenddate'] as const;

export function columnOf(name: string): Column | undefined {
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

export function isKnownColumn(name: string): boolean {
  return columnOf(name) !== undefined || others.has(name) || offerColumns.has(name);
}

/** How a column is looked up: `Order ID`, `order_id` and `OrderId` are one. */
export function plainColumn(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
