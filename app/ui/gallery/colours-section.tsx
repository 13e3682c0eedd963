import { Badge } from '../badge.tsx';
import { Section } from './section.tsx';

const GROUNDS = ['background', 'surface', 'sunken', 'raised'];
const PAIRS = ['accent', 'good', 'warn', 'bad', 'info', 'blue', 'red'];

export function ColoursSection() {
  return (
    <Section id="colours" title="Colours and type">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {GROUNDS.map((name) => (
          <div key={name} className="rounded-lg border p-3" style={{ background: `var(--${name})` }}>
            <p className="font-medium">{name}</p>
            <p className="text-sm text-muted">muted text on it</p>
          </div>
        ))}
        {PAIRS.map((name) => (
          <div key={name} className="rounded-lg p-3" style={{ background: `var(--${name}-soft)`, color: `var(--${name})` }}>
            <p className="font-medium">{name}</p>
            <p className="text-sm">on {name}-soft</p>
          </div>
        ))}
        <div className="rounded-lg bg-accent p-3 text-accent-text">
          <p className="font-medium">accent-text</p>
          <p className="text-sm">on accent</p>
        </div>
      </div>
      <p className="text-sm text-muted">Blue is system and process, red is behaviour and culture, and nothing else is either.</p>
      <div className="flex flex-wrap gap-2">
        <Badge tone="good">On track</Badge>
        <Badge tone="warn">At risk</Badge>
        <Badge tone="bad">Off track</Badge>
        <Badge tone="info">Planned</Badge>
        <Badge>No data</Badge>
        <Badge tone="good" icon={null}>
          Without a shape
        </Badge>
      </div>
      <div className="flex flex-col gap-1">
        <p className="text-3xl font-semibold tracking-tight">Thirty pixels, 1,234,567.89</p>
        <p className="text-2xl font-semibold">A page's title</p>
        <p className="text-lg font-semibold">A dialog's title</p>
        <p>Body text with a <a href="#colours" className="link">link in it</a>.</p>
        <p className="text-sm text-muted">Small and muted, for what explains.</p>
      </div>
    </Section>
  );
}
