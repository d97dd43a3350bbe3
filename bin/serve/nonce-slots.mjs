/** Returns the nonce that a content security policy names, or null. */
export function nonceOf(policy) {
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? null;
}

/**
 * Returns a body cut at each place where its nonce stands: `pieces`, and between two of them a slot, which says what
 * part of the nonce stands there. Next writes the data of a page into scripts of a few kilobytes each, wherever that
 * cuts: a nonce may end one of them and go on in the next, and then each half is a slot of its own.
 */
export function cutAtNonce(body, nonce) {
  if (nonce === null) return { pieces: [body], slots: [] };
  const places = [...findWhole(body, nonce), ...findHalves(body, nonce)].sort((a, b) => a.at - b.at);
  const pieces = [];
  let end = 0;
  for (const { at, from, to } of places) {
    pieces.push(body.subarray(end, at));
    end = at + to - from;
  }
  return { pieces: [...pieces, body.subarray(end)], slots: places.map(({ from, to }) => ({ from, to })) };
}

function* findWhole(body, nonce) {
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, at + nonce.length))
    yield { at, from: 0, to: nonce.length };
}

function* findHalves(body, nonce) {
  const seam = `"])</script><script nonce="${nonce}">self.__next_f.push([1,"`;
  for (let at = body.indexOf(seam); at >= 0; at = body.indexOf(seam, at + seam.length)) {
    const before = body.toString('latin1', Math.max(0, at - nonce.length), at);
    const after = body.toString('latin1', at + seam.length, at + seam.length + nonce.length);
    for (let cut = 1; cut < nonce.length; cut += 1) {
      if (!before.endsWith(nonce.slice(0, cut)) || !after.startsWith(nonce.slice(cut))) continue;
      yield { at: at - cut, from: 0, to: cut };
      yield { at: at + seam.length, from: cut, to: nonce.length };
      break;
    }
  }
}
