/** Addresses of this machine, as sockets and forwarding headers give them. */
const LOOPBACK = /^(?:localhost(?::\d+)?|\[::1\](?::\d+)?|::1|(?:::ffff:)?127\.\d+\.\d+\.\d+(?::\d+)?)$/i;
/** What a proxy says of who asked it. */
const FORWARDED = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-host'];
const LISTS = ['x-forwarded-for', 'x-forwarded-host'];

/** Returns whether nobody but this machine asks: for bytes that cross no network, compressing takes longer than it saves. */
export function isLocal({ socket, headers }) {
  return isLoopback(socket.remoteAddress) && FORWARDED.every((name) => headers[name] === undefined);
}

/** Returns whether a proxy, or another machine, says that somebody elsewhere asks; unknown is elsewhere. */
export function isFromElsewhere({ socket, headers }) {
  if (!isLoopback(socket.remoteAddress)) return true;
  return FORWARDED.some((name) => {
    const value = headers[name];
    if (value === undefined) return false;
    return !LISTS.includes(name) || !value.split(',').every((one) => isLoopback(one.trim()));
  });
}

function isLoopback(address = '') {
  return LOOPBACK.test(address);
}
