const forbidden = function () {
  throw new Error("code from text");
};
Object.assign(globalThis, { Function: forbidden, eval: forbidden });

const { load } = await import("onrecord");
const analyzer = await load();
const { entities } = await analyzer.analyze("“Enough,” said Ulla Brandt.");
console.log(entities[0].name);
