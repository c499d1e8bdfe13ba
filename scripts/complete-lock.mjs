// A registry mirror may lack the packages of other platforms; npm then leaves those optional dependencies out of the
// lock file, and `npm ci` refuses it everywhere. This adds what is missing. Run it after every change of the lock.
import { readFileSync, writeFileSync } from "node:fs";

const OSES = [
	"aix",
	"android",
	"darwin",
	"freebsd",
	"linux",
	"netbsd",
	"openbsd",
	"openharmony",
	"sunos",
	"win32",
];
const CPUS = [
	"arm",
	"arm64",
	"ia32",
	"loong64",
	"mips64el",
	"ppc64",
	"ppc64le",
	"riscv64",
	"s390x",
	"wasm32",
	"x64",
];

/** @typedef {{version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string>}} Entry */

/** The platform that a package is for, as its name says: @esbuild/linux-x64, lightningcss-linux-arm-gnueabihf. */
function platformOf(/** @type {string} */ name) {
	const words = name.split(/[/-]/);
	const os = OSES.find((word) => words.includes(word)) ?? (words.includes("linuxmusl") ? "linux" : undefined);
	const cpu = CPUS.find((word) => words.includes(word));
	const musl = words.some((word) => word.includes("musl"));
	const glibc = words.includes("gnu");
	return {
		...(os ? { os: [os] } : {}),
		...(cpu ? { cpu: [cpu] } : {}),
		...(musl ? { libc: ["musl"] } : glibc ? { libc: ["glibc"] } : {}),
	};
}

/** The optional dependencies that no entry of the lock answers. */
export function missingOptional(/** @type {{packages: Record<string, Entry>}} */ lock) {
	/** @type {Record<string, Entry>} */
	const missing = {};
	for (const [place, entry] of Object.entries(lock.packages)) {
		for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
			let folder = place;
			const candidates = [`${place ? `${place}/` : ""}node_modules/${name}`];
			while (folder.includes("node_modules")) {
				folder = folder.slice(0, folder.lastIndexOf("node_modules")).replace(/\/$/, "");
				candidates.push(`${folder ? `${folder}/` : ""}node_modules/${name}`);
			}
			if (candidates.some((candidate) => lock.packages[candidate])) continue;
			missing[candidates[candidates.length - 1] ?? ""] = {
				version: version.replace(/^[\^~]/, ""),
				optional: true,
				...platformOf(name),
			};
		}
	}
	return missing;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
	const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
	const missing = missingOptional(lock);
	const packages = { ...lock.packages, ...missing };
	lock.packages = Object.fromEntries(
		Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
	);
	writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
	console.log(`${Object.keys(missing).length} optional dependencies added`);
}
