const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;

/** Returns a length of time as a clock that counts up shows it: `0:05`, `12:40`, `1:02:03`. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(Math.floor(milliseconds / SECOND_MS), 0);
  const hours = Math.floor(seconds / HOUR_S);
  const minutes = Math.floor((seconds % HOUR_S) / MINUTE_S);
  const rest = twoDigits(seconds % MINUTE_S);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
