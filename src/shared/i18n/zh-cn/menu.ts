import type { menuTexts as english } from '../en/menu.ts';
import type { Translated } from '../translated.ts';

export const menuTexts = {
  file: { title: '文件', close: '关闭' },
  edit: {
    title: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
  },
  view: {
    title: '视图',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '原始大小',
    fullScreen: '全屏',
    developerTools: '开发者工具',
  },
  help: { title: '帮助', showFolder: '显示服务台文件夹', about: '关于 Fingerpost' },
  mail: {
    question: '在邮件程序中打开草稿？',
    noRecipient: '没有收件人',
    open: '打开',
    cancel: '取消',
  },
  startFailed: 'Fingerpost 无法打开',
} as const satisfies Translated<typeof english>;
