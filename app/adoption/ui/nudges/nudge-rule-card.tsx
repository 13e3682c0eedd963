import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { NudgeReport } from '../../nudges/nudge-report.ts';
import { EffectPart } from './effect-part.tsx';

/** One rule: what it asks of whom, whom it reaches now, and what it did. */
export function NudgeRuleCard({ report, maySwitch, roleName }: { report: NudgeReport; maySwitch: boolean; roleName: (role: string) => string }) {
  const { locale, number } = useFormat();
  const nameOf = useActivityName();
  const { rule, reach, itemTitle, teamName, sent, withCoach, effect } = report;
  const title = inLanguage(rule.title, locale);
  const aim = rule.aim.kind === 'act-missing' ? m.nudges_aim_act({ count: rule.aim.withinDays, days: number(rule.aim.withinDays), activity: nameOf(rule.aim.activityKey) }) : m.nudges_aim_item({ item: itemTitle ? inLanguage(itemTitle, locale) : '–' });
  const whom = [rule.role ? roleName(rule.role) : null, teamName].filter((part) => part !== null).join(' · ');
  return (
    <Card
      title={title}
      description={inLanguage(rule.benefit, locale)}
      actions={
        <>
          <Badge tone={rule.isOn ? 'good' : 'neutral'}>{rule.isOn ? m.nudges_on() : m.nudges_off()}</Badge>
          {maySwitch ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="switch" />
              <input type="hidden" name="ruleId" value={rule.id} />
              <input type="hidden" name="version" value={rule.version} />
              <Button type="submit" size="small" name="isOn" value={rule.isOn ? 'no' : 'yes'} aria-label={rule.isOn ? m.nudges_switch_off_named({ title }) : m.nudges_switch_on_named({ title })}>
                {rule.isOn ? m.nudges_switch_off() : m.nudges_switch_on()}
              </Button>
            </Form>
          ) : null}
        </>
      }
    >
      <ul className="flex flex-col gap-1 text-sm">
        <li>
          {aim}
          {whom ? <span className="text-muted"> · {whom}</span> : null}
        </li>
        <li className="text-muted">
          {reach.people === null || reach.open === null ? m.nudges_reach_few() : m.nudges_reach({ open: number(reach.open), people: number(reach.people) })}
          {sent === null ? null : ` · ${m.nudges_sent({ count: sent, number: number(sent) })}`}
          {withCoach ? ` · ${m.nudges_with_coach({ count: withCoach, number: number(withCoach) })}` : null}
        </li>
      </ul>
      <EffectPart effect={effect} holdoutPercent={rule.holdoutPercent} />
    </Card>
  );
}
