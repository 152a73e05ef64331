// Holds axe against pages: node axe.mjs CHROMIUM FOLDER, every .html file below the folder.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .sort();

const args = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false });
const tab = await browser.newPage();
let violations = 0;
for (const page of pages) {
  await tab.goto(pathToFileURL(resolve(join(folder, page))).href);
  await tab.evaluate(axe);
  const found = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  for (const { id, help, nodes } of found.violations) {
    violations += 1;
    console.error(`${page}: ${id}: ${help}; ${nodes.length} places, the first: ${nodes[0].target}`);
  }
}
await browser.close();
console.log(`${pages.length} pages read by axe, ${violations} violations`);
process.exit(pages.length > 0 && violations === 0 ? 0 : 1);
