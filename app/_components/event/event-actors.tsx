import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { lookUp } from '#lib/look-up.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';

/** Who took part in an event, grouped by part, and where it was. */
export function EventActors({
  participants,
  parties,
  actors,
  place,
}: {
  participants: TimelineEvent['participants'];
  /** How those who are party to it are named. */
  parties: EventType['parties'] | undefined;
  actors: Readonly<Record<string, Actor>>;
  place: TimelineEvent['place'];
}) {
  return (
    <dl className="event-facts">
      {describeRoles(participants, parties).map(({ role, label, actors: codes }) => (
        <div key={role}>
          <dt>{label}</dt>
          <dd>{describeNames(codes.map((code) => lookUp(actors, code)?.name ?? code))}</dd>
        </div>
      ))}
      {place !== null && (
        <div>
          <dt>Place</dt>
          <dd dir="auto">{place.name}</dd>
        </div>
      )}
    </dl>
  );
}
