import { m } from '#app/messages/compiled/messages.js';
import type { PulseKind, PulseQuestion, Score } from './pulse.ts';
import type { Remedy, RemedyRefusal } from './remedy.ts';

const KINDS: Record<PulseKind, () => string> = { adkar: m.pulses_kind_adkar, statements: m.pulses_kind_statements, sentiment: m.pulses_kind_sentiment };
const KIND_WHY: Record<PulseKind, () => string> = { adkar: m.pulses_kind_adkar_why, statements: m.pulses_kind_statements_why, sentiment: m.pulses_kind_sentiment_why };
const RESULTS: Record<PulseKind, () => string> = { adkar: m.pulses_results_readiness, statements: m.pulses_results_statements, sentiment: m.pulses_results_sentiment };

const NAMES: Record<PulseQuestion, () => string> = {
  awareness: m.pulses_awareness,
  desire: m.pulses_desire,
  knowledge: m.pulses_knowledge,
  ability: m.pulses_ability,
  reinforcement: m.pulses_reinforcement,
  uptake: m.pulses_uptake,
  proficiency: m.pulses_proficiency,
  outcome: m.pulses_outcome,
  feeling: m.pulses_feeling,
};

const ASKED: Record<PulseQuestion, () => string> = {
  awareness: m.pulses_ask_awareness,
  desire: m.pulses_ask_desire,
  knowledge: m.pulses_ask_knowledge,
  ability: m.pulses_ask_ability,
  reinforcement: m.pulses_ask_reinforcement,
  uptake: m.pulses_ask_uptake,
  proficiency: m.pulses_ask_proficiency,
  outcome: m.pulses_ask_outcome,
  feeling: m.pulses_ask_feeling,
};

const AGREE: Record<Score, () => string> = { 1: m.pulses_agree_1, 2: m.pulses_agree_2, 3: m.pulses_agree_3, 4: m.pulses_agree_4, 5: m.pulses_agree_5 };
const FEEL: Record<Score, () => string> = { 1: m.pulses_feel_1, 2: m.pulses_feel_2, 3: m.pulses_feel_3, 4: m.pulses_feel_4, 5: m.pulses_feel_5 };

const REMEDIES: Record<Remedy, () => string> = {
  'leader-tells-why': m.pulses_remedy_leader_tells_why,
  'customer-stories': m.pulses_remedy_customer_stories,
  'manager-talks': m.pulses_remedy_manager_talks,
  'take-part': m.pulses_remedy_take_part,
  training: m.pulses_remedy_training,
  'how-to': m.pulses_remedy_how_to,
  coaching: m.pulses_remedy_coaching,
  'time-to-practise': m.pulses_remedy_time_to_practise,
  praise: m.pulses_remedy_praise,
  'own-progress': m.pulses_remedy_own_progress,
};

const REFUSALS: Record<RemedyRefusal, () => string> = {
  'training-too-early': m.pulses_refuse_training_too_early,
  'not-the-barrier': m.pulses_refuse_not_the_barrier,
  'no-barrier': m.pulses_refuse_no_barrier,
  'unknown-barrier': m.pulses_refuse_unknown_barrier,
};

const RHYTHMS: Record<string, (() => string) | undefined> = { once: m.pulses_once, 1: m.pulses_every_1, 2: m.pulses_every_2, 4: m.pulses_every_4, 13: m.pulses_every_13 };

export const kindName = (kind: PulseKind) => KINDS[kind]();
/** What the kind is for, in a line. */
export const kindReason = (kind: PulseKind) => KIND_WHY[kind]();
/** How its figures are read. */
export const resultsReading = (kind: PulseKind) => RESULTS[kind]();
/** The question in a word. */
export const questionName = (question: PulseQuestion) => NAMES[question]();
/** The question as it is asked. */
export const questionText = (question: PulseQuestion) => ASKED[question]();
export const scoreName = (question: PulseQuestion, score: Score) => (question === 'feeling' ? FEEL : AGREE)[score]();
export const remedyName = (remedy: Remedy) => REMEDIES[remedy]();
export const remedyRefusal = (reason: RemedyRefusal) => REFUSALS[reason]();
/** @param rhythm weeks, or null for once. */
export const rhythmName = (rhythm: number | string | null) => RHYTHMS[rhythm ?? 'once']?.() ?? String(rhythm);
