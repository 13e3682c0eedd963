import { expect, test } from 'vitest';
import { ENTITIES } from '../../entity/entities.ts';
import { suggestPlan } from '../suggest-plan.ts';
import { compilePlan } from '../compile-plan.ts';
import { readColumns } from '../plan-form.ts';
import { readRow } from '../read-row.ts';
import { findTarget } from '../target.ts';
import { bestPreset, PRESETS } from './all-presets.ts';

test.each(PRESETS.map((preset) => [preset.product, preset.entity, preset] as const))('every column of %s (%s) has a place here, and its words are choices', (_, entity, { columns, fixed = {}, values = {}, also = {}, units = {}, signature }) => {
  for (const { target, values: words, otherwise } of Object.values(also)) for (const word of [...Object.values(words), otherwise]) expect(findTarget(ENTITIES[entity], target, {})?.field.choices, target).toContain(word);
  for (const name of Object.keys(units)) expect(columns[name]).toBe('duration_seconds');
  for (const [target, text] of Object.entries(fixed)) expect(findTarget(ENTITIES[entity], target, {})?.field.choices, target).toContain(text);
  for (const target of Object.values(columns)) expect(findTarget(ENTITIES[entity], target, {})?.name, target).toBe(target);
  for (const [target, words] of Object.entries(values)) {
    const choices = findTarget(ENTITIES[entity], target, {})?.field.choices ?? [];
    expect(Object.values(words).filter((word) => !choices.includes(word))).toEqual([]);
  }
  expect(signature.length).toBeGreaterThan(0);
});

