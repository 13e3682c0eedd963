import type { CriterionPlan } from './programme.ts';
import type { PhaseKind } from './phase.ts';

/** What the five gates ask when nobody says otherwise; the R-numbers are the rules for gates. */
export const USUAL_CRITERIA: Record<PhaseKind, CriterionPlan[]> = {
  strategy: [
    { title: { nl: 'De urgentie is opgeschreven en wordt herkend', en: 'The urgency is written down and recognised' }, measure: 'urgency-statements', comparison: 'at-least', threshold: 1 }, // R1
    { title: { nl: 'Eén tot vijf doelen, elk met een eigenaar en een gemeten begin', en: 'One to five goals, each with an owner and a measured start' }, measure: 'goals-ready', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'Wat erbij hoort en wat niet, staat vast', en: 'What is in scope and what is not is settled' }, measure: 'scope-lists', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'De interne CRM-partners hebben getekend', en: 'The internal CRM partners have signed' }, measure: 'partners-signed', comparison: 'at-least', threshold: 1 }, // R2
  ],
  impact: [
    { title: { nl: 'Elke geraakte rol heeft een bevestigd voordeel', en: 'Every affected role has a confirmed benefit' }, measure: 'roles-with-confirmed-benefit', comparison: 'at-least', threshold: 1 }, // R5
    { title: { nl: 'Nu en straks beschreven voor organisatie, afdeling en medewerker', en: 'Now and wanted described for organisation, department and individual' }, measure: 'groups-described', comparison: 'at-least', threshold: 1 }, // R4
    { title: { nl: 'Het projectplan (PID) is compleet', en: 'The project plan (PID) is complete' }, measure: 'pid-complete', comparison: 'at-least', threshold: 1 }, // R6
    { title: { nl: 'De businesscase blijft naar verwachting positief', en: 'The business case is expected to stay positive' }, isCritical: false, measure: 'business-case-worth', comparison: 'at-least', threshold: 0 }, // R22
    { title: { nl: 'De gereedheid is gemeten op elk afgesproken moment', en: 'Readiness was measured at every agreed moment' }, isCritical: false, measure: 'readiness-measured', comparison: 'at-least', threshold: 1 }, // R11; a moment that was missed cannot be taken any more
    { title: { nl: 'Het pakket is gekozen', en: 'The package is chosen' }, measure: 'package-chosen', comparison: 'at-least', threshold: 1 }, // R3
  ],
  execution: [
    { title: { nl: 'Testen met echte gegevens en de juiste rollen zijn getekend', en: 'Tests with real data and the right roles are signed' }, measure: 'test-cycles-signed', comparison: 'at-least', threshold: 1 }, // R12
    { title: { nl: 'Per groep zijn de risico’s gewogen, en geen 5 is zonder maatregel', en: 'Risks are weighed for every group, and no 5 is without a mitigation' }, measure: 'groups-mitigated', comparison: 'at-least', threshold: 1 }, // R23
    { title: { nl: 'De overzetting van gegevens is minstens twee keer geoefend en gelukt', en: 'Moving the data over was rehearsed at least twice, and went well' }, measure: 'migrations-rehearsed', comparison: 'at-least', threshold: 1 }, // R12
    { title: { nl: 'Wie iets moet leveren of aanpassen voor de livegang, heeft dat bevestigd', en: 'Whoever has to deliver or change something for go-live has confirmed it' } }, // R12
    { title: { nl: 'De ondersteuning staat klaar voor de eerste weken', en: 'Support is ready for the first weeks' } }, // R12
    { title: { nl: 'Elke taak van het draaiboek heeft eigenaar, vervanger, controle en weg terug', en: 'Every task of the cut-over plan has owner, backup, verification and way back' }, measure: 'cut-over-complete', comparison: 'at-least', threshold: 1 }, // R12
    { title: { nl: 'De businesscase blijft naar verwachting positief', en: 'The business case is expected to stay positive' }, isCritical: false, measure: 'business-case-worth', comparison: 'at-least', threshold: 0 }, // R22
    { title: { nl: 'Elke KPI van gedrag en van resultaat heeft een nulmeting van vóór de livegang', en: 'Every KPI of behaviour and of business has a baseline from before go-live' }, isCritical: false, measure: 'kpis-with-baseline', comparison: 'at-least', threshold: 1 }, // R13
    { title: { nl: 'Geen groep hoorde zes weken lang niets', en: 'No group heard nothing for six weeks' }, isCritical: false, measure: 'groups-in-touch', comparison: 'at-least', threshold: 1 }, // R8
    { title: { nl: 'Elke groep weet waarom, van de juiste persoon', en: 'Every group knows why, from the right person' }, isCritical: false, measure: 'groups-that-know-why', comparison: 'at-least', threshold: 1 }, // R9
    { title: { nl: 'De gereedheid is gemeten op elk afgesproken moment', en: 'Readiness was measured at every agreed moment' }, isCritical: false, measure: 'readiness-measured', comparison: 'at-least', threshold: 1 }, // R11; a moment that was missed cannot be taken any more
    { title: { nl: 'Elke groep met een knelpunt heeft een aanpak die erbij past', en: 'Every group with a barrier point has a remedy that fits it' }, isCritical: false, measure: 'barriers-treated', comparison: 'at-least', threshold: 1 }, // R10
    { title: { nl: 'Personen worden pas gemeten met instemming, uitleg en een overwogen DPIA', en: 'People are only measured with consent, being told, and a DPIA considered' }, measure: 'monitoring-agreed', comparison: 'at-least', threshold: 1 }, // R14; groups only asks none of it
  ],
  'go-live': [
    { title: { nl: 'Iedereen die ermee werkt, is getraind', en: 'Everybody who works with it has been trained' }, measure: 'roles-trained', comparison: 'at-least', threshold: 1 }, // R15
    { title: { nl: 'Iedereen kan inloggen en ziet wat bij de rol hoort', en: 'Everybody can sign in and sees what fits their role' }, measure: 'access-works', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'De sleutelgebruikers zijn aanwezig en bereikbaar', en: 'The key users are present and within reach' }, measure: 'super-users-present', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'De businesscase blijft naar verwachting positief', en: 'The business case is expected to stay positive' }, isCritical: false, measure: 'business-case-worth', comparison: 'at-least', threshold: 0 }, // R22
    { title: { nl: 'Wie ervoor instaat, heeft de go getekend', en: 'Who answers for it has signed the go' }, measure: 'gate-signed', comparison: 'at-least', threshold: 1 }, // R15
    { title: { nl: 'De gereedheid is gemeten op elk afgesproken moment', en: 'Readiness was measured at every agreed moment' }, isCritical: false, measure: 'readiness-measured', comparison: 'at-least', threshold: 1 }, // R11; a moment that was missed cannot be taken any more
    { title: { nl: 'Elke groep met een knelpunt heeft een aanpak die erbij past', en: 'Every group with a barrier point has a remedy that fits it' }, isCritical: false, measure: 'barriers-treated', comparison: 'at-least', threshold: 1 }, // R10
    { title: { nl: 'Het begin wordt samen gevierd', en: 'The start is celebrated together' }, isCritical: false, measure: 'celebrations-planned', comparison: 'at-least', threshold: 1 }, // R15
  ],
  learning: [
    { title: { nl: 'Minstens 70% van de gebruikers is elke week actief', en: 'At least 70% of users are active every week' }, measure: 'active-user-rate', comparison: 'at-least', threshold: 0.7 }, // R18
    { title: { nl: 'Voor minstens de helft is het een gewoonte', en: 'For at least half it has become a habit' }, measure: 'habit-rate', comparison: 'at-least', threshold: 0.5 },
    { title: { nl: 'Elke geraakte rol heeft een bevestigd voordeel', en: 'Every affected role has a confirmed benefit' }, measure: 'roles-with-confirmed-benefit', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'Elke KPI van gedrag en van resultaat heeft een nulmeting van vóór de livegang', en: 'Every KPI of behaviour and of business has a baseline from before go-live' }, measure: 'kpis-with-baseline', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'De businesscase blijft naar verwachting positief', en: 'The business case is expected to stay positive' }, isCritical: false, measure: 'business-case-worth', comparison: 'at-least', threshold: 0 }, // R22
    { title: { nl: 'Een half jaar na de livegang is elke gedrags-KPI opnieuw gemeten', en: 'Half a year after go-live every behaviour KPI was measured again' }, isCritical: false, measure: 'behaviour-measured-after-go-live', comparison: 'at-least', threshold: 1 }, // R19; the gate falls after three months, what takes six cannot hold it
    { title: { nl: 'Het werk aan gedrag gaat door na de livegang', en: 'The work on behaviour goes on after go-live' }, measure: 'red-work-after-go-live', comparison: 'at-least', threshold: 1 },
    { title: { nl: 'De gereedheid is gemeten op elk afgesproken moment', en: 'Readiness was measured at every agreed moment' }, isCritical: false, measure: 'readiness-measured', comparison: 'at-least', threshold: 1 },
    { title: { nl: '80% heeft de eigen checklist af', en: '80% have finished their own checklist' }, isCritical: false, measure: 'checklist-completion', comparison: 'at-least', threshold: 0.8 },
    { title: { nl: 'Elke maand is minstens één succes gedeeld', en: 'At least one success was shared every month' }, isCritical: false, measure: 'months-with-success', comparison: 'at-least', threshold: 1 }, // R17; a month that went by cannot be mended
    { title: { nl: 'Er is nog geen uitbreiding gebouwd', en: 'No extension has been built yet' }, isCritical: false, measure: 'extensions-in-freeze', comparison: 'at-most', threshold: 0 }, // R16; what was built cannot be unbuilt
  ],
};
