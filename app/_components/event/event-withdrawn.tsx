/** What stands at the address of an event that was published and then withdrawn: that it was, and why. */
export function EventWithdrawn({ id, reason }: { id: string; reason: string }) {
  return (
    <div className="event-withdrawn">
      <p className="event-type">410 · {id}</p>
      <h1>This event was withdrawn</h1>
      <p dir="auto">{reason === '' ? 'Who withdrew it gave no reason.' : reason}</p>
      <p>
        Its address stays reserved and is not used again. <a href="/">Go to the timeline</a> or{' '}
        <a href="/sources">to the sources</a>.
      </p>
    </div>
  );
}