// Header lines as the sources named in the presets have them: documentation, the source of the product, or a public export.
test.each([
  ['HubSpot', 'contact', ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Job Title', 'Company Name', 'Contact owner']],
  ['HubSpot', 'contact', ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Country/Region', 'Contact owner', 'Associated Company']],
  ['HubSpot', 'account', ['Record ID', 'Company name', 'Website URL', 'Company owner', 'City', 'Country/Region']],
  ['HubSpot', 'deal', ['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Deal owner', 'Associated Company IDs', 'Associated Contact IDs']],
  ['HubSpot', 'interaction', ['Record ID', 'Call title', 'Call notes', 'Call direction', 'Call outcome', 'Call duration', 'Activity date', 'Activity assigned to']],
  ['HubSpot', 'interaction', ['hs_object_id', 'hs_call_title', 'hs_call_body', 'hs_call_direction', 'hs_call_duration', 'hs_timestamp', 'hubspot_owner_id']],
  ['HubSpot', 'interaction', ['Record ID', 'Meeting name', 'Meeting description', 'Meeting start time', 'Meeting outcome', 'Activity assigned to']],
  ['HubSpot', 'interaction', ['hs_object_id', 'hs_email_subject', 'hs_email_text', 'hs_email_direction', 'hs_timestamp']],
  ['HubSpot', 'note', ['hs_object_id', 'hs_note_body', 'hubspot_owner_id', 'Associated Contact IDs']],
  ['HubSpot', 'task', ['hs_object_id', 'hs_task_subject', 'hs_task_body', 'hs_task_priority', 'hs_timestamp', 'hubspot_owner_id']],
  ['Salesforce', 'account', ['Id', 'Name', 'Type', 'ParentId', 'BillingStreet', 'BillingCity', 'BillingPostalCode', 'BillingCountry', 'Phone', 'Website', 'Industry', 'AnnualRevenue', 'NumberOfEmployees', 'Description']],
  ['Salesforce', 'contact', ['Id', 'AccountId', 'LastName', 'FirstName', 'Salutation', 'MailingStreet', 'MailingCity', 'MailingPostalCode', 'Email', 'Title', 'Birthdate']],
  ['Salesforce', 'contact', ['ID', 'LASTNAME', 'FIRSTNAME', 'MAILINGSTREET', 'MAILINGCITY', 'ACCOUNTID', 'EMAIL']],
  ['Salesforce', 'deal', ['ID', 'NAME', 'STAGENAME', 'AMOUNT', 'CLOSEDATE', 'ACCOUNTID']],
  ['Salesforce', 'deal', ['Id', 'AccountId', 'Name', 'StageName', 'Amount', 'CloseDate', 'LeadSource']],
  ['Salesforce', 'task', ['Activity ID', 'Subject', 'Due Date', 'Priority', 'Name', 'Account', 'Comments', 'Assigned To']],
  ['Salesforce', 'interaction', ['Activity ID', 'Subject', 'Date', 'Call Duration', 'Call Result', 'Call Type', 'Name', 'Account', 'Comments']],
  ['Dynamics 365', 'contact', ['(Do Not Modify) Contact', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Full Name', 'Email', 'Company Name', 'Business Phone', 'Job Title']],
  ['Dynamics 365', 'account', ['(Do Not Modify) Account', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Account Name', 'Main Phone', 'Address 1: City', 'Website']],
  ['Dynamics 365', 'deal', ['(Do Not Modify) Opportunity', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Topic', 'Account', 'Pipeline Phase', 'Est. revenue', 'Est. close date']],
  ['Dynamics 365', 'interaction', ['(Do Not Modify) Phone Call', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Subject', 'Actual End', 'Direction', 'Description']],
  ['Odoo', 'contact', ['id', 'name', 'email', 'phone', 'parent_id/id', 'function']],
  ['Odoo', 'contact', ['External ID', 'Name', 'Related Company', 'Job Position', 'Email', 'Phone', 'Street', 'Zip', 'City', 'Country', 'Language', 'Salesperson', 'Tags']],
  ['Odoo', 'account', ['External ID', 'Name', 'Is a Company', 'Tax ID', 'Website Link', 'Industry', 'Street', 'Zip', 'City', 'Notes']],
  ['Odoo', 'deal', ['External ID', 'Opportunity', 'Customer', 'Stage', 'Expected Revenue', 'Probability', 'Expected Closing', 'Salesperson']],
  ['Odoo', 'task', ['External ID', 'Summary', 'Note', 'Due Date', 'Assigned to']],
  ['EspoCRM', 'account', ['name', 'website', 'emailAddress', 'phoneNumber', 'billingAddressStreet', 'billingAddressCountry', 'assignedUserName']],
  ['EspoCRM', 'contact', ['Aanhef', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'E-mail', 'Telefoon', 'Klant', 'Toegewezen gebruiker', 'Beschrijving']],
  ['EspoCRM', 'deal', ['Record Naam', 'Klant', 'Stadium', 'Aantal', 'Waarschijnlijkheid, %', 'Datum gesloten', 'Leadbron', 'Toegewezen gebruiker']],
  ['EspoCRM', 'task', ['Name', 'Date Due', 'Priority', 'Assigned User', 'Description']],
  ['EspoCRM', 'interaction', ['id', 'name', 'dateStart', 'direction', 'accountName', 'assignedUserName', 'description']],
  ['CiviCRM', 'contact', ['Internal Contact ID', 'First Name', 'Last Name', 'Email', 'Current Employer', 'Street Address']],
  ['CiviCRM', 'contact', ['Internal Contact ID', 'Individual Prefix', 'First Name', 'Middle Name', 'Last Name', 'Job Title', 'Birth Date', 'Preferred Language', 'Current Employer ID']],
  ['CiviCRM', 'account', ['Internal Contact ID', 'Organization Name', 'Legal Name', 'Street Address', 'Postal Code', 'City']],
  ['CiviCRM', 'membership', ['Membership ID', 'Contact ID', 'Membership Type', 'Member Since', 'Membership Start Date', 'Membership Expiration Date', 'Membership Status']],
  ['Salesforce', 'case', ['Id', 'ContactId', 'AccountId', 'CaseNumber', 'Type', 'Status', 'Origin', 'Subject', 'Priority', 'Description', 'ClosedDate', 'CreatedDate']],
  ['Salesforce', 'case', ['Case Number', 'Subject', 'Status', 'Priority', 'Case Origin', 'Account Name', 'Contact Name', 'Date/Time Opened', 'Case Owner']],
  ['Salesforce', 'product', ['Id', 'Name', 'ProductCode', 'Description', 'IsActive', 'Family', 'QuantityUnitOfMeasure']],
  ['Dynamics 365', 'case', ['(Do Not Modify) Case', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Case Title', 'Case Number', 'Priority', 'Origin', 'Customer', 'Owner', 'Status Reason', 'Created On']],
  ['Dynamics 365', 'product', ['(Do Not Modify) Product', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Name', 'Product ID', 'Default Unit', 'List Price', 'Description']],
  ['HubSpot', 'case', ['Ticket ID', 'Ticket name', 'Ticket description', 'Ticket status', 'Priority', 'Source', 'Create date', 'Close date', 'Ticket owner', 'Associated Contact']],
  ['HubSpot', 'case', ['hs_object_id', 'subject', 'content', 'hs_pipeline_stage', 'hs_ticket_priority', 'source_type', 'createdate', 'hubspot_owner_id']],
  ['HubSpot', 'product', ['Record ID', 'Name', 'SKU', 'Unit price', 'Product description']],
  ['Odoo', 'product', ['External ID', 'Name', 'Internal Reference', 'Sales Price', 'Product Category', 'Unit of Measure', 'Active']],
  ['Odoo', 'order', ['id', 'name', 'partner_id/id', 'date_order', 'state', 'amount_total', 'user_id']],
  ['Odoo', 'order', ['Order Reference', 'Creation Date', 'Customer', 'Salesperson', 'Total', 'Status']],
  ['Odoo', 'invoice', ['Number', 'Invoice Partner Display Name', 'Invoice/Bill Date', 'Due Date', 'Total Signed', 'Payment Status']],
  ['EspoCRM', 'case', ['id', 'number', 'name', 'status', 'priority', 'type', 'accountName', 'contactName', 'createdAt', 'assignedUserName', 'description']],
  ['EspoCRM', 'case', ['Nummer', 'Record Naam', 'Status', 'Prioriteit', 'Type', 'Klant', 'Contact', 'Toegewezen gebruiker', 'Beschrijving']],
  ['CiviCRM', 'case', ['Case ID', 'Case Subject', 'Case Status', 'Case Type', 'Case Start Date', 'Contact ID']],
  ['CiviCRM', 'payment', ['Contribution ID', 'Contact ID', 'Total Amount', 'Date Received', 'Payment Method', 'Currency']],
  ['CiviCRM', 'interaction', ['Activity ID', 'Activity Type', 'Subject', 'Activity Date', 'Details', 'Contact ID']],
] as const)('an export of %s (%s) is known by its header: %j', (product, entity, header) => {
  expect(bestPreset(entity, header)?.product).toBe(product);
  const plan = suggestPlan(ENTITIES[entity], { header, rows: [], formats: [], own: {}, labelsOf: () => [] });
  const placed = plan.columns.flatMap(({ from }) => ('column' in from ? [from.column] : []));
  const other = ['(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Is a Company'];
  expect(header.filter((name) => !placed.includes(name) && !other.includes(name))).toEqual([]);
  if (plan.columns.some(({ target }) => target === 'external_id')) expect(plan.columns).toContainEqual({ target: 'external_system', from: { constant: PRESETS.find((each) => each.product === product)?.system } });
  // A file of contact moments says over which channel and in which direction, or is all of one kind.
  if (entity === 'interaction') for (const target of ['channel', 'direction']) expect(plan.columns.map((column) => column.target), target).toContain(target);
});

const read = (header: string[], cells: string[]) => {
  const plan = suggestPlan(ENTITIES.interaction, { header, rows: [cells], formats: [], own: {}, labelsOf: () => [] });
  const compiled = compilePlan(plan, header, [], {});
  const row = compiled.ok ? readRow(compiled.root, cells, 2, { timeZone: 'Europe/Amsterdam', country: 'NL' }) : null;
  return row && 'input' in row ? row.input : row;
};

test.each([
  ['Inbound Email', { channel: 'email', direction: 'in' }],
  ['Inbound SMS', { channel: 'message', direction: 'in' }],
  ['Email', { channel: 'email', direction: 'out' }],
  ['Meeting', { channel: 'meeting', direction: 'out' }],
])('an activity of CiviCRM of the type %s says who wrote to whom', (type, told) => {
  expect(read(['Activity ID', 'Activity Type', 'Subject', 'Activity Date', 'Details', 'Contact ID'], ['7', type, 'Vraag', '2026-01-02 10:00:00', '', '9'])).toMatchObject(told);
});

test('a call of HubSpot lasts as long as it lasted', () => {
  expect(read(['hs_object_id', 'hs_call_title', 'hs_call_body', 'hs_call_direction', 'hs_call_duration', 'hs_timestamp', 'hubspot_owner_id'], ['7', 'Bellen', '', 'INBOUND', '323000', '2026-01-02T10:00:00Z', ''])).toMatchObject({ channel: 'phone', direction: 'in', duration_seconds: 323 });
  expect(read(['Record ID', 'Call title', 'Call notes', 'Call direction', 'Call outcome', 'Call duration', 'Activity date', 'Activity assigned to'], ['7', 'Bellen', '', 'Outbound', '', '60000', '2026-01-02 10:00', ''])).toMatchObject({ duration_seconds: 60 });
});

test('what a preset knows of a column stays when the columns are looked at and saved', () => {
  const header = ['Activity ID', 'Activity Type', 'Subject', 'Activity Date'];
  const plan = suggestPlan(ENTITIES.interaction, { header, rows: [], formats: [], own: {}, labelsOf: () => [] });
  const form = new FormData();
  ['external_id', 'channel', 'subject', 'occurred_at'].forEach((target, at) => form.set(`target-${at}`, target));
  form.set('value-1-0-from', 'Interview');
  form.set('value-1-0-to', 'meeting');
  const saved = readColumns(form, plan, header, [], new Set());
  expect(saved.columns.find(({ target }) => target === 'direction')).toEqual(plan.columns.find(({ target }) => target === 'direction'));
  expect(saved.columns.find(({ target }) => target === 'channel')?.values).toMatchObject({ Interview: 'meeting', 'Inbound Email': 'email' });
  form.set('extra-target-0', 'direction');
  form.set('extra-text-0', 'in');
  expect(readColumns(form, plan, header, [], new Set()).columns.filter(({ target }) => target === 'direction')).toEqual([{ target: 'direction', from: { constant: 'in' } }]);
});

test('a file of nobody is told from none of them, and its columns are found by header and content', () => {
  const header = ['Naam', 'E-mail adres', 'Mobiel', 'x'];
  expect(bestPreset('contact', header)).toBeNull();
  const rows = Array.from({ length: 20 }, (_, n) => [`Naam ${n}`, `n${n}@a.example`, '0612345678', `m${n}@b.example`]);
  const plan = suggestPlan(ENTITIES.contact, { header, rows, formats: [], own: {}, labelsOf: () => [] });
  expect(plan.columns.map(({ target }) => target)).toEqual(['full_name', 'email', 'phone']);
  expect(plan.matchKeys).toEqual(['email']);
});
