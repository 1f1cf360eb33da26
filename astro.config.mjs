import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { codeClasses } from './src/source-code/code-classes.ts';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { sidebar } from './src/site/sidebar.ts';
import codeLight from './src/styles/code-light.json' with { type: 'json' };

const site = process.env.SITE_URL || 'http://localhost:4321';
const base = process.env.BASE_PATH || '/';
const override = (name) => `./src/site/overrides/${name}.astro`;

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR || './dist',
  trailingSlash: 'always',
  // The styles of a page travel in it: one request less before the first paint.
  build: { inlineStylesheets: 'always' },
  // The browser’s own speculation rules do this with less (see `src/site/overrides/Head.astro`).
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { shikiConfig: { theme: codeLight, transformers: [codeClasses(codeLight)] } },
  integrations: [
    starlight({
      title: 'Working Model',
      description: 'An interactive primer on large language models: read, look up, test yourself.',
      defaultLocale: 'root',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      favicon: '/favicon.svg',
      sidebar,
      markdown: { processedDirs: ['./content/chapters'], headingLinks: false },
      tableOfContents: false,
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      customCss: ['./src/styles/tokens.css', './src/styles/base.css', './src/styles/page.css'],
      components: {
        ContentPanel: override('Slot'),
        Footer: override('Footer'),
        Head: override('Head'),
        Header: override('Header'),
        MarkdownContent: override('MarkdownContent'),
        PageFrame: override('PageFrame'),
        PageSidebar: override('Empty'),
        PageTitle: override('PageTitle'),
        Sidebar: override('Sidebar'),
        ThemeProvider: override('ThemeProvider'),
        TwoColumnContent: override('TwoColumnContent'),
      },
      head: [
        {
          tag: 'meta',
          attrs: {
            property: 'og:image',
            content: new URL(`${base.replace(/\/$/, '')}/social.png`, site).href,
          },
        },
        {
          tag: 'meta',
          attrs: { property: 'og:image:alt', content: 'Working Model: a primer on large language models' },
        },
        { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
        { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } },
      ],
    }),
    contentSecurityPolicy(),
  ],
});
