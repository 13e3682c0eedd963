import type { Layer } from '#app/kpis/kpi.ts';
import type { CourseKind, Reset } from '#app/kpis/target/course.ts';
import type { Pillar } from '#app/specs/spec.ts';
import type { Grain, MetricId } from '#app/values/metric.ts';

/** What the demo's people agreed on, in the language of its workspace. */
export interface Wish {
  name: string;
  /** In one sentence, with the percentages from and to and the day. */
  sentence?: (told: { from: string; to: string; by: string }) => string;
  pillar: Pillar | null;
  layer: Layer;
  actor: string;
  act: string;
  object: string;
  context?: string;
  desiredForm?: string;
  undesiredForm?: string;
  metricId: MetricId;
  /** The key of the one part it is about. */
  slice?: string;
  /** Which of the programme's objectives it serves; the first when none is called so. */
  serves: string;
  direction: 'increase-to' | 'stay-above' | 'in-range' | 'yes-no';
  frequency: Grain;
  /** From what was measured at the start, in the metric's unit. */
  target: (baseline: number) => number;
  /** Of a range, from what was measured at the start. */
  lower?: (baseline: number) => number;
  course?: CourseKind;
  resetEvery?: Reset;
  /** Interim targets: after which share of the time which share of the way. */
  steps?: [time: number, way: number][];
  statusAfter?: number;
  fewestCounted?: number;
  qualityMetricId?: MetricId;
  /** Changed since: how many weeks ago, to which target, why, and whether the owner has agreed with that. */
  changed?: { weeksAgo: number; target: (baseline: number) => number; reason: string; isAgreed: boolean };
  keyQuestion: string;
  enablingAction?: string;
  owner: 'project-lead' | 'management' | 'analyst' | 'consultant';
  /** Agreed so many whole periods ago, to be there in so many weeks. */
  periodsAgo: number;
  weeksToGo: number;
}

const atMost = (most: number, value: number) => Math.min(most, Math.round(value * 100) / 100);

