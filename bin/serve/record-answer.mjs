/**
 * Returns what `make` answers through a response, whole, in place of sending it; null where the asker left before it was
 * made. The response is then as if nothing had been done with it.
 */
export function recordAnswer(response, make) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const take = (chunk, encoding) => {
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
        chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8'));
    };
    Object.assign(response, {
      writeHead(status, ...rest) {
        response.statusCode = status;
        setHeaders(response, rest.at(-1));
        return response;
      },
      flushHeaders() {},
      write(chunk, encoding, done) {
        take(chunk, encoding);
        const told = typeof encoding === 'function' ? encoding : done;
        if (told !== undefined) process.nextTick(told);
        return true;
      },
      end(chunk, encoding) {
        take(chunk, encoding);
        const headers = response.getRawHeaderNames().map((name) => [name, response.getHeader(name)]);
        const { statusCode: status } = response;
        putBack(response);
        resolve({ status, headers, body: Buffer.concat(chunks) });
        return response;
      },
    });
    response.once('close', () => resolve(null));
    make().catch((error) => {
      putBack(response);
      reject(error);
    });
  });
}

function setHeaders(response, given) {
  if (Array.isArray(given)) {
    for (let index = 0; index < given.length; index += 2) response.setHeader(given[index], given[index + 1]);
  } else if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
  }
}

/** What stands on the response itself hides its class's own. */
function putBack(response) {
  for (const name of ['writeHead', 'flushHeaders', 'write', 'end']) delete response[name];
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
}
