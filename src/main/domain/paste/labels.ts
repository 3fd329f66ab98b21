import type { FillableField, RecognisedKind } from '../../../shared/model/recognised.ts';

/** What a value after a label has to look like. */
export type ValueForm =
  | 'guid'
  | 'tenant'
  | 'code'
  | 'line'
  | 'count'
  | 'amount'
  | 'status'
  | 'offer';

export type Label = {
  readonly kind: RecognisedKind;
  readonly field: FillableField;
  readonly choices?: readonly FillableField[];
  readonly form: ValueForm;
  /** Words of the label; `_` stands for a space, a dash, an underscore or nothing. */
  readonly words: readonly string[];
  /** True: only with a colon or an equals sign behind it, since the words are common in sentences. */
  readonly needsSign?: boolean;
};

/** Labels of fields in mails, dialogs and files, English and Chinese. */
export const labels: readonly Label[] = [
  {
    kind: 'tenant-id',
    field: 'tenantId',
    form: 'tenant',
    words: [
      'customer_tenant_id',
      'tenant_guid',
      'tenant_id',
      'tenant',
      'directory_id',
      '租户_id',
      '租户标识',
      '租户编号',
      '租户',
      '目录_id',
    ],
  },
  {
    kind: 'tenant-id',
    field: 'tenantId',
    choices: ['providerCustomerNumber'],
    form: 'guid',
    words: ['customer_id', '客户_id', '客户标识'],
  },
  {
    kind: 'subscription-id',
    field: 'subscriptionId',
    form: 'guid',
    words: [
      'azure_subscription_id',
      'subscription_guid',
      'subscription_id',
      'subscriptions',
      'subscription',
      '订阅_id',
      '订阅标识',
      '订阅编号',
      '订阅号',
      '订阅',
    ],
  },
  {
    kind: 'correlation-id',
    field: 'correlationId',
    form: 'guid',
    words: [
      'x_ms_correlation_request_id',
      'x_ms_request_id',
      'correlation_guid',
      'correlation_id',
      'correlation',
      'activity_id',
      'operation_id',
      'request_id',
      'trace_id',
      '关联_id',
      '关联标识',
      '相关_id',
      '请求_id',
      '跟踪_id',
      '操作_id',
    ],
  },
  {
    kind: 'order-id',
    field: 'orderId',
    choices: ['providerOrderNumber'],
    form: 'code',
    words: [
      'order_id',
      'order_number',
      'order_no.',
      'order_no',
      'order_reference',
      'order',
      '订单_id',
      '订单编号',
      '订单号',
      '订单',
    ],
  },
  {
    kind: 'invoice-number',
    field: 'invoiceNumber',
    form: 'code',
    words: [
      'invoice_number',
      'invoice_no.',
      'invoice_no',
      'invoice_id',
      'invoice',
      '发票号码',
      '发票编号',
      '发票号',
      '发票',
      '账单编号',
      '账单号',
    ],
  },
  {
    kind: 'invoice-number',
    field: 'invoiceLine',
    form: 'code',
    words: ['invoice_line', 'line_item', 'line_number', 'line_no.', '发票行', '行号'],
    needsSign: true,
  },
  {
    kind: 'product',
    field: 'productId',
    form: 'code',
    words: ['product_id', '产品_id', '产品编号'],
  },
  {
    kind: 'plan',
    field: 'planId',
    form: 'line',
    words: ['plan_id', 'plan_name', 'plan', 'sku_id', '计划_id', '计划名称', '计划', '套餐'],
    needsSign: true,
  },
  {
    kind: 'offer',
    field: 'offer',
    form: 'offer',
    words: [
      'product_name',
      'product',
      'offer_name',
      'offer',
      '产品名称',
      '产品',
      '商品名称',
      '商品',
    ],
    needsSign: true,
  },
  {
    kind: 'customer',
    field: 'customer',
    form: 'line',
    words: [
      'customer_name',
      'end_customer',
      'customer',
      'company_name',
      'company',
      '客户名称',
      '最终客户',
      '客户',
      '公司名称',
      '公司',
    ],
    needsSign: true,
  },
  {
    kind: 'customer',
    field: 'publisherAccount',
    form: 'line',
    words: ['publisher_account', 'account_name', '发布者账户', '发布商账户', '账户名称'],
    needsSign: true,
  },
  {
    kind: 'quantity',
    field: 'quantity',
    form: 'count',
    words: [
      'quantity',
      'qty',
      'seats',
      'licences',
      'licenses',
      '数量',
      '席位数',
      '席位',
      '许可数',
      '许可证数',
    ],
  },
  {
    kind: 'billing-period',
    field: 'billingPeriod',
    form: 'line',
    words: [
      'billing_period',
      'charge_period',
      'service_period',
      '账期',
      '计费周期',
      '计费期间',
      '服务期间',
    ],
    needsSign: true,
  },
  {
    kind: 'amount',
    field: 'expectedCharge',
    choices: ['charged'],
    form: 'amount',
    words: [
      'expected_charge',
      'expected_amount',
      'expected',
      'should_be',
      '应收金额',
      '应收',
      '应为',
      '预期金额',
    ],
    needsSign: true,
  },
  {
    kind: 'amount',
    field: 'charged',
    choices: ['expectedCharge'],
    form: 'amount',
    words: [
      'amount_charged',
      'amount_due',
      'amount',
      'charged',
      'total',
      '实收金额',
      '实收',
      '扣款金额',
      '总金额',
      '金额',
    ],
    needsSign: true,
  },
  {
    kind: 'status',
    field: 'subscriptionStatus',
    form: 'status',
    words: ['subscription_status', 'status', '订阅状态', '状态'],
    needsSign: true,
  },
  {
    kind: 'case-reference',
    field: 'theirReference',
    form: 'code',
    words: [
      'support_ticket',
      'ticket_number',
      'ticket_id',
      'ticket_no.',
      'ticket',
      'case_number',
      'case_id',
      'case_no.',
      'incident',
      'service_request',
      '工单编号',
      '工单号',
      '工单',
      '服务请求编号',
      '服务请求号',
      '服务请求',
    ],
  },
];
