import { expect, test } from 'vitest';
import { kindOfActivity } from './activity.ts';
import { activityOf, plainHeader, usagePresetFor } from './usage-presets.ts';

/** Headers and a row as the product exports them, and the activity and kind that come of it. */
test.each([
  ['Salesforce', 'Username,Login Time,Source IP,Login Type,Status,Browser,Platform,Application', 'ann@example.org,2026-03-02 08:00,10.0.0.1,Application,Success,Chrome,Mac,Browser', 'login', 'sign-in'],
  ['Salesforce', 'Username,Login Time,Source IP,Login Type,Status,Browser,Platform,Application', 'ann@example.org,2026-03-02 08:00,10.0.0.1,Application,Invalid Password,Chrome,Mac,Browser', 'login-failed', 'view'],
  ['Salesforce', 'EVENT_TYPE,TIMESTAMP,REQUEST_ID,ORGANIZATION_ID,USER_ID,RUN_TIME,URI,TIMESTAMP_DERIVED', 'LightningPageView,20260302080000.000,r,o,005x,3,/x,2026-03-02T08:00:00.000Z', 'LightningPageView', 'view'],
  ['Dynamics 365', 'Changed Date,Changed By,Event,Entity,Record,Operation', '2-3-2026 08:00,Ann,Update,Opportunity,Deal 7,Update', 'update-opportunity', 'act'],
  ['Dynamics 365', 'auditid,createdon,operation,action,objecttypecode,_objectid_value,_userid_value', 'a,2026-03-02T08:00:00Z,Create,Create,contact,c1,u1', 'create-contact', 'act'],
  ['HubSpot', 'Login timestamp,User email address,IP address,Location,Type,User agent', '2026-03-02 08:00,ann@example.org,10.0.0.1,Delft,Password login,Chrome', 'login', 'sign-in'],
  ['Odoo', 'id,create_uid,create_date', '7,Ann,2026-03-02 08:00:00', 'login', 'sign-in'],
  ['EspoCRM', 'Action,Target Type,Target,User,Date', 'Create,Contact,Bakker,ann,2026-03-02 08:00', 'create-contact', 'act'],
  ['Microsoft 365', 'RecordId,CreationDate,RecordType,Operation,UserId,AuditData', 'r,2026-03-02T08:00:00Z,15,UserLoggedIn,ann@example.org,{}', 'UserLoggedIn', 'sign-in'],
  ['Microsoft Entra', 'Date (UTC),Request ID,Username,Application,Status', '2026-03-02T08:00:00Z,r,ann@example.org,Dynamics,Failure', 'login-failed', 'view'],
] as const)('%s: %s', (product, headerLine, rowLine, activity, kind) => {
  const header = headerLine.split(',');
  const cells = Object.fromEntries(header.map((name, at) => [plainHeader(name), rowLine.split(',')[at] ?? '']));
  const preset = usagePresetFor(header);
  expect(preset?.product).toBe(product);
  const told = activityOf(preset!, (column) => cells[column] ?? '');
  expect([told, kindOfActivity(told)]).toEqual([activity, kind]);
});

test('a file of our own columns, or of nobody we know, has no preset', () => {
  for (const header of [['event_id', 'actor', 'activity', 'occurred_at'], ['name', 'city'], []]) expect(usagePresetFor(header)).toBeNull();
});
