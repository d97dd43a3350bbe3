/** What a child of an element can be; `null` and `false` are left out. */
export type Child = Node | string | null | false;

/** Creates an element with attributes and children. Text is only ever set as text, so nothing in it becomes markup. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value);
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}
