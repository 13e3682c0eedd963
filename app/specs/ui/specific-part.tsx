import { LAYERS } from '#app/kpis/kpi.ts';
import { layerName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PILLARS } from '../spec.ts';
import { layerHint, pillarName } from '../spec-words.ts';
import { LetterSection } from './letter-section.tsx';
import type { PartProps } from './spec-fields.ts';

/** S: who does what, with what, in which situation. */
export function SpecificPart({ fields, isJudged, missing }: PartProps) {
  return (
    <LetterSection letter="S" isJudged={isJudged} missing={missing} fields={[fields.name, fields.pillar, fields.layer, fields.actor, fields.act, fields.object, fields.desiredForm, fields.undesiredForm]}>
      <TextField field={fields.name} label={m.specs_name()} hint={m.specs_name_hint()} maxLength={120} />
      <RadioField field={fields.layer} label={m.specs_layer()} options={LAYERS.map((layer) => ({ value: layer, label: layerName(layer), hint: layerHint(layer) }))} />
      <SelectField field={fields.pillar} label={m.specs_pillar()} options={PILLARS.map((pillar) => ({ value: pillar, label: pillarName(pillar) }))} placeholder={m.specs_pillar_none()} />
      <TextField field={fields.actor} label={m.specs_actor()} hint={m.specs_actor_hint()} />
      <TextField field={fields.act} label={m.specs_act()} hint={m.specs_act_hint()} />
      <TextField field={fields.object} label={m.specs_object()} hint={m.specs_object_hint()} />
      <TextField field={fields.context} label={m.specs_context()} isOptional />
      <TextAreaField field={fields.desiredForm} label={m.specs_desired()} hint={m.specs_desired_hint()} rows={2} />
      <TextAreaField field={fields.undesiredForm} label={m.specs_undesired()} hint={m.specs_undesired_hint()} rows={2} />
    </LetterSection>
  );
}
