// citeproc-js as the judge of lists of references.
//
//   node csl_judge.js JOBS LOCALES
//
// JOBS: a JSON list of {style: path, language, items}. LOCALES: folder of locales-*.xml. `citeproc` is looked for below
// the current folder. Prints a JSON list of {entries: [[id, text], ...], seconds}, or {error}, one for each job.
const fs = require("fs");
const CSL = require(require.resolve("citeproc", { paths: [process.cwd()] }));

const [, , jobs, locales] = process.argv;

function locale(tag) {
  const files = [tag, "en-US"].map((one) => `${locales}/locales-${one}.xml`);
  return fs.readFileSync(files.find((file) => fs.existsSync(file)), "utf8");
}

function entries(job) {
  const items = Object.fromEntries(job.items.map((item) => [String(item.id), item]));
  const system = { retrieveLocale: locale, retrieveItem: (id) => items[id] };
  const engine = new CSL.Engine(system, fs.readFileSync(job.style, "utf8"), job.language, true);
  engine.setOutputFormat("text");
  engine.updateItems(Object.keys(items));
  const [about, texts] = engine.makeBibliography();
  const silent = new Set((about.bibliography_errors || []).map((one) => one.itemID || one.id));
  const ids = about.entry_ids.map((one) => one[0]);
  const named = ids.length === texts.length ? ids : ids.filter((id) => !silent.has(id));
  return named.map((id, place) => [id, (texts[place] || "").trim()]);
}

const answers = JSON.parse(fs.readFileSync(jobs)).map((job) => {
  const start = process.cpuUsage();
  try {
    const found = entries(job);
    const used = process.cpuUsage(start);
    return { entries: found, seconds: (used.user + used.system) / 1e6 };
  } catch (error) {
    return { error: String(error) };
  }
});
console.log(JSON.stringify(answers));
