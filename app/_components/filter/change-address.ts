/** Writes the address without asking the server again: neither the selection nor the window changes which events there are. */
export function changeAddress(
  method: 'pushState' | 'replaceState',
  change: (next: URLSearchParams) => void,
): void {
  const next = new URLSearchParams(window.location.search);
  change(next);
  const query = next.toString().replaceAll('%2F', '/');
  window.history[method](null, '', query === '' ? window.location.pathname : `?${query}`);
}
