import { at } from '../address.ts';

/** Records of customers and what is done with them. */
export const crmPaths = {
  /** The list of a kind of record, by its word in URLs (`deals`). */
  records: (segment: string) => at`/crm/${segment}`,
  newRecord: (segment: string) => at`/crm/new/${segment}`,
  record: (segment: string, id: string) => at`/crm/${segment}/${id}`,
  editRecord: (segment: string, id: string) => at`/crm/${segment}/${id}/edit`,
  trashRecord: (segment: string, id: string) => at`/crm/${segment}/${id}/trash`,
  restoreRecord: (segment: string, id: string) => at`/crm/${segment}/${id}/restoration`,
  /** Who did what to a record. */
  recordChanges: (segment: string, id: string) => at`/crm/${segment}/${id}/changes`,
  /** Where somebody says that the facts of an account or a contact are right. */
  confirmRecord: (segment: string, id: string) => at`/crm/${segment}/${id}/confirmation`,
  /** What a reference can point at, while somebody types. */
  /** What the record being typed may be already; its fields follow. */
  likelyRecords: (segment: string) => at`/crm/likely/${segment}`,
  dealBoard: '/crm/deals/board',
  dealStage: (id: string) => at`/crm/deals/${id}/stage`,
  membershipRenewal: (id: string) => at`/crm/memberships/${id}/renewal`,
  membershipCancellation: (id: string) => at`/crm/memberships/${id}/cancellation`,
  caseActs: (id: string) => at`/crm/cases/${id}/acts`,
  invoicePayments: (id: string) => at`/crm/invoices/${id}/payments`,
  invoiceEnding: (id: string) => at`/crm/invoices/${id}/ending`,
  paymentAllocations: (id: string) => at`/crm/payments/${id}/allocations`,
  campaignMarks: (id: string) => at`/crm/campaigns/${id}/marks`,
  /** Where chosen contacts are put in a campaign; the query of the list follows. */
  contactsToCampaign: '/crm/contacts/campaign',
  accounts: '/crm/accounts',
  contacts: '/crm/contacts',
  capture: '/crm/capture',
  /** Who can be meant, for the quick capture. */
  parties: '/crm/parties',
  customerTimeline: '/crm/timeline',
  customerNotes: '/crm/customer-notes',
  customerConsents: '/crm/customer-consents',
  /** The list of work of today. */
  today: '/crm/tasks/today',
  taskActs: '/crm/tasks/acts',
  calendar: '/crm/calendar',
  deals: '/crm/deals',
  tasks: '/crm/tasks',
  interactions: '/crm/interactions',
  cases: '/crm/cases',
  memberships: '/crm/memberships',
  orders: '/crm/orders',
  invoices: '/crm/invoices',
  products: '/crm/products',
  campaigns: '/crm/campaigns',
  /** What can be chosen as the value of a field, while somebody types. */
  lookup: (kind: string, text = '') => `/crm/lookup?${new URLSearchParams({ kind, q: text })}`,
  /** What was thrown away and can still come back. */
  trash: '/crm/trash',
  /** Who wrote what, act by act. */
  history: '/crm/history',
  batch: (id: string) => at`/crm/history/${id}`,
  undoBatch: (id: string) => at`/crm/history/${id}/undo`,
  views: (segment: string) => at`/crm/views/${segment}`,
  restoreView: (segment: string, id: string) => at`/crm/views/${segment}/${id}/restoration`,
  bulkEdit: (segment: string) => at`/crm/bulk/${segment}`,
  /** Where the file is chosen; the query of the list follows. */
  exportOptions: (segment: string) => at`/crm/export/${segment}`,
  /** Everything the list shows, as a file; the query of the list follows. */
  exportCsv: (segment: string) => at`/crm/export/${segment}/csv`,
  exportXlsx: (segment: string) => at`/crm/export/${segment}/xlsx`,
  duplicates: '/crm/duplicates',
  duplicate: (id: string) => at`/crm/duplicates/${id}`,
  /** What is held about a person, and forgetting them. */
  contactPrivacy: (id: string) => at`/crm/contacts/${id}/privacy`,
  contactPrivacyJson: (id: string) => at`/crm/contacts/${id}/privacy.json`,
  contactPrivacyHtml: (id: string) => at`/crm/contacts/${id}/privacy.html`,
  imports: '/crm/imports',
  import: (id: string) => at`/crm/imports/${id}`,
  importStep: (id: string, step: string) => at`/crm/imports/${id}?step=${step}`,
  /** Where somebody is asked whether all of it is to go. */
  importRevert: (id: string) => at`/crm/imports/${id}?revert=ask#revert`,
  refusedPage: (id: string, place: string) => at`/crm/imports/${id}?${place}`,
  refusedRows: (id: string) => at`/crm/imports/${id}/rejected.csv`,
} as const;
