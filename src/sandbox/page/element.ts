export type Child = Node | string | null;

/** Attributes by name; `true` sets an empty one, `false` and `null` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an HTML element. Strings among the children become text, never markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null) node.append(child);
  return node;
}

/** The element with this id in index.html. @throws Error when the page was built without it. */
export function byId(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`index.html has no #${id}`);
  return node;
}
