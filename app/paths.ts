import { at } from './address.ts';
import { adoptionPaths } from './urls/adoption-paths.ts';
import { crmPaths } from './urls/crm-paths.ts';
import { kpisPaths } from './urls/kpis-paths.ts';
import { peoplePaths } from './urls/people-paths.ts';
import { roadmapPaths } from './urls/roadmap-paths.ts';
import type { PageTable } from './urls/page-tables.ts';
import { specsPaths } from './urls/specs-paths.ts';

/** Every link of the product, typed. The URLs themselves stand in app/routes.ts. */
export const paths = {
  home: '/',
  ...peoplePaths,
  ...adoptionPaths,
  ...roadmapPaths,
  ...specsPaths,
  ...kpisPaths,
  ...crmPaths,

  /** A table of a page as a file; `asked` is what the page was asked. */
  pageTable: (table: PageTable | 'x', format: 'csv' | 'xlsx' | 'x', asked?: URLSearchParams) => `${at`/tables/${table}/${format}`}${asked?.size ? `?${asked.toString()}` : ''}`,
  search: '/search',
  gallery: '/ui',

  openApi: '/api/v1/openapi.json',
  apiEvents: '/api/v1/events',
  apiMetrics: '/api/v1/metrics',
  apiMetricSeries: (id: string) => at`/api/v1/metrics/${id}/series`,
} as const;
