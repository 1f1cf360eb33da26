import type { ShikiTransformer } from 'shiki';

/**
 * Turns Shiki’s inline colours into classes, so that code needs no inline style, which the site’s security policy
 * forbids, and follows the theme: `k` keyword, `c` comment, `b` name being defined. All else is ink and needs none.
 */
export function codeClasses(theme: {
  tokenColors: { settings: { foreground: string; fontStyle?: string } }[];
}): ShikiTransformer {
  const [ink] = theme.tokenColors;
  const classOf = (style: string) => {
    if (/font-style:\s*italic/.test(style)) return 'c';
    if (/font-weight:\s*bold/.test(style)) return 'b';
    const colour = /color:\s*(#[0-9a-f]+)/i.exec(style)?.[1];
    return colour && colour.toLowerCase() !== ink?.settings.foreground.toLowerCase() ? 'k' : undefined;
  };
  return {
    name: 'code-classes',
    pre(node) {
      delete node.properties['style'];
      // Code may scroll sideways: a keyboard must be able to reach it.
      node.properties['tabindex'] = '0';
    },
    span(node) {
      const name = classOf(String(node.properties['style'] ?? ''));
      delete node.properties['style'];
      if (name) node.properties['class'] = name;
    },
    root(root) {
      // Spans that say nothing are dropped; their text joins the line.
      const unwrap = (children: unknown[]): unknown[] =>
        children.flatMap((child) => {
          const element = child as {
            type: string;
            tagName?: string;
            properties?: object;
            children?: unknown[];
          };
          if (element.children) element.children = unwrap(element.children);
          const isPlain = element.tagName === 'span' && Object.keys(element.properties ?? {}).length === 0;
          return isPlain ? (element.children ?? []) : [child];
        });
      root.children = unwrap(root.children) as typeof root.children;
    },
  };
}
