/** How rows of a table that is not one of the records are recognised to tell of a person. */
export type Trace = 'changes' | 'timeline' | 'pairs' | 'merges' | 'acts' | 'audit' | 'webhooks' | 'usage' | 'text';

/**
 * Tables beside those of the records, with how a person is found in them. A table that is named nowhere is searched through
 * by text, so that a new one is not forgotten.
 */
export const TRACES: Readonly<Record<string, Trace>> = {
  record_changes: 'changes',
  feed_items: 'timeline',
  duplicate_candidates: 'pairs',
  merges: 'merges',
  batches: 'acts',
  audit_events: 'audit',
  webhook_deliveries: 'webhooks',
  events: 'usage',
};

/** Tables about those who work with the product and about its goals; customers are not in them. */
export const NOT_OF_CUSTOMERS: readonly string[] = [
  'members', 'teams', 'team_memberships', 'invitations', 'api_keys', 'webhooks', 'list_preferences',
  'programmes', 'phases', 'gates', 'gate_criteria', 'gate_verdicts', 'affected_roles', 'objectives', 'plan_items', 'plan_links', 'plan_changes', 'calendar_feeds', 'specifications', 'specification_versions', 'kpis', 'kpi_check_ins', 'kpi_corrections', 'own_measures', 'measure_readings', 'kpi_snapshots', 'kpi_restatements', 'kpi_alerts', 'kpi_alert_changes', 'digests', 'kpi_outlooks', 'kpi_benchmarks', 'dashboards', 'dashboard_tiles', 'measure_reminders', 'gate_signers', 'gate_signatures', 'gate_overrides', 'gate_conditions_met',
  'checklists', 'checklist_versions', 'checklist_items', 'checklist_ticks', 'checklist_put_aways', 'activities', 'activity_changes', 'event_days', 'event_weeks', 'session_days', 'recounts', 'recounted_days', 'recounted_weeks', 'loads', 'erasures', 'retention_rules', 'custom_fields',
  'measuring_agreements', 'agreed_behaviours', 'outside_counts', 'stage_criteria', 'record_figures', 'figure_counts',
  'pulses', 'pulse_participations', 'pulse_tallies', 'pulse_remedies', 'nudge_rules', 'nudges', 'nudge_handovers', 'unsubscriptions', 'outgoing_mails',
  'training_courses', 'training_sessions', 'training_attendances', 'training_tallies', 'training_remarks', 'user_questions', 'user_question_posts', 'success_stories', 'super_user_charges', 'milestones', 'leaves', 'past_roles', 'seat_counts',
  'key_messages', 'message_occasions', 'agreed_processes', 'checklist_item_links', 'crm_partners', 'specification_signatures', 'external_partners', 'specification_checks', 'specification_evidence',
  'business_cases', 'business_case_lines', 'business_case_confirmations', 'urgency_statements', 'urgency_votes', 'scope_items', 'stakeholders', 'stakeholder_positions', 'strategy_signatures', 'improvement_requests', 'decisions', 'decision_outcomes', 'hypercare_reviews', 'roadmap_notices', 'celebrations', 'planned_messages',
  'supplier_selections', 'suppliers', 'supplier_criteria', 'supplier_scores', 'supplier_decisions', 'impact_groups', 'impact_challenges', 'impact_risks', 'group_remedies', 'plan_item_groups', 'pid_texts', 'tolerances', 'pid_versions', 'exception_decisions', 'programme_closings',
  'test_cycles', 'test_judgements', 'migration_rehearsals', 'cut_over_tasks',
  'use_verdicts', 'maturity_scans',
];
