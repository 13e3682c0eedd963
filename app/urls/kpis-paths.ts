import { at } from '../address.ts';

/** KPIs, own measures, check-ins, alerts and dashboards. */
export const kpisPaths = {
  kpis: '/kpis',
  kpi: (id: string) => at`/kpis/${id}`,
  /** Any metric, asked for in the query. */
  explore: '/kpis/explore',
  /** @param query of an exploration */
  exploreThis: (query: string) => `/kpis/explore?${query}`,
  leadLag: '/kpis/lead-lag',
  /** What follows this metric. */
  leadLagFrom: (lead: string) => at`/kpis/lead-lag?lead=${lead}`,
  /** What this metric follows. */
  leadLagTo: (follow: string) => at`/kpis/lead-lag?follow=${follow}`,
  /** What the workspace measures itself. */
  measures: '/kpis/measures',
  newMeasure: '/kpis/measures/new',
  measure: (id: string) => at`/kpis/measures/${id}`,
  editMeasure: (id: string) => at`/kpis/measures/${id}/edit`,
  /** What is to be discussed, and what was agreed. */
  checkIns: '/kpis/check-ins',
  checkIn: (kpi: string) => at`/kpis/${kpi}/check-in`,
  setAlert: (kpi: string) => at`/kpis/${kpi}/alert`,
  enterBenchmark: (kpi: string) => at`/kpis/${kpi}/benchmark`,
  benchmark: (id: string) => at`/kpis/benchmarks/${id}`,
  benchmarkRemoval: (id: string) => at`/kpis/benchmarks/${id}/removal`,
  restoreBenchmark: (id: string) => at`/kpis/benchmarks/${id}/removal?is=kept`,
  alerts: '/kpis/alerts',
  editAlert: (id: string) => at`/kpis/alerts/${id}/edit`,
  alertSnooze: (id: string) => at`/kpis/alerts/${id}/snooze`,
  alertWaking: (id: string) => at`/kpis/alerts/${id}/waking`,
  alertRemoval: (id: string) => at`/kpis/alerts/${id}/removal`,
  restoreAlert: (id: string) => at`/kpis/alerts/${id}/removal?is=kept`,
  /** Who gets the dashboard by mail. */
  digest: '/kpis/digest',
  digestNow: '/kpis/digest/now',
  correctionEnding: (id: string) => at`/kpis/corrections/${id}/ending`,
  reopenCorrection: (id: string) => at`/kpis/corrections/${id}/ending?outcome=open`,
  /** Pages that people put together. */
  dashboards: '/dashboards',
  /** To choose the one on which a chart is put. @param asked as of the page to explore */
  dashboardFor: (asked: string) => `/dashboards?${asked}`,
  dashboard: (id: string) => at`/dashboards/${id}`,
  editDashboard: (id: string) => at`/dashboards/${id}/edit`,
  dashboardWall: (id: string) => at`/dashboards/${id}/wall`,
  /** Who gets it by mail. */
  dashboardDigest: (id: string) => at`/dashboards/${id}/digest`,
  dashboardDigestNow: (id: string) => at`/dashboards/${id}/digest/now`,
  dashboardRemoval: (id: string) => at`/dashboards/${id}/removal`,
  restoreDashboard: (id: string) => at`/dashboards/${id}/removal?is=kept`,
} as const;
