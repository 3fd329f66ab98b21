import type { errorTexts as english } from '../en/errors.ts';
import type { Translated } from '../translated.ts';

export const errorTexts = {
  CLIPBOARD_REFUSED: {
    message: '剪贴板没有接受文本。',
    hint: '请允许本页面使用剪贴板，保持窗口在最前，然后重新复制。',
  },
  INTERNAL: {
    message: '服务台遇到意外问题。',
    hint: '请重试。若再次出现，请把服务台文件夹中的日志文件发给维护人员。',
  },
  UNKNOWN_PROCEDURE: {
    message: '没有名为“{{name}}”的操作。',
    hint: '请重新载入窗口：它可能比服务台旧。',
  },
  INVALID_INPUT: {
    message: '{{where}}：{{problem}}。',
    hint: '请改正此项后重试。',
  },
  TEXT_TOO_LONG: {
    message: '{{where}} 超过 {{limit}} 个字符。',
    hint: '请缩短文字后重试。',
  },
  TEXT_EMPTY: {
    message: '{{where}} 为空。',
    hint: '请填写后重试。',
  },
  NO_SUCH_TIME: {
    message: '{{where}} 填写的时间在该时区不存在。',
    hint: '请检查日期、时刻和时区；夏令时开始时会跳过一小时。',
  },
  INVALID_JSON: {
    message: '这不是有效的 JSON：{{problem}}。',
    hint: '请检查引号、逗号和括号。',
  },
  UNKNOWN_COMMAND: {
    message: '没有命令“{{name}}”。',
    hint: '使用 --help 查看所有命令。',
  },
  INVALID_OPTION: {
    message: '选项 {{option}}：{{problem}}。',
    hint: '使用 --help 查看该命令的选项。',
  },
  MISSING_ARGUMENT: {
    message: '命令 {{command}} 需要 {{argument}}。',
    hint: '使用 --help 查看该命令的用法。',
  },
  TOO_MANY_ARGUMENTS: {
    message: '命令 {{command}} 无法识别“{{argument}}”。',
    hint: '含空格的文字请加引号，或使用 --help 查看该命令的用法。',
  },
  LINES_REFUSED: {
    message: '{{total}} 行中有 {{refused}} 行无法处理，第一处在第 {{first}} 行。',
    hint: '请在输出中查找 "error"：每个错误都位于其所在行的位置。',
  },
  UNKNOWN_FACT: {
    message: '没有名为“{{fact}}”的事实。',
    hint: '可用的事实：{{known}}。',
  },
  UNKNOWN_FACT_VALUE: {
    message: '事实 {{fact}} 没有取值 {{value}}。',
    hint: '可用的取值：{{known}}。',
  },
  TIME_ZONE_UNKNOWN: {
    message: '本机没有时区“{{timeZone}}”。',
    hint: '请从列表中选择，例如 Asia/Shanghai 或 Europe/Helsinki。',
  },
  SHIFT_BACKWARDS: {
    message: '{{from}} 开始的一天不能在 {{until}} 结束。',
    hint: '结束时间须在同一天之内且晚于开始时间；00:00 表示当天午夜。',
  },
  NO_WORKING_DAY: {
    message: '这一周没有工作日。',
    hint: '请至少为一天设定工作时间，否则计时永远不会到期。',
  },
  DAY_TWICE: {
    message: '{{day}} 在列表中出现了两次。',
    hint: '请删除其中一条。',
  },
  TARGET_OUT_OF_REACH: {
    message: '按此日历，{{minutes}} 个工作分钟在四十年内也走不完。',
    hint: '请缩短时限，或增加工作时间。',
  },
  POLICY_REFUSED: {
    message: '支持政策表不成立：{{detail}}。',
    hint: '反例：{{counterExample}}。正在执行的支持政策不变。',
  },
  POLICY_UNREADABLE: {
    message: '无法读取支持政策文件：{{problem}}。',
    hint: '请重新安装服务台，或恢复已发布的支持政策表。',
  },
  VECTOR_INVALID: {
    message: '“{{part}}”不是事实向量的一部分。',
    hint: '事实向量形如 FP1:publisher=isv;asked-by=customer。请重新复制。',
  },
  VECTOR_KEY_TWICE: {
    message: '事实向量中 {{key}} 出现了两次。',
    hint: '请去掉其中一处。',
  },
  VECTOR_TOO_LONG: {
    message: '这个事实向量超过 {{limit}} 个字符，不可能有这么长。',
    hint: '请重新复制，不要带上前后的文字。',
  },
  POLICY_FILE_INVALID: {
    message: '{{file}} 第 {{line}} 行：{{problem}}。',
    hint: '请修正文件后重新选择；已发布的支持政策仍然有效。',
  },
  POLICY_VERSION_UNKNOWN: {
    message: '本服务台没有支持政策版本“{{version}}”。',
    hint: '已有版本：{{known}}。',
  },
  POLICY_VERSION_EXISTS: {
    message: '支持政策版本“{{version}}”已存在。',
    hint: '请为草案另取版本号；案例保留其判定时的版本。',
  },
  POLICY_VERSION_DAMAGED: {
    message: '本服务台保存的支持政策版本“{{version}}”已损坏。',
    hint: '请启用其他版本；按此版本判定的案例保留其判定结果。',
  },
  DRAFT_MISSING: {
    message: '目前没有政策草案。',
    hint: '请从某个版本新建草案，或导入文件。',
  },
  DRAFT_EXISTS: {
    message: '已有一份政策草案。',
    hint: '请先发布或放弃该草案。',
  },
  DRAFT_CHANGED: {
    message: '草案已在另一个窗口中更改。',
    hint: '请重新载入：其中不含您的最后一次更改。',
  },
  TRIAGE_DRAFT_CHANGED: {
    message: '这份分诊草稿已在另一个窗口中保存。',
    hint: '可以两份都保留：您的这份另存继续，另一份仍在列表中。',
  },
  BUNDLE_NOT_OURS: {
    message: '{{file}} 不是案例文件。',
    hint: '请选择对方服务台通过“交给其他服务台”生成的文件。',
  },
  BUNDLE_FROM_NEWER_VERSION: {
    message: '{{file}} 的格式版本为 {{version}}，本台最高可读取版本 {{known}}。',
    hint: '请更新本台程序，或请对方用较旧的程序重新生成。',
  },
  BUNDLE_CHANGED: {
    message: '{{file}} 生成后被改动过，未接收任何内容。',
    hint: '请对方重新提供文件，并以附件或 U 盘方式传送。',
  },
  BUNDLE_UNREADABLE: {
    message: '{{file}} 含有服务台不会写入的内容（位置：{{where}}），未接收任何内容。',
    hint: '请对方重新生成文件。',
  },
  BUNDLE_TOO_LARGE: {
    message: '案例文件将超过 {{limit}}。',
    hint: '请减少一次交出的案例数量。',
  },
  BUNDLE_TOO_MANY_CASES: {
    message: '一个文件最多包含 {{limit, number}} 个案例。',
    hint: '请减少一次交出的案例数量。',
  },
  BUNDLE_TOO_MANY_ENTRIES: {
    message: '一个文件最多包含 {{limit, number}} 条时间线记录。',
    hint: '请减少一次交出的案例数量。',
  },
  BUNDLE_TIMELINE_BROKEN: {
    message: '{{reference}} 的时间线不完整：有记录被改动、删除或移动。',
    hint: '请在来源服务台校验该案例；这样的时间线不会被交给其他服务台。',
  },
  BUNDLE_CONFLICT: {
    message: '{{reference}} 中的标识属于本台的另一个案例，未接收任何内容。',
    hint: '请向对方确认其数据文件夹是否是本台数据的副本。',
  },
  LOCAL_RULE_NOT_FOUND: {
    message: '没有本台规则 {{id}}。',
    hint: '它可能已在另一个窗口中移除：请重新载入列表。',
  },
  SOURCE_NOT_A_PAGE: {
    message: '{{file}} 中没有带段落编号的句子。',
    hint: '请选择该页面的双语 Markdown 原文。',
  },
  PHRASE_BANK_UNREADABLE: {
    message: '无法读取主题用语库：{{problem}}。',
    hint: '请重新安装服务台，或恢复随附的文件。',
  },
  MESSAGE_NOT_READABLE: {
    message: '此文件不是可以读取的邮件。',
    hint: '原因：{{problem}}。请从邮件程序另存为 .eml，或粘贴其文字。',
  },
  RUNTIME_TOO_OLD: {
    message: '当前 Node（{{version}}）无法加载数据存储。',
    hint: '请用 npm start 启动，它自带所需的 Node。',
  },
  DATA_FOLDER_NOT_WRITABLE: {
    message: '无法写入服务台文件夹 {{path}}。',
    hint: '请申请写入权限，或用 --data 选择其他文件夹。',
  },
  DATA_FOLDER_NOT_A_FOLDER: {
    message: '{{path}} 不是文件夹。',
    hint: '请用 --data 选择一个文件夹。',
  },
  STORE_NOT_OURS: {
    message: '{{path}} 不是本服务台的文件。',
    hint: '未作任何更改。请用 --data 选择其他文件夹，或移走该文件。',
  },
  STORE_FROM_NEWER_VERSION: {
    message: '{{path}} 的版本为 {{found}}，本服务台最高支持 {{known}}。',
    hint: '请安装更新的服务台，或用 --data 选择其他文件夹。',
  },
  STORE_BUSY: {
    message: '另一个窗口或命令正在写入。',
    hint: '请等它完成后重试。',
  },
  STORE_DAMAGED: {
    message: '{{path}} 已损坏，无法读取。',
    hint: '未作任何更改。请用该文件的备份替换它。',
  },
  CATALOGUE_DAMAGED: {
    message: '目录文件 {{path}} 已损坏，无法读取。',
    hint: '请重新导入列表，或载入示例目录；届时会另行保留已损坏的文件。案例和手工填写的内容不受影响。',
  },
  CATALOGUE_OUTDATED: {
    message: '目录文件 {{path}} 是旧版本，需要先更新。',
    hint: '程序会自动更新：请稍候再试。如果一直如此，请腾出一些磁盘空间，然后重新启动。其中的内容不会丢失。',
  },
  DISK_FULL: {
    message: '磁盘已满，未能保存。',
    hint: '请释放空间后重试。',
  },
  OFFER_NOT_FOUND: {
    message: '没有产品 {{publisherId}}/{{offerId}}。',
    hint: '它可能已不在目录中，请按名称搜索。',
  },
  OFFER_EXISTS: {
    message: '产品 {{publisherId}}/{{offerId}} 已存在。',
    hint: '请打开它，在那里编辑。',
  },
  OFFERS_MERGED: {
    message: '记录 {{publisherId}}/{{offerId}} 已并入另一条记录。',
    hint: '请重新查看列表，余下的记录仍可比较。',
  },
  OFFER_NOT_MERGED: {
    message: '记录 {{publisherId}}/{{offerId}} 并未并入其他记录。',
    hint: '可能已有人将两者拆开。请重新加载页面。',
  },
  QUALITY_STOPPED: {
    message: '对全部记录的检查已停止。',
    hint: '此前的检查结果仍然保留。打开数据质量页面即可重新检查。',
  },
  CONTACT_NOT_FOUND: {
    message: '该联系人已不存在。',
    hint: '请重新载入列表。',
  },
  CONTACT_WITHOUT_ADDRESS: {
    message: '此联系人没有任何联系方式。',
    hint: '请填写电子邮件地址、电话号码或链接。',
  },
  LANGUAGE_REFUSED: {
    message: '“{{language}}”不是语言代码。',
    hint: '请使用 en、de 或 zh-CN 这样的代码。',
  },
  NOTICES_NOT_READABLE: {
    message: '此文件不是服务通知列表。',
    hint: '请使用含 publisherId、offerId、kind、from、until、text、source 各列的 CSV 文件，或同样内容的 JSON 列表。',
  },
  VCARD_NOT_READABLE: {
    message: '此文件中没有 vCard 名片。',
    hint: '请选择从通讯录或其他服务台导出的 .vcf 文件。',
  },
  VCARD_TOO_LARGE: {
    message: '此文件超过 {{most}} MB。',
    hint: '请分批导出联系人。',
  },
  TOO_MANY_CONTACTS: {
    message: '联系人超过 {{most}} 个。',
    hint: '请按角色或关键词缩小范围。',
  },
  ROLE_OUT_OF_PLACE: {
    message: '{{scope}} 的联系人不能担任 {{role}}。',
    hint: '请选择其他角色。',
  },
  CASE_NOT_FOUND: {
    message: '没有案例 {{reference}}。',
    hint: '请核对编号，或在案例列表中查找。',
  },
  OVERRIDE_CHANGES_NOTHING: {
    message: '案例 {{reference}} 已经是这样判定的。',
    hint: '请选择不同的结果，或保留现有判定。',
  },
  ADDRESS_REFUSED: {
    message: '“{{address}}”不能用作电子邮件地址。',
    hint: '请填写一个普通地址，例如 support@publisher.example。',
  },
  URL_REFUSED: {
    message: '“{{url}}”不能用作链接。',
    hint: '请填写以 https:// 开头的地址。',
  },
  PURPOSE_NOT_FOR_RECIPIENT: {
    message: '没有面向此收件方的这种邮件（{{purpose}}，{{recipient}}）。',
    hint: '请选择其他收件方，或选择其他类型的邮件。',
  },
  TEMPLATE_REFUSED: {
    message: '模板无法使用：第 {{line}} 行有误。',
    hint: '请在设置中打开模板，修正该行，或恢复为随附的文本。',
  },
  ESCALATION_INCOMPLETE: {
    message: '升级邮件还缺少：{{missing}}。',
    hint: '请补齐后再导出。',
  },
  GUARD_UNDECIDED: {
    message: '正文中有 {{count}} 处个人信息或机密信息尚未处理。',
    hint: '请逐一决定删去，或说明理由后保留：{{ids}}。',
  },
  GUARD_CHOICE_UNKNOWN: {
    message: '正文中没有编号为 {{id}} 的内容。',
    hint: '正文已经变动，请重新查看后再决定。',
  },
  GUARD_CHOICE_TWICE: {
    message: '同一处内容有两个决定。',
    hint: '请只选择删去或保留。',
  },
  TEXT_CHANGED: {
    message: '正文与刚才显示的不同：案例或相关资料已被改动。',
    hint: '请查看现在的内容，然后重新导出。',
  },
  TEXT_IS_EMPTY: {
    message: '正文是空的。',
    hint: '请补全案例或更正模板后再导出。',
  },
  BROWSER_NOT_FOUND: {
    message: '生成 PDF 需要本机的浏览器，但没有找到。',
    hint: '请安装 Chromium、Chrome 或 Edge，或者导出为 HTML 后打印。',
  },
  PRINT_FAILED: {
    message: '浏览器没有生成 PDF。',
    hint: '请重试，或者导出为 HTML 后打印。',
  },
  ATTACHMENT_NOT_FOUND: {
    message: '此案例没有这个附件。',
    hint: '附件可能已被删除，请重新打开案例。',
  },
  ATTACHMENT_MISSING: {
    message: '文件“{{file}}”已不在本台的文件夹中。',
    hint: '请从案例中删除后重新添加，或者不随邮件发送。',
  },
  ATTACHMENT_CHANGED: {
    message: '文件“{{file}}”与当初添加到案例的不一致。',
    hint: '请从案例中删除后重新添加，或者不随邮件发送。',
  },
  ATTACHMENT_TOO_LARGE: {
    message: '文件“{{file}}”超过 {{limit}}。',
    hint: '请精简或压缩，或者用其他方式提供并在案例中注明。',
  },
  ATTACHMENTS_TOO_LARGE: {
    message: '这封邮件的文件共 {{size}}，多数邮件服务器拒收超过 {{limit}} 的邮件。',
    hint: '请改为在正文中只写出其中一些文件的名称。',
  },
  TOO_MANY_ATTACHMENTS: {
    message: '一个案例最多保存 {{limit}} 个文件。',
    hint: '请删除不再需要的文件，或打包成一个压缩文件后添加。',
  },
  OUTBOX_DRAFT_NOT_FOUND: {
    message: '发件箱中没有草稿“{{file}}”。',
    hint: '草稿可能已被删除，请重新打开发件箱。',
  },
  FILE_NOT_FOUND: {
    message: '没有文件 {{path}}。',
    hint: '请检查路径。',
  },
  FILE_NOT_READABLE: {
    message: '无法读取文件 {{path}}。',
    hint: '请确认它是文件且您有读取权限。',
  },
  EXPORT_RUNNING: {
    message: '已有一个列表正在导出。',
    hint: '请等它完成，或先取消。',
  },
  EXPORT_CANCELLED: {
    message: '导出已取消，没有生成文件。',
    hint: '需要列表时请重新导出。',
  },
  EXPORT_VALUE_TOO_LONG: {
    message: '“{{name}}”的“{{column}}”内容超过工作簿单元格的上限（{{most}} 个字符）。',
    hint: '请改为导出 CSV 或 JSON，内容不会被截断。',
  },
  EXPORT_CATALOGUE_CHANGED: {
    message: '导出期间目录发生了变化，没有生成文件。',
    hint: '请再导出一次。',
  },
  DOWNLOAD_NOT_FOUND: {
    message: '文件已不存在。每个文件只能在十分钟内取一次。',
    hint: '请重新导出该列表。',
  },
  EXPORT_FILTER_UNKNOWN: {
    message: '没有产品能符合条件 {{condition}}。',
    hint: '请改正或去掉该条件。',
  },
  FILE_EXISTS: {
    message: '文件 {{path}} 已存在。',
    hint: '请换一个名称，或加上 --force 以覆盖。',
  },
  FILE_NOT_WRITABLE: {
    message: '无法写入文件 {{path}}。',
    hint: '请换一个位置，并确认您有写入权限。',
  },
  FILE_EMPTY: {
    message: '文件 {{file}} 是空的。',
    hint: '请选择产品列表：带标题行的 CSV、XLSX 或 JSON。',
  },
  FILE_NOT_A_LIST: {
    message: '本台无法将 {{file}} 作为列表读取：{{problem}}。',
    hint: '请将列表导出为 CSV（UTF-8）、XLSX 或 JSON 后再导入。',
  },
  TOO_MANY_COLUMNS: {
    message: '{{file}} 超过 {{limit, number}} 列。',
    hint: '请确认文件和分隔符都没有选错；未导入任何内容。',
  },
  WORKBOOK_DAMAGED: {
    message: '工作簿 {{file}} 在 {{part}} 处已损坏。',
    hint: '请用电子表格软件打开并另存为 XLSX，再导入；未导入任何内容。',
  },
  WORKBOOK_ENCRYPTED: {
    message: '工作簿 {{file}} 设有密码。',
    hint: '请另存一份不带密码的副本，再导入。',
  },
  WORKBOOK_UNSAFE: {
    message: '工作簿 {{file}} 的 {{part}} 声明了文档类型或实体，电子表格软件不会这样写。',
    hint: '请核实文件来源。未读取其中任何内容。',
  },
  WORKBOOK_TOO_LARGE: {
    message: '工作簿 {{file}} 的 {{part}} 超过 {{limit}}。',
    hint: '请拆分列表，或另存为 CSV；未导入任何内容。',
  },
  WORKBOOK_WITHOUT_SHEET: {
    message: '工作簿 {{file}} 中没有含单元格的工作表。',
    hint: '请选择其他文件；未导入任何内容。',
  },
  SHEET_NOT_FOUND: {
    message: '工作簿 {{file}} 中没有工作表“{{sheet}}”。',
    hint: '请从已有的工作表中选择：{{known}}。',
  },
  JSON_DAMAGED: {
    message: '{{file}} 第 {{line}} 行不是有效的 JSON。',
    hint: '请重新获取完整文件，或更正这一行；未导入任何内容。',
  },
  JSON_TOO_DEEP: {
    message: '{{file}} 第 {{line}} 行的嵌套超过 {{limit}} 层。',
    hint: '请确认文件没有选错；未导入任何内容。',
  },
  JSON_WITHOUT_LIST: {
    message: '{{file}} 中没有记录列表。',
    hint: '列表应为对象数组，或每行一个对象。',
  },
  JSON_SEVERAL_LISTS: {
    message: '{{file}} 中有多个列表：{{names}}。',
    hint: '请将产品列表单独存为一个文件。',
  },
  CATALOGUE_FILE_NEWER: {
    message: '{{file}} 的版本为 {{version}}；本台最高可读取 {{known}}。',
    hint: '请安装较新的版本，或用此版本重新导出该文件。',
  },
  IMPORT_FILE_CHANGED: {
    message: '{{file}} 在读取过程中被更改。',
    hint: '请等文件写完后再导入；未导入任何内容。',
  },
  FILE_WITHOUT_COLUMNS: {
    message: '{{file}} 的第一行只有一列。',
    hint: '请选择以逗号、分号或制表符分隔各列的文件。',
  },
  FILE_WITHOUT_RECORDS: {
    message: '{{file}} 只有标题行，没有记录。',
    hint: '请选择至少含一个产品的文件；未导入任何内容。',
  },
  FILE_CUT_OFF: {
    message: '{{file}} 在第 {{line}} 行开始的记录中间中断。',
    hint: '请重新获取完整文件；未导入任何内容。',
  },
  FIELD_TOO_LARGE: {
    message: '第 {{line}} 行的记录超过 {{limit}}。',
    hint: '请检查该行的引号；未导入任何内容。',
  },
  FILE_TOO_LARGE: {
    message: '文件超过 {{limit}}。',
    hint: '请确认所选文件无误。产品清单可以拆分，或使用命令行导入。',
  },
  ENCODING_UNKNOWN: {
    message: '无法判断 {{file}} 的编码。',
    hint: '请另存为 UTF-8 后再导入。',
  },
  MAPPING_NOT_FOUND: {
    message: '没有映射“{{name}}”。',
    hint: '自带的映射：{{known}}。若为文件，请写出路径。',
  },
  MAPPING_INVALID: {
    message: '该映射无法使用：{{problem}}。',
    hint: '映射写明本服务台的字段由哪些列填充，可参考自带的映射。',
  },
  MAPPING_DOES_NOT_FIT: {
    message: '映射“{{name}}”与此文件不符：缺少对应 {{fields}} 的列。',
    hint: '请手动选择列，或换一个映射。',
  },
  UPLOAD_NOT_FOUND: {
    message: '该文件已不存在。',
    hint: '请重新选择。',
  },
  JOB_NOT_FOUND: {
    message: '该任务已不在运行。',
    hint: '请查看目录，它可能已经完成。',
  },
  IMPORT_CANCELLED: {
    message: '导入已取消，目录保持原样。',
    hint: '可随时重新开始。',
  },
  IMPORT_RUNNING: {
    message: '另一个导入正在进行。',
    hint: '请等它完成，或取消它。',
  },
  IMPORT_OF_FILE_RUNNING: {
    message: '{{by}} 正在把“{{file}}”导入此目录。',
    hint: '请等该导入完成，或在发起它的地方取消。',
  },
  SOURCE_NOT_FOUND: {
    message: '没有来源“{{name}}”。',
    hint: '请从列表中选择，或为新来源命名。',
  },
  SOURCE_EXISTS: {
    message: '已有来源“{{name}}”。',
    hint: '请换一个名称。',
  },
  SOURCES_CHANGED: {
    message: '此目录的来源与所排顺序不符。',
    hint: '请查看当前列表，每个来源列出一次。',
  },
  NOTHING_TO_UNDO: {
    message: '没有可撤销的导入。',
    hint: '只能撤销最近一次导入，且须在来源变动之前。',
  },
  SAVED_MAPPING_NOT_FOUND: {
    message: '本台没有保存名为“{{name}}”的映射。',
    hint: '它可能已在另一个窗口中删除。',
  },
  REPORT_PERIOD_REVERSED: {
    message: '起始日期 {{from}} 晚于结束日期 {{to}}。',
    hint: '请选择不晚于结束日期的起始日期。',
  },
  REPORT_PERIOD_IN_FUTURE: {
    message: '结束日期 {{to}} 还没有到，本服务台今天是 {{today}}。',
    hint: '请选择今天或更早的结束日期。',
  },
  REPORT_PERIOD_TOO_LONG: {
    message: '时间段超过 {{most}} 天。',
    hint: '请选择更短的时间段。',
  },
  PORT_IN_USE: {
    message: '端口 {{port}} 已被占用。',
    hint: '请换一个端口，或不写 --port。',
  },
  UNREACHABLE: {
    message: '服务台没有响应。',
    hint: '它可能已关闭：请重新启动，然后刷新此页。',
  },
  NOT_SIGNED_IN: {
    message: '此页面没有打开服务台的密钥。',
    hint: '请用服务台显示的地址打开，或重新启动服务台。',
  },
  CASE_CHANGED: {
    message: '案例 {{reference}} 在此窗口读取之后已被他处更改。',
    hint: '未覆盖任何内容。请重新载入案例，查看当前内容后再修改。',
  },
  CASE_CLOSED: {
    message: '案例 {{reference}} 已关闭。',
    hint: '请先重新打开。备注、通话、来信、“不归我们”和更正可以直接添加。',
  },
  CASE_NOT_CLOSED: {
    message: '案例 {{reference}} 未关闭。',
    hint: '只有已关闭的案例才能重新打开。',
  },
  ENTRY_NOT_FOUND: {
    message: '案例 {{reference}} 中没有这条记录。',
    hint: '请重新载入案例，再从时间线中选择一条记录。',
  },
  MERGE_INTO_ITSELF: {
    message: '案例 {{reference}} 不能与自身合并。',
    hint: '请选择另一个案例。',
  },
  MERGE_INTO_MERGED: {
    message: '案例 {{reference}} 已作为重复案例并入 {{mergedInto}}。',
    hint: '请改为并入 {{mergedInto}}。',
  },
  MERGE_INTO_CLOSED: {
    message: '案例 {{reference}} 已关闭。',
    hint: '请先重新打开该案例，再并入。',
  },
  OFFERS_TOO_MANY: {
    message: '一次最多可处理 {{most, number}} 个产品。',
    hint: '请用条件或文字缩小列表，再重新选择。',
  },
  REMOVAL_TOO_LATE: {
    message: '已无法恢复。',
    hint: '移除后一天之内、且未关闭 Fingerpost 时才能恢复。请重新录入。',
  },
  REMOVAL_REPLACED: {
    message: '原来的位置上已有新的内容。',
    hint: '未作任何更改，以现有内容为准。',
  },
  UNDO_TOO_LATE: {
    message: '{{reference}} 此后已有新的记录。',
    hint: '请打开该案例，另加一条记录来更正。',
  },
  UNDO_GONE: {
    message: '此操作已无法撤销。',
    hint: '请打开该案例，另加一条记录来更正。',
  },
  TIMELINE_BROKEN: {
    message: '案例 {{reference}} 的时间线末尾与案例所记不符。',
    hint: '没有添加任何内容。请运行 case verify，并与数据文件的备份核对该案例。',
  },
  INPUT_NOT_UTF8: {
    message: '标准输入的内容不是 UTF-8 文本。',
    hint: '请另存为 UTF-8 后重新输入，或用 --text 填写。',
  },
  TIMELINES_CHANGED: {
    message: '{{cases}} 个案例的时间线中发现 {{faults}} 处异常。',
    hint: '结果中列出了案例和记录，请与数据文件的备份核对。',
  },
  VERIFY_STOPPED: {
    message: '校验在完成前已停止。',
    hint: '请重新开始校验。',
  },
} as const satisfies Translated<typeof english>;