export const WISHES: Wish[] = [
  {
    name: 'Iedereen werkt elke week in het systeem',
    sentence: ({ from, to, by }) => `Servicedeskmedewerkers behandelen elke melding in het systeem: van ${from}% naar ${to}% van de medewerkers op ${by}, wekelijks gemeten; eigenaar: de projectleider, zodat elke klantvraag in één systeem staat.`,
    pillar: 'knowledge',
    layer: 'use',
    actor: 'Elke medewerker van de servicedesk',
    act: 'behandelt',
    object: 'elke melding in het systeem',
    context: 'in de week waarin eraan gewerkt wordt',
    metricId: 'active-user-rate',
    serves: 'Elke klantvraag staat in één systeem',
    direction: 'increase-to',
    frequency: 'week',
    target: (baseline) => atMost(0.95, baseline + 0.19),
    course: 'steps',
    steps: [
      [0.3, 0.2],
      [0.7, 0.8],
    ],
    statusAfter: 2,
    keyQuestion: 'Werkt de hele servicedesk in het nieuwe systeem, of blijft een deel erbuiten?',
    owner: 'project-lead',
    periodsAgo: 10,
    weeksToGo: 4,
  },
  {
    name: 'Iedereen wordt gezien',
    pillar: null,
    layer: 'use',
    actor: 'Elke medewerker van de servicedesk',
    act: 'opent',
    object: 'het systeem',
    context: 'ten minste eens per week',
    metricId: 'reach',
    serves: 'Elke klantvraag staat in één systeem',
    direction: 'stay-above',
    frequency: 'week',
    target: () => 0.8,
    changed: { weeksAgo: 3, target: () => 0.82, reason: 'De eerste weken gingen sneller dan gedacht.', isAgreed: false },
    keyQuestion: 'Komt iedereen wel in het systeem, of missen we mensen die er nooit zijn?',
    owner: 'analyst',
    periodsAgo: 8,
    weeksToGo: 20,
  },
  {
    name: 'Bijwerken is een gewoonte',
    sentence: ({ from, to, by }) => `Servicedeskmedewerkers behandelen meldingen in ten minste negen van de twaalf weken: van ${from}% naar ${to}% van de medewerkers op ${by}, wekelijks gemeten; eigenaar: de analist, omdat alleen een gewoonte beklijft.`,
    pillar: 'relationship',
    layer: 'behaviour',
    actor: 'Elke medewerker van de servicedesk',
    act: 'behandelt',
    object: 'meldingen in het systeem',
    context: 'in ten minste negen van de twaalf weken',
    desiredForm: 'Meteen na elk contact, met de volgende stap erbij.',
    undesiredForm: 'Eens per maand alles tegelijk, of alleen als erom gevraagd wordt.',
    metricId: 'habit-rate',
    serves: 'Elke melding staat er dezelfde dag in',
    direction: 'increase-to',
    frequency: 'week',
    target: (baseline) => atMost(0.95, baseline + 0.9),
    keyQuestion: 'Blijft het werken in het systeem, ook als niemand er meer naar vraagt?',
    enablingAction: 'Een kwartier per week samen oefenen aan het begin van de dienst.',
    owner: 'project-lead',
    periodsAgo: 6,
    weeksToGo: 6,
  },
  {
    name: 'Wie begint, komt terug',
    pillar: 'relationship',
    layer: 'behaviour',
    actor: 'Wie voor het eerst een melding behandelt',
    act: 'behandelt',
    object: 'de week erna weer een melding',
    desiredForm: 'In de eerste week al een tweede en derde keer.',
    undesiredForm: 'Eén keer proberen en dan weer vragen of een ander het doet.',
    metricId: 'cohort-retention',
    serves: 'Elke melding staat er dezelfde dag in',
    direction: 'increase-to',
    frequency: 'week',
    target: (baseline) => atMost(0.95, baseline + 0.15),
    course: 's-curve',
    statusAfter: 2,
    keyQuestion: 'Lukt het mensen na hun eerste keer om zelf door te gaan?',
    enablingAction: 'Een maatje in de eerste twee weken.',
    owner: 'consultant',
    periodsAgo: 8,
    weeksToGo: 10,
  },
  {
    name: 'De omzet van klanten groeit mee',
    pillar: 'proposition',
    layer: 'business',
    actor: 'De klant',
    act: 'besteedt',
    object: 'per kwartaal een hoger bedrag',
    metricId: 'revenue',
    serves: 'Klanten blijven, omdat wij ze kennen',
    direction: 'increase-to',
    frequency: 'month',
    target: (baseline) => Math.round((baseline * 3 * 1.15) / 10_000) * 10_000,
    course: 'reset',
    resetEvery: 'quarter',
    keyQuestion: 'Merken we in de omzet dat we klanten beter kennen?',
    owner: 'management',
    periodsAgo: 5,
    weeksToGo: 26,
  },
  {
    name: 'De nieuwsbrief verkoopt',
    pillar: 'omnichannel',
    layer: 'business',
    actor: 'De klant die de nieuwsbrief leest',
    act: 'bestelt',
    object: 'elke maand voor een hoger bedrag',
    metricId: 'revenue',
    slice: 'channel:email',
    serves: 'Meer klanten kopen nog een keer',
    direction: 'increase-to',
    frequency: 'month',
    target: (baseline) => Math.round((baseline * 1.4) / 10_000) * 10_000,
    keyQuestion: 'Levert een aanbod dat bij de klant past meer op dan een aanbod voor iedereen?',
    owner: 'consultant',
    periodsAgo: 5,
    weeksToGo: 20,
  },
  {
    name: 'Winkels komen terug',
    pillar: 'relationship',
    layer: 'business',
    actor: 'De winkelier die koopt',
    act: 'koopt',
    object: 'een tweede en volgende keer',
    metricId: 'repeat-purchase-rate',
    slice: 'industry:Detailhandel',
    serves: 'Meer klanten kopen nog een keer',
    direction: 'increase-to',
    frequency: 'month',
    target: (baseline) => atMost(0.95, baseline + 0.06),
    fewestCounted: 20,
    keyQuestion: 'Kennen wij winkels goed genoeg om ze terug te zien?',
    owner: 'management',
    periodsAgo: 6,
    weeksToGo: 16,
  },
  {
    name: 'Genoeg klanten blijven kopen',
    pillar: 'omnichannel',
    layer: 'business',
    actor: 'De klant',
    act: 'plaatst',
    object: 'ten minste één order per maand',
    metricId: 'active-customers',
    serves: 'Klanten blijven, omdat wij ze kennen',
    direction: 'stay-above',
    frequency: 'month',
    target: (baseline) => Math.round((baseline * 0.85) / 5) * 5,
    qualityMetricId: 'repeat-purchase-rate',
    keyQuestion: 'Verliezen we klanten zonder dat iemand het merkt?',
    owner: 'management',
    periodsAgo: 5,
    weeksToGo: 26,
  },
  {
    name: 'Klanten kopen opnieuw',
    pillar: 'relationship',
    layer: 'business',
    actor: 'De klant die koopt',
    act: 'koopt',
    object: 'een tweede en volgende keer',
    metricId: 'repeat-purchase-rate',
    serves: 'Meer klanten kopen nog een keer',
    direction: 'increase-to',
    frequency: 'month',
    target: (baseline) => atMost(0.95, baseline + 0.08),
    fewestCounted: 20,
    changed: { weeksAgo: 9, target: (baseline) => atMost(0.95, baseline + 0.12), reason: 'Het aanbod voor vaste klanten is uitgebreid.', isAgreed: true },
    keyQuestion: 'Komen klanten terug, of moeten we steeds nieuwe vinden?',
    owner: 'management',
    periodsAgo: 6,
    weeksToGo: 20,
  },
  {
    name: 'Gewoon werk, geen inhaalslag',
    pillar: 'knowledge',
    layer: 'use',
    actor: 'Elke medewerker van de servicedesk',
    act: 'werkt',
    object: 'op vaste dagen in het systeem',
    context: 'niet één keer per maand, en ook niet de hele dag',
    metricId: 'stickiness',
    serves: 'Elke klantvraag staat in één systeem',
    direction: 'in-range',
    frequency: 'week',
    lower: (baseline) => atMost(0.6, baseline - 0.1),
    target: (baseline) => atMost(0.95, baseline + 0.15),
    statusAfter: 2,
    keyQuestion: 'Is het systeem een vast deel van de week, zonder dat het al het werk opslokt?',
    owner: 'analyst',
    periodsAgo: 8,
    weeksToGo: 20,
  },
  {
    name: 'Elke rol weet wat het oplevert',
    pillar: null,
    layer: 'implementation',
    actor: 'De leidinggevende van elke geraakte rol',
    act: 'bespreekt',
    object: 'wat het de mensen in die rol oplevert',
    metricId: 'benefit-coverage',
    serves: 'Elke klantvraag staat in één systeem',
    direction: 'yes-no',
    frequency: 'month',
    target: () => 1,
    keyQuestion: 'Weet iedereen die er last van heeft, ook wat het oplevert?',
    owner: 'project-lead',
    periodsAgo: 2,
    weeksToGo: 8,
  },
];
