import type { LibraryEntry } from './entry.ts';

/** Of no pillar: whether the introduction itself goes well. */
export const INTRODUCTION: LibraryEntry[] = [
  {
    id: 'trained-before-go-live', pillar: null, layer: 'implementation', sector: 'all', metricId: 'training-reach', direction: 'increase-to', frequency: 'week', target: 95, weeks: 13,
    nl: { name: 'Iedereen is getraind voor het begint', actor: 'Medewerkers', act: 'volgen', object: 'de training van hun rol', context: 'voor de livegang', owner: 'projectleider', because: 'niemand op de eerste dag hoeft te gokken', question: 'Wie begint straks zonder dat er ooit iets is uitgelegd?' },
    en: { name: 'Everybody is trained before it starts', actor: 'Staff', act: 'follow', object: 'the training of their role', context: 'before go-live', owner: 'project lead', because: 'nobody has to guess on the first day', question: 'Who will start without anything ever having been explained?' },
  },
  {
    id: 'benefit-per-role', pillar: null, layer: 'implementation', sector: 'all', metricId: 'benefit-coverage', direction: 'increase-to', frequency: 'week', target: 100, weeks: 13,
    nl: { name: 'Elke rol weet wat het oplevert', actor: 'Collega’s in elke geraakte rol', act: 'bevestigen', object: 'het voordeel van hun rol', context: 'voor de configuratie begint', owner: 'projectleider', because: 'mensen weten waarom ze anders gaan werken', question: 'Welke rol kan nog niet in eigen woorden zeggen wat het oplevert?' },
    en: { name: 'Each role knows what it gains', actor: 'Colleagues in each affected role', act: 'confirm', object: 'the benefit of their role', context: 'before configuration starts', owner: 'project lead', because: 'people know why they will work differently', question: 'Which role cannot say yet in its own words what it gains?' },
  },
  {
    id: 'checklist-done', pillar: null, layer: 'use', sector: 'all', metricId: 'checklist-completion', direction: 'increase-to', frequency: 'week', target: 80, weeks: 13,
    nl: { name: 'De eerste weken zijn geoefend', actor: 'Medewerkers', act: 'doen', object: 'elk punt van hun checklist', context: 'in de eerste weken', owner: 'hoofd opleidingen', because: 'iedereen het echte werk een keer gedaan heeft', question: 'Wie heeft de eerste stappen nog niet zelf gezet?' },
    en: { name: 'The first weeks are practised', actor: 'Staff', act: 'do', object: 'each item of their checklist', context: 'in the first weeks', owner: 'head of training', because: 'everybody did the real work once', question: 'Who has not taken the first steps themselves yet?' },
  },
  {
    id: 'no-silence', pillar: null, layer: 'implementation', sector: 'all', metricId: 'silence', direction: 'decrease-to', frequency: 'week', target: 28, weeks: 26,
    nl: { name: 'Geen groep hoort weken niets', actor: 'Leidinggevenden', act: 'vertellen', object: 'elke groep wat er verandert en waarom', context: 'minstens elke vier weken', owner: 'communicatieadviseur', because: 'niemand afhaakt terwijl er gebouwd wordt', question: 'Welke groep hoorde het langst niets over de verandering?' },
    en: { name: 'No group hears nothing for weeks', actor: 'Managers', act: 'tell', object: 'each group what changes and why', context: 'at least once every four weeks', owner: 'communications adviser', because: 'nobody drops out while it is being built', question: 'Which group has heard nothing about the change for longest?' },
  },
  {
    id: 'first-act-quickly', pillar: null, layer: 'use', sector: 'all', metricId: 'time-to-first-act', direction: 'decrease-to', frequency: 'week', target: 2, weeks: 13,
    nl: { name: 'Snel de eerste keer zelf', actor: 'Nieuwe gebruikers', act: 'noteren', object: 'hun eerste klantcontact', context: 'binnen twee dagen', owner: 'coördinator sleutelgebruikers', because: 'beginnen niet groter wordt dan het is', question: 'Hoe lang duurt het voor iemand na de eerste keer inloggen iets doet?' },
    en: { name: 'Soon the first time by oneself', actor: 'New users', act: 'log', object: 'their first customer contact', context: 'within two days', owner: 'key user coordinator', because: 'starting does not grow bigger than it is', question: 'How long does it take after the first sign-in before somebody does something?' },
  },
  {
    id: 'volunteers-can-do-it', pillar: null, layer: 'implementation', sector: 'non-profit', metricId: 'adkar-ability', direction: 'increase-to', frequency: 'month', target: 4, weeks: 26,
    nl: { name: 'Vrijwilligers kunnen het zelf', actor: 'Vrijwilligers', act: 'oefenen', object: 'drie handelingen aan een bureau met hulp', context: 'elke maand', owner: 'coördinator vrijwilligers', because: 'ook wie één middag komt ermee kan werken', question: 'Zeggen vrijwilligers zelf dat ze het kunnen?' },
    en: { name: 'Volunteers can do it themselves', actor: 'Volunteers', act: 'practise', object: 'three acts at a desk with help', context: 'each month', owner: 'volunteer coordinator', because: 'even who comes one afternoon can work with it', question: 'Do volunteers say themselves that they can do it?' },
  },
  {
    id: 'branches-want-it', pillar: null, layer: 'implementation', sector: 'members', metricId: 'adkar-desire', direction: 'increase-to', frequency: 'month', target: 4, weeks: 26,
    nl: { name: 'Afdelingen willen het ook', actor: 'Afdelingsbesturen', act: 'bespreken', object: 'wat het hun leden oplevert', context: 'in elke vergadering', owner: 'hoofd verenigingszaken', because: 'het geen systeem van het bureau alleen wordt', question: 'Willen de afdelingen dit, of doen ze het omdat het bureau het vraagt?' },
    en: { name: 'Branches want it too', actor: 'Branch boards', act: 'discuss', object: 'what it gives their members', context: 'in each meeting', owner: 'head of association affairs', because: 'it does not become a system of the office alone', question: 'Do the branches want this, or do it because the office asks?' },
  },
  {
    id: 'seats-are-used', pillar: null, layer: 'use', sector: 'b2b', metricId: 'seat-use', direction: 'increase-to', frequency: 'month', target: 85, weeks: 26,
    nl: { name: 'Betaalde licenties worden gebruikt', actor: 'Leidinggevenden', act: 'bespreken', object: 'elke ongebruikte licentie met het team', context: 'elke maand', owner: 'applicatiebeheerder', because: 'we alleen betalen voor wat iemand helpt', question: 'Voor hoeveel mensen betalen we die er niet mee werken?' },
    en: { name: 'Seats that are paid for are used', actor: 'Managers', act: 'discuss', object: 'each unused seat with the team', context: 'each month', owner: 'application manager', because: 'we only pay for what helps somebody', question: 'For how many people do we pay who do not work with it?' },
  },
];
