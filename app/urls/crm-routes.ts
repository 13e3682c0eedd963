import { layout, route, type RouteConfigEntry } from '@remix-run/route-config';

/** Records of customers and what is done with them. */
export const crmRoutes: RouteConfigEntry[] = [
  layout('routes/crm/crm.tsx', [
    // The word first: `contacts/views` or `contacts/new` would be as good a match for the page of a contact.
    route('crm/views/:segment', 'routes/crm/views.ts'),
    route('crm/views/:segment/:view/restoration', 'routes/crm/view-restoration.ts'),
    route('crm/bulk/:segment', 'routes/crm/bulk.ts'),
    route('crm/new/:segment', 'routes/crm/new-record.tsx'),
    route('crm/export/:segment', 'routes/crm/export.tsx'),
    route('crm/:segment/:record/edit', 'routes/crm/edit-record.tsx'),
    route('crm/:segment/:record', 'routes/crm/record.tsx'),
    route('crm/:segment/:record/trash', 'routes/crm/record-trash.tsx'),
    route('crm/:segment/:record/restoration', 'routes/crm/record-restoration.tsx'),
    route('crm/:segment/:record/changes', 'routes/crm/record-changes.tsx'),
    route('crm/:segment/:record/confirmation', 'routes/crm/record-confirmation.tsx'),
    route('crm/imports', 'routes/crm/imports.tsx'),
    route('crm/imports/:job', 'routes/crm/import.tsx'),
    route('crm/imports/:job/rejected.csv', 'routes/crm/rejected-rows.ts'),
    route('crm/contacts/:contact/privacy', 'routes/crm/contact-privacy.tsx'),
    route('crm/duplicates', 'routes/crm/duplicates.tsx'),
    route('crm/duplicates/:candidate', 'routes/crm/duplicate.tsx'),
    route('crm/deals/board', 'routes/crm/deal-board.tsx'),
    route('crm/deals/:deal/stage', 'routes/crm/deal-stage.tsx'),
    // Acts on one record beyond editing it
    route('crm/memberships/:record/renewal', 'routes/crm/membership-renewal.tsx'),
    route('crm/memberships/:record/cancellation', 'routes/crm/membership-cancellation.tsx'),
    route('crm/cases/:record/acts', 'routes/crm/case-acts.tsx'),
    route('crm/invoices/:record/payments', 'routes/crm/invoice-payments.tsx'),
    route('crm/invoices/:record/ending', 'routes/crm/invoice-ending.tsx'),
    route('crm/payments/:record/allocations', 'routes/crm/payment-allocations.tsx'),
    route('crm/campaigns/:record/marks', 'routes/crm/campaign-marks.tsx'),
    route('crm/contacts/campaign', 'routes/crm/contacts-campaign.ts'),
    route('crm/lookup', 'routes/crm/lookup.ts'),
    route('crm/trash', 'routes/crm/trash.tsx'),
    route('crm/history', 'routes/crm/history.tsx'),
    route('crm/history/:batch', 'routes/crm/batch.tsx'),
    route('crm/history/:batch/undo', 'routes/crm/undo-batch.tsx'),
    route('crm/:segment', 'routes/crm/records.tsx'),
    route('crm/accounts/:account', 'routes/crm/account.tsx'),
    route('crm/contacts/:contact', 'routes/crm/contact.tsx'),
    route('crm/capture', 'routes/crm/capture.tsx'),
    route('crm/parties', 'routes/crm/parties.ts'),
    route('crm/timeline', 'routes/crm/customer-timeline.ts'),
    route('crm/customer-notes', 'routes/crm/customer-notes.tsx'),
    route('crm/customer-consents', 'routes/crm/customer-consents.tsx'),
    route('crm/tasks/today', 'routes/crm/today.tsx'),
    route('crm/tasks/acts', 'routes/crm/task-acts.tsx'),
    route('crm/calendar', 'routes/crm/calendar.tsx'),
  ]),

  // All that is held about a person, as a file
  route('crm/contacts/:contact/privacy.json', 'routes/crm/contact-privacy-json.ts'),
  route('crm/contacts/:contact/privacy.html', 'routes/crm/contact-privacy-html.tsx'),
  route('crm/export/:segment/csv', 'routes/crm/export-csv.ts'),
  route('crm/export/:segment/xlsx', 'routes/crm/export-xlsx.ts'),

  // While somebody fills in a form
  route('crm/likely/:segment', 'routes/crm/likely-records.ts'),
];
