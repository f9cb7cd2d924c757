import { load } from "onrecord";

const analyzer = await load();
analyzer[Symbol.dispose]();
console.log(await analyzer.analyze("Words.").catch(({ code }) => code));
