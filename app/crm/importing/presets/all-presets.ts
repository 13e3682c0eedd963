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
  let best: { preset: Preset; known: number } | null = null;
  for (const preset of PRESETS) {
    if (preset.entity !== entity || !preset.signature.some((name) => names.includes(name))) continue;
    const known = names.filter((name) => name in preset.columns).length;
    if (known >= LEAST && known > (best?.known ?? 0)) best = { preset, known };
  }
  return best?.preset ?? null;
}
