type ErrorText = { readonly message: string; readonly hint: string };

/** Message: what happened, with the value. Hint: what the operator can do now. Neither blames. */
export const errorTexts = {
  CLIPBOARD_REFUSED: {
    message: 'The clipboard did not take the text.',
    hint: 'Allow this page to use the clipboard, keep its window in front, and copy again.',
  },
  INTERNAL: {
    message: 'The desk hit an unexpected problem.',
    hint: 'Try again. If it happens twice, send the log file from the desk folder.',
  },
  UNKNOWN_PROCEDURE: {
    message: 'There is no procedure “{{name}}”.',
    hint: 'Reload the window: it may be older than the desk.',
  },
  INVALID_INPUT: {
    message: '{{where}}: {{problem}}.',
    hint: 'Correct this field and try again.',
  },
  TEXT_TOO_LONG: {
    message: '{{where}} is longer than {{limit}} characters.',
    hint: 'Shorten the text and try again.',
  },
  TEXT_EMPTY: {
    message: '{{where}} is empty.',
    hint: 'Fill it in and try again.',
  },
  NO_SUCH_TIME: {
    message: '{{where}} names a time that was never on the clock of this time zone.',
    hint: 'Check day, hour and time zone; when clocks go forward, an hour is skipped.',
  },
  INVALID_JSON: {
    message: 'This is not valid JSON: {{problem}}.',
    hint: 'Check quotes, commas and brackets.',
  },
  UNKNOWN_COMMAND: {
    message: 'There is no command “{{name}}”.',
    hint: 'Run it with --help to see the commands.',
  },
  INVALID_OPTION: {
    message: 'Option {{option}}: {{problem}}.',
    hint: 'Run the command with --help to see its options.',
  },
  MISSING_ARGUMENT: {
    message: 'The command {{command}} needs {{argument}}.',
    hint: 'Run the command with --help to see how it is used.',
  },
  TOO_MANY_ARGUMENTS: {
    message: 'The command {{command}} does not know what to do with “{{argument}}”.',
    hint: 'Put a text of several words in quotes, or run the command with --help.',
  },
  LINES_REFUSED: {
    message: '{{refused}} of {{total}} lines could not be answered; the first is line {{first}}.',
    hint: 'Look for "error" in the output: each stands in the place of its line.',
  },
  UNKNOWN_FACT: {
    message: 'There is no fact “{{fact}}”.',
    hint: 'The facts are: {{known}}.',
  },
  UNKNOWN_FACT_VALUE: {
    message: 'The fact {{fact}} has no value {{value}}.',
    hint: 'Its values are: {{known}}.',
  },
  TIME_ZONE_UNKNOWN: {
    message: 'This machine knows no time zone “{{timeZone}}”.',
    hint: 'Choose one of the list, such as Europe/Helsinki or Asia/Shanghai.',
  },
  SHIFT_BACKWARDS: {
    message: 'A day that begins at {{from}} cannot end at {{until}}.',
    hint: 'Let it end later on the same day; 00:00 is midnight at its end.',
  },
  NO_WORKING_DAY: {
    message: 'This week has no working day.',
    hint: 'Give at least one day its hours, or no clock can ever run out.',
  },
  DAY_TWICE: {
    message: '{{day}} stands in the list twice.',
    hint: 'Remove one of the two.',
  },
  TARGET_OUT_OF_REACH: {
    message: 'By this calendar {{minutes}} working minutes are not over in forty years.',
    hint: 'Set a shorter time, or more working hours.',
  },
  POLICY_REFUSED: {
    message: 'The policy table does not hold: {{detail}}.',
    hint: 'Counter-example: {{counterExample}}. The policy in force stays as it is.',
  },
  POLICY_UNREADABLE: {
    message: 'The policy file cannot be read: {{problem}}.',
    hint: 'Install the desk again, or put the published table back.',
  },
  VECTOR_INVALID: {
    message: '“{{part}}” is no part of a fact vector.',
    hint: 'A vector reads FP1:publisher=isv;asked-by=customer and so on. Copy it again.',
  },
  VECTOR_KEY_TWICE: {
    message: 'The fact vector says {{key}} twice.',
    hint: 'Leave one of the two out.',
  },
  VECTOR_TOO_LONG: {
    message: 'This fact vector is longer than {{limit}} characters; none is.',
    hint: 'Copy it again, without what stands around it.',
  },
  POLICY_FILE_INVALID: {
    message: '{{file}}, line {{line}}: {{problem}}.',
    hint: 'Correct the file and choose it again; the published policy stays in force.',
  },
  POLICY_VERSION_UNKNOWN: {
    message: 'This desk knows no policy version “{{version}}”.',
    hint: 'It knows: {{known}}.',
  },
  POLICY_VERSION_EXISTS: {
    message: 'There is a policy version “{{version}}” already.',
    hint: 'Give the draft another version; cases keep the version they were decided under.',
  },
  POLICY_VERSION_DAMAGED: {
    message: 'The policy version “{{version}}” that this desk keeps is damaged.',
    hint: 'Put another version in force; cases decided under this one keep their decision.',
  },
  DRAFT_MISSING: {
    message: 'There is no draft of the policy.',
    hint: 'Start one from a version, or import a file.',
  },
  DRAFT_EXISTS: {
    message: 'There is a draft of the policy already.',
    hint: 'Publish or discard it first.',
  },
  DRAFT_CHANGED: {
    message: 'The draft was changed in another window.',
    hint: 'Load it again: your last change is not in it.',
  },
  TRIAGE_DRAFT_CHANGED: {
    message: 'This triage was saved in another window meanwhile.',
    hint: 'Keep both: yours goes on under its own name, the other one stays in the list.',
  },
  BUNDLE_NOT_OURS: {
    message: '{{file}} is no file of cases.',
    hint: 'Choose the file that the other desk made with “Hand to another desk”.',
  },
  BUNDLE_FROM_NEWER_VERSION: {
    message: '{{file}} is of version {{version}}; this desk reads up to {{known}}.',
    hint: 'Update this desk, or ask the other one to hand the cases over from an older program.',
  },
  BUNDLE_CHANGED: {
    message: '{{file}} was changed after it was made; nothing was taken in.',
    hint: 'Ask the other desk for the file again, and send it as an attachment or on a stick.',
  },
  BUNDLE_UNREADABLE: {
    message: '{{file}} holds something that no desk writes (at {{where}}); nothing was taken in.',
    hint: 'Ask the other desk to make the file again.',
  },
  BUNDLE_TOO_LARGE: {
    message: 'The file of cases would be larger than {{limit}}.',
    hint: 'Hand over fewer cases at once.',
  },
  BUNDLE_TOO_MANY_CASES: {
    message: 'A file holds at most {{limit, number}} cases.',
    hint: 'Hand over fewer cases at once.',
  },
  BUNDLE_TOO_MANY_ENTRIES: {
    message: 'A file holds at most {{limit, number}} entries of timelines.',
    hint: 'Hand over fewer cases at once.',
  },
  BUNDLE_TIMELINE_BROKEN: {
    message: 'The timeline of {{reference}} does not hold: an entry was changed, removed or moved.',
    hint: 'Verify the case at the desk that it comes from; such a timeline is not handed on.',
  },
  BUNDLE_CONFLICT: {
    message: '{{reference}} holds ids that belong to another case here; nothing was taken in.',
    hint: 'Ask the other desk whether its data folder is a copy of this one.',
  },
  LOCAL_RULE_NOT_FOUND: {
    message: 'There is no local rule {{id}}.',
    hint: 'It may have been removed in another window: load the list again.',
  },
  SOURCE_NOT_A_PAGE: {
    message: '{{file}} holds no sentence with a span id.',
    hint: 'Choose the bilingual Markdown of the page, as its publisher keeps it.',
  },
  PHRASE_BANK_UNREADABLE: {
    message: 'The phrase bank for topics cannot be read: {{problem}}.',
    hint: 'Install the desk again, or put the shipped files back.',
  },
  MESSAGE_NOT_READABLE: {
    message: 'This file is not an e-mail that the desk can read.',
    hint: 'What was found: {{problem}}. Save it as .eml from the mail program, or paste its text.',
  },
  RUNTIME_TOO_OLD: {
    message: 'This Node ({{version}}) cannot load the store.',
    hint: 'Start the desk with npm start, which brings its own Node.',
  },
  DATA_FOLDER_NOT_WRITABLE: {
    message: 'The desk folder {{path}} cannot be written.',
    hint: 'Ask for write access, or choose another folder with --data.',
  },
  DATA_FOLDER_NOT_A_FOLDER: {
    message: '{{path}} is not a folder.',
    hint: 'Choose a folder with --data.',
  },
  STORE_NOT_OURS: {
    message: '{{path}} is not a file of this desk.',
    hint: 'Nothing was changed. Choose another folder with --data, or move this file away.',
  },
  STORE_FROM_NEWER_VERSION: {
    message: '{{path}} is version {{found}}; this desk reads up to {{known}}.',
    hint: 'Install the newer desk, or choose another folder with --data.',
  },
  STORE_BUSY: {
    message: 'Another window or command is writing to the desk.',
    hint: 'Wait until it has finished, then try again.',
  },
  STORE_DAMAGED: {
    message: '{{path}} is damaged and cannot be read.',
    hint: 'Nothing was changed. Put a backup of this file in its place.',
  },
  CATALOGUE_DAMAGED: {
    message: 'The catalogue {{path}} is damaged and cannot be read.',
    hint: 'Import the list again, or load the sample: the damaged file is kept aside then. Cases and what was written by hand are not touched.',
  },
  CATALOGUE_OUTDATED: {
    message:
      'The catalogue {{path}} is of an older version and has to be brought up to date first.',
    hint: 'The desk does so by itself: wait a moment, then try again. If this stays, free some disk space and start the desk again. Nothing of it is lost.',
  },
  DISK_FULL: {
    message: 'The disk is full; nothing was saved.',
    hint: 'Free some space, then try again.',
  },
  OFFER_NOT_FOUND: {
    message: 'There is no offer {{publisherId}}/{{offerId}}.',
    hint: 'It may have left the catalogue: search for it by name.',
  },
  OFFER_EXISTS: {
    message: 'The offer {{publisherId}}/{{offerId}} exists already.',
    hint: 'Open it and edit it there.',
  },
  OFFERS_MERGED: {
    message: 'The record {{publisherId}}/{{offerId}} was merged into another one already.',
    hint: 'Look at the list again; what is left of it can be compared.',
  },
  OFFER_NOT_MERGED: {
    message: 'The record {{publisherId}}/{{offerId}} is not merged into another one.',
    hint: 'Somebody has taken the two apart already. Load the page again.',
  },
  QUALITY_STOPPED: {
    message: 'The look at all records was stopped.',
    hint: 'What was found before still stands. Open the page of data quality to look again.',
  },
  CONTACT_NOT_FOUND: {
    message: 'This contact is no longer there.',
    hint: 'Reload the list.',
  },
  CONTACT_WITHOUT_ADDRESS: {
    message: 'Nobody can be reached at this contact.',
    hint: 'Add an e-mail address, a phone number or a link.',
  },
  LANGUAGE_REFUSED: {
    message: '“{{language}}” is no language tag.',
    hint: 'Use a tag such as en, de or zh-CN.',
  },
  NOTICES_NOT_READABLE: {
    message: 'This file holds no list of service notices.',
    hint: 'Use a CSV file with the columns publisherId, offerId, kind, from, until, text and source, or a JSON list of the same.',
  },
  VCARD_NOT_READABLE: {
    message: 'No vCard is in this file.',
    hint: 'Choose a .vcf file, exported from an address book or from another desk.',
  },
  VCARD_TOO_LARGE: {
    message: 'This file is larger than {{most}} MB.',
    hint: 'Export fewer contacts at a time.',
  },
  TOO_MANY_CONTACTS: {
    message: 'These are more than {{most}} contacts.',
    hint: 'Choose fewer, by role or by words.',
  },
  ROLE_OUT_OF_PLACE: {
    message: 'A contact of {{scope}} cannot be {{role}}.',
    hint: 'Choose another role.',
  },
  CASE_NOT_FOUND: {
    message: 'There is no case {{reference}}.',
    hint: 'Check the reference, or look for it in the list of cases.',
  },
  OVERRIDE_CHANGES_NOTHING: {
    message: 'Case {{reference}} is decided like that already.',
    hint: 'Choose another outcome, or leave the decision as it is.',
  },
  ADDRESS_REFUSED: {
    message: '“{{address}}” cannot be used as an e-mail address.',
    hint: 'Use one plain address such as support@publisher.example.',
  },
  URL_REFUSED: {
    message: '“{{url}}” cannot be used as a link.',
    hint: 'Use an address that begins with https://.',
  },
  PURPOSE_NOT_FOR_RECIPIENT: {
    message: 'There is no text of this kind for this recipient ({{purpose}}, {{recipient}}).',
    hint: 'Choose another recipient, or another kind of text.',
  },
  TEMPLATE_REFUSED: {
    message: 'The template cannot be used: line {{line}} is not right.',
    hint: 'Open the templates in the settings: mend the line, or go back to the shipped text.',
  },
  ESCALATION_INCOMPLETE: {
    message: 'The escalation lacks: {{missing}}.',
    hint: 'Fill these in, then export again.',
  },
  GUARD_UNDECIDED: {
    message: 'The text holds personal or secret data that nobody has decided about: {{count}}.',
    hint: 'Remove each or keep it with a reason: {{ids}}.',
  },
  GUARD_CHOICE_UNKNOWN: {
    message: 'The text holds nothing with the id {{id}}.',
    hint: 'The text has changed since: look at it again and decide about what it holds now.',
  },
  GUARD_CHOICE_TWICE: {
    message: 'There are two decisions about the same finding.',
    hint: 'Either remove it or keep it.',
  },
  TEXT_CHANGED: {
    message: 'The text has changed since it was shown: the case or its records were changed.',
    hint: 'Read it as it is now, then export again.',
  },
  TEXT_IS_EMPTY: {
    message: 'There is nothing in this text.',
    hint: 'Fill in the case, or correct the template, then export again.',
  },
  BROWSER_NOT_FOUND: {
    message: 'A PDF needs a browser of this machine, and none was found.',
    hint: 'Install Chromium, Chrome or Edge, or export as HTML and print that.',
  },
  PRINT_FAILED: {
    message: 'The browser made no PDF.',
    hint: 'Try again, or export as HTML and print that.',
  },
  ATTACHMENT_NOT_FOUND: {
    message: 'This case has no such attachment.',
    hint: 'Reload the case: somebody may have removed it.',
  },
  ATTACHMENT_MISSING: {
    message: 'The file “{{file}}” is no longer in the folder of the desk.',
    hint: 'Remove it from the case and add it again, or leave it out of the mail.',
  },
  ATTACHMENT_CHANGED: {
    message: 'The file “{{file}}” is not the one that was added to the case.',
    hint: 'Remove it from the case and add it again, or leave it out of the mail.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: 'The file “{{file}}” is larger than {{limit}}.',
    hint: 'Shorten or compress it, or share it in another way and say so in the case.',
  },
  ATTACHMENTS_TOO_LARGE: {
    message:
      'The files of this mail are {{size}} together; most mail servers refuse more than {{limit}}.',
    hint: 'Name some of them in the text instead.',
  },
  TOO_MANY_ATTACHMENTS: {
    message: 'A case keeps at most {{limit}} files.',
    hint: 'Remove one that is no longer needed, or add them as one archive.',
  },
  OUTBOX_DRAFT_NOT_FOUND: {
    message: 'There is no draft “{{file}}” in the outbox.',
    hint: 'Reload the outbox: it may have been removed.',
  },
  FILE_NOT_FOUND: {
    message: 'There is no file {{path}}.',
    hint: 'Check the path.',
  },
  FILE_NOT_READABLE: {
    message: 'The file {{path}} cannot be read.',
    hint: 'Check that it is a file and that you may read it.',
  },
  EXPORT_RUNNING: {
    message: 'A list is being written already.',
    hint: 'Wait until it is done, or cancel it.',
  },
  EXPORT_CANCELLED: {
    message: 'The export was cancelled. No file was made.',
    hint: 'Start it again when you need the list.',
  },
  EXPORT_VALUE_TOO_LONG: {
    message:
      '“{{name}}” has more in “{{column}}” than a cell of a workbook holds ({{most}} characters).',
    hint: 'Export as CSV or JSON: nothing is cut there.',
  },
  EXPORT_CATALOGUE_CHANGED: {
    message: 'The catalogue was changed while the list was written. No file was made.',
    hint: 'Export once more.',
  },
  DOWNLOAD_NOT_FOUND: {
    message: 'The file is no longer there. A file can be fetched once, within ten minutes.',
    hint: 'Export the list again.',
  },
  EXPORT_FILTER_UNKNOWN: {
    message: 'No offer can answer {{condition}}.',
    hint: 'Correct the condition, or leave it out.',
  },
  FILE_EXISTS: {
    message: 'The file {{path}} is there already.',
    hint: 'Choose another name, or add --force to replace it.',
  },
  FILE_NOT_WRITABLE: {
    message: 'The file {{path}} cannot be written.',
    hint: 'Choose another place, and check that you may write there.',
  },
  FILE_EMPTY: {
    message: 'The file {{file}} is empty.',
    hint: 'Choose a list of offers: CSV with a header line, XLSX or JSON.',
  },
  FILE_NOT_A_LIST: {
    message: '{{file}} is not a list that the desk can read: {{problem}}.',
    hint: 'Export the list as CSV (UTF-8), XLSX or JSON and import that file.',
  },
  TOO_MANY_COLUMNS: {
    message: '{{file}} has more than {{limit, number}} columns.',
    hint: 'Check that it is the right file, and that the right separator was chosen; nothing was imported.',
  },
  WORKBOOK_DAMAGED: {
    message: 'The workbook {{file}} is damaged at {{part}}.',
    hint: 'Open it in a spreadsheet program, save it again as XLSX and import that file; nothing was imported.',
  },
  WORKBOOK_ENCRYPTED: {
    message: 'The workbook {{file}} is locked with a password.',
    hint: 'Save a copy without a password and import that.',
  },
  WORKBOOK_UNSAFE: {
    message:
      '{{part}} of the workbook {{file}} declares a document type or an entity, which no spreadsheet program writes.',
    hint: 'Ask where the file comes from. Nothing of it was read.',
  },
  WORKBOOK_TOO_LARGE: {
    message: '{{part}} of the workbook {{file}} goes beyond {{limit}}.',
    hint: 'Split the list, or save it as CSV; nothing was imported.',
  },
  WORKBOOK_WITHOUT_SHEET: {
    message: 'The workbook {{file}} has no sheet with cells.',
    hint: 'Choose another file; nothing was imported.',
  },
  SHEET_NOT_FOUND: {
    message: 'The workbook {{file}} has no sheet “{{sheet}}”.',
    hint: 'Choose one of its sheets: {{known}}.',
  },
  JSON_DAMAGED: {
    message: '{{file}} is not valid JSON on line {{line}}.',
    hint: 'Get the whole file again, or correct this line; nothing was imported.',
  },
  JSON_TOO_DEEP: {
    message: '{{file}} is nested deeper than {{limit}} levels on line {{line}}.',
    hint: 'Check that it is the right file; nothing was imported.',
  },
  JSON_WITHOUT_LIST: {
    message: '{{file}} holds no list of records.',
    hint: 'A list is an array of objects, or one object per line.',
  },
  JSON_SEVERAL_LISTS: {
    message: '{{file}} holds several lists: {{names}}.',
    hint: 'Save the list of offers as a file of its own.',
  },
  CATALOGUE_FILE_NEWER: {
    message: '{{file}} is of version {{version}}; this desk reads up to {{known}}.',
    hint: 'Install the newer desk, or have the file exported by this version.',
  },
  IMPORT_FILE_CHANGED: {
    message: '{{file}} was changed while it was read.',
    hint: 'Wait until it is written, and import it again; nothing was imported.',
  },
  FILE_WITHOUT_COLUMNS: {
    message: 'The first line of {{file}} holds one column only.',
    hint: 'Choose a list whose columns are separated by commas, semicolons or tabs.',
  },
  FILE_WITHOUT_RECORDS: {
    message: '{{file}} has a header line and no record.',
    hint: 'Choose a file with at least one offer; nothing was imported.',
  },
  FILE_CUT_OFF: {
    message: '{{file}} ends in the middle of the record that starts on line {{line}}.',
    hint: 'Get the whole file again; nothing was imported.',
  },
  FIELD_TOO_LARGE: {
    message: 'The record on line {{line}} is larger than {{limit}}.',
    hint: 'Check the quotes on this line; nothing was imported.',
  },
  FILE_TOO_LARGE: {
    message: 'The file is larger than {{limit}}.',
    hint: 'Check that it is the right file. A list of offers can be split, or imported with the command line.',
  },
  ENCODING_UNKNOWN: {
    message: 'The encoding of {{file}} cannot be told.',
    hint: 'Save it as UTF-8 and import it again.',
  },
  MAPPING_NOT_FOUND: {
    message: 'There is no mapping “{{name}}”.',
    hint: 'Shipped mappings: {{known}}. A file needs its path.',
  },
  MAPPING_INVALID: {
    message: 'The mapping cannot be used: {{problem}}.',
    hint: 'A mapping names our fields and the columns that fill them; see the shipped ones.',
  },
  MAPPING_DOES_NOT_FIT: {
    message: 'The mapping “{{name}}” does not fit this file: it has no column for {{fields}}.',
    hint: 'Choose the columns by hand, or another mapping.',
  },
  UPLOAD_NOT_FOUND: {
    message: 'The file is no longer there.',
    hint: 'Choose it again.',
  },
  JOB_NOT_FOUND: {
    message: 'This job is no longer running.',
    hint: 'Look at the catalogue: it may have finished.',
  },
  IMPORT_CANCELLED: {
    message: 'The import was cancelled; the catalogue is as it was.',
    hint: 'Start it again when you like.',
  },
  IMPORT_RUNNING: {
    message: 'Another import is running.',
    hint: 'Wait until it has finished, or cancel it.',
  },
  IMPORT_OF_FILE_RUNNING: {
    message: '“{{file}}” is being imported into this catalogue by {{by}}.',
    hint: 'Wait until that import has finished, or cancel it where it was started.',
  },
  SOURCE_NOT_FOUND: {
    message: 'There is no source “{{name}}”.',
    hint: 'Choose one of the list, or give the new one a name.',
  },
  SOURCE_EXISTS: {
    message: 'There is a source “{{name}}” already.',
    hint: 'Choose another name.',
  },
  SOURCES_CHANGED: {
    message: 'The sources of this catalogue are not those that were put in order.',
    hint: 'Look at the list as it is now, and name each source once.',
  },
  NOTHING_TO_UNDO: {
    message: 'There is no import that can be taken back.',
    hint: 'Only the latest import can, and only until the sources are changed.',
  },
  SAVED_MAPPING_NOT_FOUND: {
    message: 'This desk keeps no mapping “{{name}}”.',
    hint: 'It may have been removed in another window.',
  },
  REPORT_PERIOD_REVERSED: {
    message: 'The period begins on {{from}}, after its end on {{to}}.',
    hint: 'Choose a first day that is not after the last one.',
  },
  REPORT_PERIOD_IN_FUTURE: {
    message: 'The period ends on {{to}}, and today is {{today}} at this desk.',
    hint: 'Choose a last day that has come.',
  },
  REPORT_PERIOD_TOO_LONG: {
    message: 'The period is longer than {{most}} days.',
    hint: 'Choose a shorter one.',
  },
  PORT_IN_USE: {
    message: 'Port {{port}} is taken.',
    hint: 'Choose another port, or leave --port out.',
  },
  UNREACHABLE: {
    message: 'The desk does not answer.',
    hint: 'It may have been closed: start it again, then reload this page.',
  },
  NOT_SIGNED_IN: {
    message: 'This page has no key to the desk.',
    hint: 'Open it with the address that the desk printed, or start the desk again.',
  },
  CASE_CHANGED: {
    message: 'The case {{reference}} has been changed since this window read it.',
    hint: 'Nothing was saved over it. Load the case again, look at what is there now, and change it from there.',
  },
  CASE_CLOSED: {
    message: 'The case {{reference}} is closed.',
    hint: 'Reopen it first. A note, a call, a mail, a “not ours” or a correction can be added as it is.',
  },
  CASE_NOT_CLOSED: {
    message: 'The case {{reference}} is open.',
    hint: 'Only a closed case can be reopened.',
  },
  ENTRY_NOT_FOUND: {
    message: 'The case {{reference}} has no such entry.',
    hint: 'Load the case again and choose an entry of its timeline.',
  },
  MERGE_INTO_ITSELF: {
    message: 'The case {{reference}} cannot be a duplicate of itself.',
    hint: 'Choose another case.',
  },
  MERGE_INTO_MERGED: {
    message: 'The case {{reference}} is itself a duplicate of {{mergedInto}}.',
    hint: 'Merge into {{mergedInto}}.',
  },
  MERGE_INTO_CLOSED: {
    message: 'The case {{reference}} is closed.',
    hint: 'Reopen it first, then merge into it.',
  },
  OFFERS_TOO_MANY: {
    message: 'Up to {{most, number}} offers can be changed at once.',
    hint: 'Narrow the list by a condition or a word, and choose again.',
  },
  REMOVAL_TOO_LATE: {
    message: 'This can no longer be put back.',
    hint: 'What is removed comes back within a day, and until Fingerpost is closed. Enter it again.',
  },
  REMOVAL_REPLACED: {
    message: 'Something else stands in its place by now.',
    hint: 'Nothing was changed. What stands there now counts.',
  },
  UNDO_TOO_LATE: {
    message: 'Something else has happened in {{reference}} since.',
    hint: 'Open the case and set it right with another entry.',
  },
  UNDO_GONE: {
    message: 'This can no longer be taken back.',
    hint: 'Open the case and set it right with another entry.',
  },
  TIMELINE_BROKEN: {
    message: 'The timeline of the case {{reference}} does not end where the case says it does.',
    hint: 'Nothing was added. Run case verify, and compare the case with a backup of the desk file.',
  },
  INPUT_NOT_UTF8: {
    message: 'What came on standard input is not UTF-8 text.',
    hint: 'Save the text as UTF-8 and send it again, or write it with --text.',
  },
  TIMELINES_CHANGED: {
    message: '{{faults}} faults in the timelines of {{cases}} cases.',
    hint: 'The answer names cases and entries. Compare them with a backup of the desk file.',
  },
  VERIFY_STOPPED: {
    message: 'The check was stopped before it came to its end.',
    hint: 'Start it again.',
  },
} as const satisfies Record<string, ErrorText>;
