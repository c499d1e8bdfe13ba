// The pages and doors that there are, as the folders under app/ say.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const METHOD = /\b(?:const|function|as) (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g;

/** A route as "GET /sets/[setId]". */
function routesOf(file: string): string[] {
	const folder = path
		.dirname(file)
		.split(path.sep)
		.join("/")
		.replace(/\/?\([^/]+\)/g, "");
	const address = folder === "." ? "/" : `/${folder}`;
	if (path.basename(file).startsWith("page.")) return [`GET ${address}`];
	const source = readFileSync(path.join("app", file), "utf8");
	return Array.from(source.matchAll(METHOD), ([, method]) => `${method} ${address}`);
}

/** Every page and every method of every door, sorted. */
export function routesOnDisk(): string[] {
	const files = readdirSync("app", { recursive: true, encoding: "utf8" });
	return files
		.filter((file) => /^(page|route)\.[jt]sx?$/.test(path.basename(file)))
		.flatMap(routesOf)
		.sort();
}

/** The address of a route with its parameters filled in. @throws where one of them has no value */
export function addressOf(route: string, values: Record<string, string>): string {
	const pattern = route.slice(route.indexOf("/"));
	return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`No ${name} for ${route}`);
		return value;
	});
}
