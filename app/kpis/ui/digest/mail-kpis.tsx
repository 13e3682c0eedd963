import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { link, type MailAround, MailRow, TONES } from '#app/ui/mail/mail-parts.tsx';
import type { KpiTile } from '../../dashboard.ts';
import { tileWords } from '../../digest/digest-words.ts';
import { kpiName } from '../../metric-words.ts';
import { statusTone, statusWord } from '../../status-words.ts';

/** The name of a KPI, which leads to it. */
export function KpiLink({ kpi, linkTo }: { kpi: KpiTile['kpi']; linkTo: MailAround['linkTo'] }) {
  return (
    <a href={linkTo(paths.kpi(kpi.id))} style={link}>
      {kpiName(kpi)}
    </a>
  );
}

/** A KPI with its target, course, value and status. */
export function KpiRow({ tile, picture, linkTo }: { tile: KpiTile; picture: string | undefined; linkTo: MailAround['linkTo'] }) {
  const { value, target } = tileWords(tile, useFormat());
  return (
    <MailRow name={<KpiLink kpi={tile.kpi} linkTo={linkTo} />} about={target} value={value} picture={picture} pictureName={kpiName(tile.kpi)}>
      <span style={{ fontSize: 13, fontWeight: 600, color: TONES[statusTone(tile.status.kind)] }}>{statusWord(tile.status.kind)}</span>
    </MailRow>
  );
}
