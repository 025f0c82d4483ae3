// Ace over many books, with one browser for all of them.
//
//     node ace.cjs PACKAGE REPORT BOOK…
//
// PACKAGE is ace-core's package.json: from there its modules are found. REPORT gets a list in the
// order of the books, each {report, rules} or {failure}.

"use strict";

const fs = require("node:fs");
const { createRequire } = require("node:module");

const [package_, reportPath, ...books] = process.argv.slice(2);
const find = createRequire(package_);
const ace = find("@daisy/ace-core");
const runner = find("@daisy/ace-axe-runner-puppeteer");

const rules = new Set();

// Ace opens and closes the browser around each book; this one stays open.
const shared = {
  ...runner,
  launch: async () => {},
  close: async () => {},
  run: async (...page) => {
    const results = await runner.run(...page);
    for (const outcome of ["passes", "violations", "incomplete", "inapplicable"]) {
      for (const each of results.axe[outcome]) rules.add(each.id);
    }
    return results;
  },
};

async function judge(book) {
  try {
    const [, report] = await ace(book, { cwd: process.cwd(), lang: "en" }, shared);
    return { report };
  } catch (failure) {
    return { failure: String((failure && failure.message) || failure) };
  }
}

async function main() {
  await runner.launch();
  try {
    const results = [];
    for (const book of books) results.push(await judge(book));
    for (const each of results) each.rules = rules.size;
    fs.writeFileSync(reportPath, JSON.stringify(results));
  } finally {
    await runner.close();
  }
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
