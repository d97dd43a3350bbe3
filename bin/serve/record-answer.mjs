import { ServerResponse } from 'node:http';

/**
 * Returns what `make` answers to a request, whole: it is given a response of its own, which leads to nobody, so that an
 * answer may be made for many, or go on being made for those who come again. `stop` tells it that nobody waits any more;
 * `answer` then resolves with null.
 */
export function recordAnswer(request, make) {
  const chunks = [];
  const take = (chunk, encoding) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8'));
  };
  const response = new ServerResponse(request);
  const { promise, resolve, reject } = withResolvers();
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
      resolve({ status: response.statusCode, headers, body: Buffer.concat(chunks) });
      response.finished = true;
      // As of a response that was sent: Next waits for its end, and takes an earlier one for somebody who left.
      for (const name of ['headersSent', 'writableFinished'])
        Object.defineProperty(response, name, { value: true });
      process.nextTick(() => {
        response.emit('finish');
        response.emit('close');
      });
      return response;
    },
  });
  make(response).catch(reject);
  const stop = () => {
    resolve(null);
    if (!response.finished) response.emit('close');
  };
  return { answer: promise, stop };
}

function withResolvers() {
  let settle = {};
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

function setHeaders(response, given) {
  if (Array.isArray(given)) {
    for (let index = 0; index < given.length; index += 2) response.setHeader(given[index], given[index + 1]);
  } else if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
  }
}
