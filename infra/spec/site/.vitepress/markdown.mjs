// Markdown as it reads in the checkout: links lead on, braces are no templates, diagrams are drawn.
import { posix } from 'node:path';

/** What is longer than that in a cell of a table is prose, and needs room. */
const LONG = 40;

/**
 * @param md the Markdown of VitePress
 * @param elsewhere where links to what is no document lead, by path from the root of the checkout
 */
export function asInTheCheckout(md, elsewhere) {
  md.core.ruler.push('links', ({ tokens, env }) =>
    tokens
      .flatMap((token) => token.children ?? [])
      .filter((token) => token.type === 'link_open')
      .forEach((link) => lead(link, posix.dirname(env.relativePath), elsewhere)),
  );

  md.core.ruler.push('cells', ({ tokens }) =>
    tokens
      .filter((cell, i) => cell.type === 'td_open' && tokens[i + 1].content.length > LONG)
      .forEach((cell) => cell.attrJoin('class', 'long')),
  );

  const { fence } = md.renderer.rules;
  for (const kind of ['text', 'code_inline']) {
    const rendered = md.renderer.rules[kind];
    md.renderer.rules[kind] = (...args) => rendered(...args).replaceAll('{{', '&#123;&#123;');
  }
  md.renderer.rules.code_block = fence;
  md.renderer.rules.fence = (tokens, i, ...rest) =>
    tokens[i].info.trim() === 'mermaid'
      ? `<Diagram><pre class="mermaid" v-pre>${md.utils.escapeHtml(tokens[i].content)}</pre></Diagram>`
      : fence(tokens, i, ...rest);
}

function lead(link, folder, elsewhere) {
  const [path, anchor] = link.attrGet('href').split('#', 2);
  const address = elsewhere[posix.join(folder, path).replace(/\/$/, '')];
  if (path !== '' && address) {
    link.attrSet('href', address);
    if (address.endsWith('.txt')) {
      link.attrSet('target', '_self');
    } else if (!/(\.html|\/)$/.test(address)) {
      link.attrSet('download', '');
    }
  } else if (/(^|\/)README\.md$/.test(path)) {
    link.attrSet('href', path.replace(/README\.md$/, 'index.md') + (anchor ? `#${anchor}` : ''));
  }
}
