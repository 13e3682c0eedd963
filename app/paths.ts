/** An address with words that came from one: what cannot stand in it, a line break for example, is written as an address writes it. */
function at(parts: TemplateStringsArray, ...words: string[]): string {
  return String.raw({ raw: parts }, ...words.map((word) => encodeURIComponent(word)));
}

/** Every link of the product, typed. The URLs themselves stand in app/routes.ts. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  secondFactor: '/second-factor',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  setUp: '/set-up',
  invitation: (token: string) => at`/invitations/${token}`,
  demoSessions: '/demo-sessions',
  preferences: '/preferences',

  me: '/me',
  checklistTicks: '/me/checklist-ticks',
  measured: '/me/measured',
  measuredJson: '/me/measured.json',
  /** One person's figures, for their manager. */
  personMeasures: (member: string) => at`/adoption/people/${member}`,
  /** Answers when something of the reader changes; the mark they saw follows. */
  checklistMark: '/me/checklist-mark',
  putChecklistAway: (id: string) => at`/me/checklists/${id}/put-away`,
  checklists: '/adoption/checklists',
  checklist: (id: string) => at`/adoption/checklists/${id}`,
  checklistWithdrawal: (id: string) => at`/adoption/checklists/${id}/withdrawal`,
  checklistDiscarding: (id: string) => at`/adoption/checklists/${id}/discarding`,
  security: '/me/security',

  roadmap: '/roadmap',
  objectives: '/objectives',
  /** Where a goal is added, with the page to go back to when it stands. */
  newObjective: (to: string) => `/objectives?to=${encodeURIComponent(to)}#new`,
  objective: (id: string) => at`/objectives/${id}`,
  objectivePlace: (id: string) => at`/objectives/${id}/place`,
  objectiveEnding: (id: string) => at`/objectives/${id}/ending`,
  chain: '/chain',
  /** The place of one thing in the chain. */
  chainOf: (kind: string, id: string) => at`/chain#${kind}-${id}`,
  chainLinks: '/chain/links',
  affectedRoles: '/roadmap/roles',
  affectedRolesOnRoadmap: '/roadmap#roles',
  benefitConfirmation: (id: string) => at`/roadmap/roles/${id}/confirmation`,
  gate: (id: string) => at`/roadmap/gates/${id}`,
  gateVerdicts: (id: string) => at`/roadmap/gates/${id}/verdicts`,
  criterionConfirmation: (id: string) => at`/roadmap/criteria/${id}/confirmation`,

  specs: '/specs',
  newSpec: '/specs/new',
  spec: (id: string) => at`/specs/${id}`,
  editSpec: (id: string) => at`/specs/${id}/edit`,
  specAcceptance: (id: string) => at`/specs/${id}/acceptance`,
  specLibrary: '/specs/library',
  /** The ready specifications of one pillar. */
  specLibraryOf: (pillar: string) => at`/specs/library?pillar=${pillar}`,
  /** The form, filled in from a ready specification. */
  takeOverSpec: (entry: string) => at`/specs/new?from=${entry}`,
  pillars: '/specs/pillars',

  adoption: '/adoption',
  behaviour: '/adoption/behaviour',
  newBehaviour: '/adoption/behaviour/new',
  /** Where facts are given that the records do not hold: counts from outside, criteria of stages. */
  behaviourFacts: '/adoption/behaviour/facts',
  editBehaviour: (id: string) => at`/adoption/behaviour/${id}/edit`,
  behaviourBaseline: (id: string) => at`/adoption/behaviour/${id}/baseline`,
  endBehaviour: (id: string) => at`/adoption/behaviour/${id}/end`,
  keyMessages: '/adoption/messages',
  /** The page with the form for one message that was given ready. */
  giveMessage: (id: string) => at`/adoption/messages?message=${id}#given`,
  keyMessage: (id: string) => at`/adoption/messages/${id}`,
  keyMessageWithdrawal: (id: string) => at`/adoption/messages/${id}/withdrawal`,
  messageOccasions: '/adoption/messages/occasions',
  messageOccasion: (id: string) => at`/adoption/messages/occasions/${id}`,
  messageOccasionRemoval: (id: string) => at`/adoption/messages/occasions/${id}/removal`,
  undoOccasion: (id: string) => at`/adoption/messages/occasions/${id}/removal?is=removed`,
  restoreOccasion: (id: string) => at`/adoption/messages/occasions/${id}/removal?is=restored`,
  quality: '/adoption/quality',
  /** The list of exactly the records that lack something: fields joined by a plus, `anything` or `owner`. */
  missingRecords: (kind: string, missing: string, team?: string) => `/adoption/quality/records?${new URLSearchParams({ kind, missing, ...(team ? { team } : {}) })}`,
  /** The manager's page; of one of several teams. */
  team: '/team',
  teamOf: (id: string) => at`/team?team=${id}`,
  teamReviews: '/team/reviews',
  teamReview: (id: string) => at`/team/reviews/${id}`,
  teamReviewTasks: (id: string) => at`/team/reviews/${id}/tasks`,
  /** One's own records that lack something. */
  ownRecords: '/me/records',
  retention: '/adoption/retention',
  funnels: '/adoption/funnels',
  process: (id: string) => at`/adoption/processes/${id}`,
  processRemoval: (id: string) => at`/adoption/processes/${id}/removal`,
  restoreProcess: (id: string) => at`/adoption/processes/${id}/removal?is=restored`,
  /** Groups by the weeks since their own go-live. */
  sinceLive: '/adoption/since-live',
  milestones: '/adoption/milestones',
  milestone: (id: string) => at`/adoption/milestones/${id}`,
  milestoneRemoval: (id: string) => at`/adoption/milestones/${id}/removal`,
  pulses: '/adoption/pulses',
  pulse: (id: string) => at`/adoption/pulses/${id}`,
  ownPulse: (id: string) => at`/me/pulses/${id}`,
  nudges: '/adoption/nudges',
  training: '/adoption/training',
  trainingCourse: (id: string) => at`/adoption/training/${id}`,
  /** Where a session of the course is planned. */
  trainingSessions: (course: string) => at`/adoption/training/${course}/sessions`,
  trainingWithdrawal: (course: string) => at`/adoption/training/${course}/withdrawal`,
  trainingSession: (id: string) => at`/adoption/training/sessions/${id}`,
  trainingInvitations: (session: string) => at`/adoption/training/sessions/${session}/invitations`,
  trainingCancellation: (session: string) => at`/adoption/training/sessions/${session}/cancellation`,
  ownTraining: (course: string) => at`/me/trainings/${course}`,
  trainingScore: (course: string) => at`/me/trainings/${course}/score`,
  ownNudges: '/me/nudges',
  /** Everybody's questions with their answers, and for who answers what is owed. */
  questions: '/learn/questions',
  question: (id: string) => at`/learn/questions/${id}`,
  questionDebt: (id: string) => at`/learn/questions/${id}/debt`,
  questionSharing: (id: string) => at`/learn/questions/${id}/sharing`,
  /** Where somebody asks, and reads the answer. */
  ownQuestions: '/me/questions',
  askFrom: (page: string) => at`/me/questions?page=${page}`,
  questionReaction: (id: string) => at`/me/questions/${id}/reaction`,
  successes: '/learn/successes',
  successPublication: (id: string) => at`/learn/successes/${id}/publication`,
  successSending: (id: string) => at`/learn/successes/${id}/sending`,
  /** Where somebody agrees to be named. */
  successAgreement: (id: string) => at`/me/successes/${id}/agreement`,
  superUsers: '/adoption/training/super-users',
  superUserEnd: (charge: string) => at`/adoption/training/super-users/${charge}/end`,
  /** Which messages somebody wants. */
  messages: '/me/messages',
  /** How much waits for somebody, for the badge. */
  waiting: '/me/waiting',
  unsubscribe: (token: string) => at`/unsubscribe/${token}`,
  kpis: '/kpis',
  kpi: (id: string) => at`/kpis/${id}`,
  /** What is to be discussed, and what was agreed. */
  checkIns: '/kpis/check-ins',
  checkIn: (kpi: string) => at`/kpis/${kpi}/check-in`,
  correctionEnding: (id: string) => at`/kpis/corrections/${id}/ending`,
  reopenCorrection: (id: string) => at`/kpis/corrections/${id}/ending?outcome=open`,

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

  workspaces: '/workspaces',
  settings: '/settings',
  members: '/settings/people',
  /** When somebody is away for long. */
  memberLeave: (member: string) => at`/settings/people/${member}/leave`,
  teams: '/settings/teams',
  workspace: '/settings/workspace',
  apiKeys: '/settings/api-keys',
  crmFields: '/settings/crm-fields',
  usage: '/settings/usage',
  seats: '/settings/usage/seats',
  webhooks: '/settings/webhooks',
  webhook: (id: string) => at`/settings/webhooks/${id}`,
  webhookDelivery: (id: string, delivery: string) => at`/settings/webhooks/${id}/deliveries/${delivery}`,
  privacySettings: '/settings/privacy',
  measuring: '/settings/measuring',
  measuringStatement: '/settings/measuring/statement.html',
  auditLog: '/settings/audit-log',
  auditLogCsv: '/settings/audit-log.csv',
  jobs: '/settings/jobs',
  outbox: '/settings/outbox',

  search: '/search',
  gallery: '/ui',

  openApi: '/api/v1/openapi.json',
  apiEvents: '/api/v1/events',
  apiMetrics: '/api/v1/metrics',
  apiMetricSeries: (id: string) => at`/api/v1/metrics/${id}/series`,
} as const;
