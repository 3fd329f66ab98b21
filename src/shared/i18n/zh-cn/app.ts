import type { appTexts as english } from '../en/app.ts';
import type { Translated } from '../translated.ts';

export const appTexts = {
  name: 'Fingerpost',
  rail: {
    label: '主导航',
    triage: '新建分诊',
    today: '今日',
    cases: '案例',
    offers: '产品与联系人',
    policy: '支持政策',
    agreements: '双方约定',
    report: '统计报表',
    outbox: '发件箱',
    settings: '设置',
  },
  anotherWindow: '再开一个窗口',
  nowhere: {
    title: '没有这个页面',
    text: '本台没有“{{place}}”这个页面，任何内容都未改动。',
    search: '也可以在上方搜索框中直接查找（Ctrl K）。',
  },
  skip: '跳到主要内容',
  policyVersion: '支持政策 {{version}} · 已校验',
  noOperator: '未填写操作员',
  start: { loading: '正在打开服务台' },
  notSignedIn: {
    title: '此页面没有打开服务台的密钥',
    text: '服务台只能用启动时显示的地址打开，每个地址仅限使用一次。',
    steps:
      '如果本服务台已在另一个窗口中打开，请在那个窗口左侧下方点“再开一个窗口”；否则再次运行 npm start，它会用新地址打开正在运行的服务台。',
  },
  unreachable: {
    title: '服务台没有响应',
    text: '它可能已被关闭。最近一次显示“已保存”之前的内容都还在。',
    steps: '用 npm start 重新启动，然后回到此页面。',
  },
  connectionLost: '服务台没有响应，恢复之前无法保存任何内容。',
  signInLost: '此页面的密钥已失效，请用新地址打开服务台（npm start）。',
  failed: '无法打开服务台',
  crashed: {
    title: '此页面已停止工作',
    text: '已保存的内容不会丢失，请重新打开此页面。',
    again: '重新打开',
  },
  unread: {
    title: '无法读取此页面',
    text: '已保存的内容不受影响。请重新打开窗口；如果仍不行，请重新启动程序。',
    again: '重新打开窗口',
  },
} as const satisfies Translated<typeof english>;
