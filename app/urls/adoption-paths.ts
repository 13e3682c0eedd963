import { at } from '../address.ts';

/** Adoption, the pages of one person, and what is learned. */
export const adoptionPaths = {
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
} as const;
