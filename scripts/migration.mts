// Writes a new migration: what prisma/schema.prisma says beyond the newest one. Each migration keeps the schema it
// leads to, and the next is the difference from that.
//   npm run migration -- NAME
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { diffDatamodels, MIGRATIONS } from "../server/migrations";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
	console.error("Name the migration in lower case: npm run migration -- add_something");
	process.exit(2);
}
const newest = (await readdir(MIGRATIONS, { withFileTypes: true }))
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort()
	.at(-1);
const before = newest ? await readFile(path.join(MIGRATIONS, newest, "schema.prisma"), "utf8") : null;
const after = await readFile("prisma/schema.prisma", "utf8");
const sql = await diffDatamodels(before, after);
if (sql === "") {
	console.log("The migrations already give this schema.");
} else {
	const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
	const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, "migration.sql"), sql);
	await writeFile(path.join(folder, "schema.prisma"), after);
	console.log(`Wrote ${path.relative(process.cwd(), folder)}`);
}
