import type { EntityName } from '../../entity/entity.ts';
import { CASES } from './cases.ts';
import { CIVICRM } from './civicrm.ts';
import { DYNAMICS } from './dynamics.ts';
import { ESPOCRM } from './espocrm.ts';
import { HUBSPOT } from './hubspot.ts';
import { ODOO } from './odoo.ts';
import type { Preset } from './preset.ts';
import { SALES } from './sales.ts';
import { SALESFORCE } from './salesforce.ts';

export const PRESETS: readonly Preset[] = [...SALESFORCE, ...DYNAMICS, ...HUBSPOT, ...ODOO, ...ESPOCRM, ...CIVICRM, ...CASES, ...SALES];

const LEAST = 3;

/** The preset that knows most of a header; null when none knows enough of it. */
export function bestPreset(entity: EntityName, header: readonly string[]): Preset | null {
  const names = header.map((name) => name.trim());
  const presets = PRESETS.filter((preset) => preset.entity === entity);
  return mostKnown(presets, names) ?? (names.every((name) => name === name.toUpperCase()) ? mostKnown(presets.filter(({ system }) => system === 'salesforce').map(inCapitals), names) : null);
}

function mostKnown(presets: readonly Preset[], names: readonly string[]): Preset | null {
  let best: { preset: Preset; known: number } | null = null;
  for (const preset of presets) {
    if (!preset.signature.some((name) => names.includes(name))) continue;
    const known = names.filter((name) => name in preset.columns).length;
    if (known >= LEAST && known > (best?.known ?? 0)) best = { preset, known };
  }
  return best?.preset ?? null;
}

/** The Data Loader of Salesforce writes the names of its API in capitals. */
function inCapitals(preset: Preset): Preset {
  const upper = <T>(of: Readonly<Record<string, T>> = {}) => Object.fromEntries(Object.entries(of).map(([name, value]) => [name.toUpperCase(), value]));
  return { ...preset, signature: preset.signature.map((name) => name.toUpperCase()), columns: upper(preset.columns), also: upper(preset.also), units: upper(preset.units) };
}
