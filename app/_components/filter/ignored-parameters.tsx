import type { Issue } from '#lib/issue.ts';

/** What of the address was not understood and therefore left out; nothing where all of it was. */
export function IgnoredParameters({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>Part of the address was not understood and is left out:</p>
      <ul>
        {issues.map(({ path, code, message }) => (
          <li key={`${path} ${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
