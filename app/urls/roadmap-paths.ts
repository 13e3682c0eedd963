import { at } from '../address.ts';

/** A search as it stands in an address; nothing where it is none. */
const asked = (search: string) => (search.startsWith('?') ? search : '');

/** The roadmap, its gates, the goals and the chain that leads from them. */
export const roadmapPaths = {
  /** Those of all workspaces of the reader, side by side. */
  programmes: '/programmes',
  roadmap: '/roadmap',
  /** The plan on the roadmap, as the search says. */
  plan: (search = '') => `/roadmap${asked(search)}#plan`,
  planTable: (search = '') => `/roadmap/table${asked(search)}`,
  planBoard: (search = '') => `/roadmap/plan/board${asked(search)}`,
  planBulk: '/roadmap/plan/bulk',
  planMonth: (search = '') => `/roadmap/plan/month${asked(search)}`,
  /** What lies on one day, under the month. */
  planDay: (search: string, day: string) => `/roadmap/plan/month${asked(search) || '?'}${asked(search) ? '&' : ''}day=${encodeURIComponent(day)}#day`,
  /** Where one's own calendar gets the plan, and what it gets. */
  calendarFeed: '/roadmap/calendar-feed',
  calendarFile: (token: string) => at`/calendars/${token}.ics`,
  planImport: '/roadmap/plan-import',
  newPlanItem: '/roadmap/items/new',
  planItem: (id: string) => at`/roadmap/items/${id}`,
  planItemPeriod: (id: string) => at`/roadmap/items/${id}/period`,
  planItemState: (id: string) => at`/roadmap/items/${id}/state`,
  planItemLinks: (id: string) => at`/roadmap/items/${id}/links`,
  planItemRemoval: (id: string) => at`/roadmap/items/${id}/removal`,
  planLinkRemoval: (id: string) => at`/roadmap/links/${id}/removal`,
  planUndoing: (change: string) => at`/roadmap/changes/${change}/undoing`,
  blueRed: (search = '') => `/roadmap/blue-red${asked(search)}`,
  statusReport: '/roadmap/report',
  statusReportMail: '/roadmap/report/digest',
  statusReportMailNow: '/roadmap/report/digest/now',
  affectedRoles: '/roadmap/roles',
  affectedRolesOnRoadmap: '/roadmap#roles',
  benefitConfirmation: (id: string) => at`/roadmap/roles/${id}/confirmation`,
  gate: (id: string) => at`/roadmap/gates/${id}`,
  gateConditions: (id: string) => at`/roadmap/gates/${id}/conditions`,
  gateVerdicts: (id: string) => at`/roadmap/gates/${id}/verdicts`,
  gateReport: (id: string) => at`/roadmap/gates/${id}/report`,
  /** One of its verdicts on paper. */
  gateReportOf: (id: string, verdict: string) => at`/roadmap/gates/${id}/report?verdict=${verdict}`,
  gateSigners: (id: string) => at`/roadmap/gates/${id}/signers`,
  gateSignerRemoval: (id: string, member: string) => at`/roadmap/gates/${id}/signers/${member}/removal`,
  gateSignature: (id: string) => at`/roadmap/gates/${id}/signature`,
  /** Where the gate is signed. */
  gateSigning: (id: string) => at`/roadmap/gates/${id}#signing`,
  gateOverride: (id: string) => at`/roadmap/gates/${id}/override`,
  newCriterion: (gate: string) => at`/roadmap/gates/${gate}/criteria/new`,
  criterionRemoval: (id: string) => at`/roadmap/criteria/${id}/removal`,
  criterionConfirmation: (id: string) => at`/roadmap/criteria/${id}/confirmation`,

  strategy: '/roadmap/strategy',
  /** Where the partners sign. */
  strategyPartners: '/roadmap/strategy#partners',
  urgency: '/roadmap/strategy/urgency',
  urgencyVote: (id: string) => at`/roadmap/strategy/urgency/${id}/vote`,
  urgencyRemoval: (id: string) => at`/roadmap/strategy/urgency/${id}/removal`,
  scopeItems: (side: string) => at`/roadmap/strategy/scope/${side}`,
  scopeItemRemoval: (id: string) => at`/roadmap/strategy/scope-items/${id}/removal`,
  stakeholders: '/roadmap/strategy/stakeholders',
  stakeholderPositions: (id: string) => at`/roadmap/strategy/stakeholders/${id}/positions`,
  stakeholderRemoval: (id: string) => at`/roadmap/strategy/stakeholders/${id}/removal`,
  strategySignature: '/roadmap/strategy/signature',
  partnerQuorum: '/roadmap/strategy/quorum',

  impact: '/roadmap/impact',
  /** Where the risks of the groups stand. */
  impactRisks: '/roadmap/impact#risks',
  newImpactGroup: '/roadmap/impact/groups/new',
  impactGroup: (id: string) => at`/roadmap/impact/groups/${id}`,
  impactGroupRemoval: (id: string) => at`/roadmap/impact/groups/${id}/removal`,
  newChallenge: '/roadmap/impact/challenges/new',
  challenge: (id: string) => at`/roadmap/impact/challenges/${id}`,
  /** How one challenge was weighed for one group. */
  challengeOfGroup: (id: string, group: string) => at`/roadmap/impact/challenges/${id}#group-${group}`,
  challengeRemoval: (id: string) => at`/roadmap/impact/challenges/${id}/removal`,

  changeLoad: '/roadmap/change-load',
  changeLoadAs: (search: string) => `/roadmap/change-load${asked(search)}`,
  changeLoadNorm: '/roadmap/change-load/norm',
  planItemGroups: (id: string) => at`/roadmap/items/${id}/groups`,

  readiness: '/roadmap/readiness',
  /** Where it is chosen what is done about the barrier of a group. */
  groupRemedy: (group: string) => at`/roadmap/readiness/groups/${group}`,
  groupRemedyRemoval: (id: string) => at`/roadmap/readiness/remedies/${id}/removal`,

  goLive: '/roadmap/go-live',
  /** Where the test cycles, and where the rehearsals stand. */
  goLiveTests: '/roadmap/go-live#tests',
  goLiveRehearsals: '/roadmap/go-live#rehearsals',
  cutOverPlan: '/roadmap/go-live#cut-over',
  newTestCycle: '/roadmap/go-live/tests/new',
  testCycle: (id: string) => at`/roadmap/go-live/tests/${id}`,
  testCycleRemoval: (id: string) => at`/roadmap/go-live/tests/${id}/removal`,
  /** Where somebody puts their name under what came of a cycle. */
  testCycleJudgement: (id: string) => at`/roadmap/go-live/tests/${id}/judgement`,
  testJudgementRemoval: (id: string) => at`/roadmap/go-live/judgements/${id}/removal`,
  undoTestJudgement: (id: string) => at`/roadmap/go-live/judgements/${id}/removal?is=removed`,
  newRehearsal: '/roadmap/go-live/rehearsals/new',
  rehearsal: (id: string) => at`/roadmap/go-live/rehearsals/${id}`,
  rehearsalRemoval: (id: string) => at`/roadmap/go-live/rehearsals/${id}/removal`,
  newCutOverTask: '/roadmap/go-live/cut-over/new',
  cutOverTask: (id: string) => at`/roadmap/go-live/cut-over/${id}`,
  /** Where it stands in the plan. */
  cutOverTaskOnPlan: (id: string) => at`/roadmap/go-live#task-${id}`,
  cutOverTaskRemoval: (id: string) => at`/roadmap/go-live/cut-over/${id}/removal`,
  cutOverTaskState: (id: string) => at`/roadmap/go-live/cut-over/${id}/state`,
  undoCutOverTaskState: (id: string, is: string) => at`/roadmap/go-live/cut-over/${id}/state?is=${is}`,

  suppliers: '/roadmap/suppliers',
  supplier: (id: string) => at`/roadmap/suppliers/${id}`,
  supplierRemoval: (id: string) => at`/roadmap/suppliers/${id}/removal`,
  supplierScores: (id: string) => at`/roadmap/suppliers/${id}/scores`,
  supplierCriteria: '/roadmap/suppliers/criteria',
  supplierCriterion: (id: string) => at`/roadmap/suppliers/criteria/${id}`,
  supplierCriterionRemoval: (id: string) => at`/roadmap/suppliers/criteria/${id}/removal`,
  supplierDecision: '/roadmap/suppliers/decision',
  supplierReopening: '/roadmap/suppliers/reopening',

  businessCase: '/roadmap/business-case',
  businessCaseCosts: '/roadmap/business-case/costs',
  businessCaseBenefits: '/roadmap/business-case/benefits',
  businessCaseLine: (id: string) => at`/roadmap/business-case/lines/${id}`,
  businessCaseLineRemoval: (id: string) => at`/roadmap/business-case/lines/${id}/removal`,
  restoreBusinessCaseLine: (id: string) => at`/roadmap/business-case/lines/${id}/removal?is=kept`,
  businessCaseConfirmations: '/roadmap/business-case/confirmations',

  /** The project initiation document. */
  pid: '/roadmap/pid',
  pidPart: (part: string) => at`/roadmap/pid/${part}`,
  /** Where a part stands in the document. */
  pidPartPlace: (part: string) => at`/roadmap/pid#${part}`,
  pidTolerances: '/roadmap/pid/tolerances',
  pidVersions: '/roadmap/pid/versions',
  pidVersion: (number: string) => at`/roadmap/pid/versions/${number}`,

  exceptions: '/roadmap/exceptions',
  exceptionDecision: (kind: string) => at`/roadmap/exceptions/${kind}/decision`,

  communication: '/roadmap/communication',
  newPlannedMessage: '/roadmap/communication/new',
  /** A message that begins with whom it is for. */
  planMessageFor: (group: string) => `/roadmap/communication/new?group=${encodeURIComponent(group)}`,
  plannedMessage: (id: string) => at`/roadmap/communication/${id}`,
  plannedMessageTelling: (id: string) => at`/roadmap/communication/${id}/telling`,
  plannedMessageUntelling: (id: string) => at`/roadmap/communication/${id}/untelling`,
  /** Takes back that it was told, or that it was not. */
  undoTelling: (id: string, is: string) => at`/roadmap/communication/${id}/untelling?is=${is}`,
  plannedMessageCancellation: (id: string) => at`/roadmap/communication/${id}/cancellation`,
  restorePlannedMessage: (id: string) => at`/roadmap/communication/${id}/cancellation?is=restored`,
  cancelPlannedMessage: (id: string) => at`/roadmap/communication/${id}/cancellation?is=cancelled`,

  /** Of one wave, or of the programme as a whole. */
  hypercare: (waveId: string | null = null) => (waveId ? at`/roadmap/hypercare?wave=${waveId}` : '/roadmap/hypercare'),
  /** Where the celebrations stand. */
  celebrations: '/roadmap/hypercare#celebrations',
  newHypercareReview: (moment: string, waveId: string | null) => (waveId ? at`/roadmap/hypercare/reviews/new?moment=${moment}&wave=${waveId}` : at`/roadmap/hypercare/reviews/new?moment=${moment}`),
  hypercareReview: (id: string) => at`/roadmap/hypercare/reviews/${id}`,
  hypercareReviewRemoval: (id: string) => at`/roadmap/hypercare/reviews/${id}/removal`,
  newCelebration: (waveId: string | null) => (waveId ? at`/roadmap/hypercare/celebrations/new?wave=${waveId}` : '/roadmap/hypercare/celebrations/new'),
  celebration: (id: string) => at`/roadmap/hypercare/celebrations/${id}`,
  celebrationRemoval: (id: string) => at`/roadmap/hypercare/celebrations/${id}/removal`,

  decisions: '/roadmap/decisions',
  newDecision: '/roadmap/decisions/new',
  /** The form of a new one, which decides anew what was decided. */
  decideAnew: (id: string) => at`/roadmap/decisions/new?replaces=${id}`,
  decision: (id: string) => at`/roadmap/decisions/${id}`,
  decisionOutcome: (id: string) => at`/roadmap/decisions/${id}/outcome`,
  decisionWithdrawal: (id: string) => at`/roadmap/decisions/${id}/withdrawal`,
  restoreDecision: (id: string) => at`/roadmap/decisions/${id}/withdrawal?is=open`,

  improvements: '/roadmap/improvements',
  newImprovement: '/roadmap/improvements/new',
  improvement: (id: string) => at`/roadmap/improvements/${id}`,
  improvementPlanning: (id: string) => at`/roadmap/improvements/${id}/planning`,
  improvementCompletion: (id: string) => at`/roadmap/improvements/${id}/completion`,
  improvementDeclining: (id: string) => at`/roadmap/improvements/${id}/declining`,
  improvementReopening: (id: string) => at`/roadmap/improvements/${id}/reopening`,
  /** Takes back a decision, seen at this version. */
  undoImprovementDecision: (id: string, version: string) => at`/roadmap/improvements/${id}/reopening?version=${version}`,

  closing: '/roadmap/closing',
  programmeClosings: '/roadmap/closing/closings',
  programmeReopenings: '/roadmap/closing/reopenings',

  learning: '/roadmap/learning',
  maturity: '/learn/maturity',
  useVerdicts: '/roadmap/learning/verdicts',
  roleMeasuring: (id: string) => at`/roadmap/learning/roles/${id}/measuring`,

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
} as const;
