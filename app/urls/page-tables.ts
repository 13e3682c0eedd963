/** Tables of pages that can be taken along as a file. */
export const PAGE_TABLES = ['kpis', 'kpi-points', 'kpi-split', 'check-ins', 'corrections', 'quality', 'missing', 'plan', 'improvements', 'decisions', 'impact-groups', 'risks', 'readiness', 'change-load', 'communication', 'use-verdict', 'maturity', 'test-cycles', 'rehearsals', 'cut-over'] as const;
export type PageTable = (typeof PAGE_TABLES)[number];
