// The site of the documents. What is in it, and in which order, is in site.json, which is written before each build.
import { slug } from 'github-slugger';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';
import { asInTheCheckout } from './markdown.mjs';

const { sections, elsewhere } = JSON.parse(readFileSync(new URL('../site.json', import.meta.url), 'utf8'));

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const sidebar = sections.map(({ title, entries }) => ({
  text: escaped(title),
  collapsed: entries.length > 8,
  items: entries.map((entry) => ({ text: escaped(entry.title), link: entry.address })),
}));

export default defineConfig({
  title: 'Headwater',
  description: 'An executable reference data platform on open-source engines',
  lang: 'en',
  srcDir: 'documents',
  // Of the platform, when it runs.
  ignoreDeadLinks: 'localhostLinks',
  rewrites: (page) => page.replace(/README\.md$/, 'index.md'),
  // One page after the other, so that the index of the search is the same each time.
  buildConcurrency: 1,
  markdown: {
    anchor: { slugify: slug },
    attrs: { disable: true },
    config: (md) => asInTheCheckout(md, elsewhere),
  },
  themeConfig: {
    sidebar,
    search: { provider: 'local' },
    outline: { level: [2, 3] },
  },
  // Mermaid is large, and loaded only where there is a diagram.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
});
