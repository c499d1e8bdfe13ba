import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
	poweredByHeader: false,
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
};

export default createNextIntlPlugin("./server/locale.ts")(config);
