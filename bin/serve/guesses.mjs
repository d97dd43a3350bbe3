/** Who guesses at links and sessions is slowed down: an address that was wrong too often has to wait. */

const MOST_WRONG = 10;
const WINDOW_MS = 60_000;
/** More addresses than these are not told apart: the oldest are forgotten. */
const MOST_ADDRESSES = 10_000;

const SLOW_DOWN = [
  429,
  'too-many-requests',
  'Too many wrong links or sessions came from here. Wait a minute.',
];

/** Returns what watches over guesses; `guesses` says of a request whether it brings something that could be one. */
export function makeGuesses(guesses, now = () => performance.now()) {
  /** @type {Map<string, number[]>} When an address was wrong. */
  const wrong = new Map();
  const recent = (address) => (wrong.get(address) ?? []).filter((at) => now() - at < WINDOW_MS);
  const note = (address) => {
    const times = [...recent(address), now()];
    wrong.delete(address);
    wrong.set(address, times);
    const [oldest] = wrong.keys();
    if (wrong.size > MOST_ADDRESSES && oldest !== undefined) wrong.delete(oldest);
  };
  return {
    /** Returns why a request is refused, or null; notes whether what it brings turns out wrong. */
    refusalOf(request, response) {
      if (!guesses(request)) return null;
      const address = request.socket.remoteAddress ?? '';
      if (recent(address).length >= MOST_WRONG) return SLOW_DOWN;
      const writeHead = response.writeHead.bind(response);
      // Before the answer leaves: the next guess may be there sooner than this one is known to be sent.
      response.writeHead = (status, ...rest) => {
        if (status === 401) note(address);
        return writeHead(status, ...rest);
      };
      return null;
    },
  };
}
