import { describe, expect, it } from 'vitest';
import type { Figure } from '#app/crm/figures/figure.ts';
import { day } from '#app/values/day.ts';
import { toQualityPage } from './quality-page.ts';

const TODAY = { start: day('2026-11-27'), end: day('2026-11-27') };
const TEAMS = ['north', 'south', 'west'].map((id) => ({ id, name: id }));

/** How complete the records are, of teams of so many people and of the whole. */
function figuresOf(people: Record<string, number>, whole: number): Figure[] {
  const figure = (teamId: string | null, of: number): Figure => ({ figure: 'completeness', teamId, ...TODAY, numerator: of * 8, denominator: of * 10, value: 0.8, people: of, leftOut: 0 });
  return [figure(null, whole), ...Object.entries(people).map(([teamId, of]) => figure(teamId, of))];
}

const teamsTold = (people: Record<string, number>, whole: number, isWholeOnly = false) => toQualityPage({ figures: figuresOf(people, whole), weeks: [], teams: TEAMS, countedAt: null, isWholeOnly }).teams.map(({ id }) => id);

describe('teams on the page of data quality', () => {
  it('are told from five people up', () => {
    expect(teamsTold({ north: 5, south: 9, west: 12 }, 26)).toEqual(['north', 'south', 'west']);
  });

  it('are not told when the whole less the others would be a few', () => {
    expect(teamsTold({ north: 6, south: 3, west: 7 }, 16)).toEqual(['west']);
    expect(teamsTold({ north: 6, west: 7 }, 15)).toEqual(['west']);
  });

  it('are told nowhere when figures go no further down than the organisation', () => {
    expect(teamsTold({ north: 5, south: 9, west: 12 }, 26, true)).toEqual([]);
  });
});
