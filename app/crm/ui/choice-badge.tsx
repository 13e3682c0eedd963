import { Badge } from '#app/ui/badge.tsx';
import type { Field } from '../entity/entity.ts';
import { choiceTone } from './choice-tone.ts';
import { choiceLabel } from './field-label.ts';

/** A choice in words; what tells a state stands apart, with a shape where it asks for attention. */
export function ChoiceBadge({ field, choice }: { field: Pick<Field, 'name' | 'wording'>; choice: string }) {
  const tone = choiceTone(field.name, choice);
  const text = choiceLabel(choice, field);
  if (tone === null) return <>{text}</>;
  return tone === 'warn' || tone === 'bad' ? <Badge tone={tone}>{text}</Badge> : (
    <Badge tone={tone} icon={null}>
      {text}
    </Badge>
  );
}
