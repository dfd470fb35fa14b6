// Reads the diagrams that are named, and prints which of them Mermaid cannot: file, line in it, what it says; tabs between.
import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';

// Mermaid cleans labels with a browser's means.
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

for (const file of process.argv.slice(2)) {
  try {
    await mermaid.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const said = String(error.message).split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const line = error.hash?.loc?.first_line ?? /line (\d+)/.exec(said[0])?.[1] ?? 1;
    const place = said.findIndex((each) => /^-+\^$/.test(each));
    console.log([file, line, [said[0], ...said.slice(place + 1, place + 2)].join(' ')].join('\t'));
  }
}
