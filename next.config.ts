import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
	poweredByHeader: false,
	// Native or WebAssembly parts that a bundler would break.
	serverExternalPackages: [
		"@patdx/kuromoji",
		"@prisma/schema-engine-wasm",
		"@prisma/adapter-libsql",
		"@libsql/client",
		"libsql",
		"@node-rs/argon2",
	],
};

export default createNextIntlPlugin("./server/locale.ts")(config);
