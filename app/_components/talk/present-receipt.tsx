import { DateText } from '#app/_components/event/date-text.tsx';
import type { Citation } from '#lib/domain/citation.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeAttribution } from '#lib/wording/describe-attribution.ts';
import { describeByline } from '#lib/wording/describe-source.ts';

/** Who says so and how, and where: in two lines that can be read from a distance. */
export function PresentReceipt({ citation, source }: { citation: Citation; source: Source | undefined }) {
  const byline = source === undefined ? '' : describeByline(source);
  const isObjection = citation.stance === 'disputes' || citation.modality === 'denied';
  return (
    <div className="slide-receipt">
      <p className="slide-attribution" data-objection={isObjection ? '' : undefined} dir="auto">
        {describeAttribution(citation)}
      </p>
      <p className="slide-source">
        <cite dir="auto">{source?.title ?? citation.source}</cite>
        {byline !== '' && <span dir="auto">{byline}</span>}
        {source !== undefined && <DateText date={source.published} />}
      </p>
    </div>
  );
}
