import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
	poweredByHeader: false,
	// To nobody is a title sent behind its page: a screen reader says it first.
	htmlLimitedBots: /.*/,
	// Types are checked by `npm run validate`; a start from a fresh clone need not wait for it.
	typescript: { ignoreBuildErrors: true },
	// Native or WebAssembly parts that a bundler would break.
	serverExternalPackages: [
		"@prisma/schema-engine-wasm",
		"@prisma/adapter-libsql",
		"@libsql/client",
		"libsql",
		"@node-rs/argon2",
		"@open-spaced-repetition/binding",
	],
	// Browsers ask for it by this name while a page that names its icon is not there yet.
	rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default createNextIntlPlugin("./server/locale.ts")(config);
