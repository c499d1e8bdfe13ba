// npm run bench: what is to stay quick, against what it may take. Ends with 1 where a bound is broken.
//   npm run --silent bench -- --json   prints [{ name, value, bound, holds }] instead of lines
import { type Figure, holds, lineOf } from "./bench/figures";
import { benchGenerator } from "./bench/generator";
import { benchLearners } from "./bench/learners";
import { benchPages } from "./bench/pages";

const asJson = process.argv.includes("--json");
const figures: Figure[] = [];
for (const bench of [benchGenerator, benchLearners, benchPages]) {
	const measured = await bench();
	figures.push(...measured);
	if (!asJson) for (const figure of measured) console.log(lineOf(figure));
}
const rowOf = (figure: Figure) => {
	const { name, unit, value, bound } = figure;
	return { name: unit ? `${name},${unit}` : name, value, bound, holds: holds(figure) };
};
if (asJson) console.log(JSON.stringify(figures.map(rowOf), null, "\t"));
if (!figures.every(holds)) process.exitCode = 1;
