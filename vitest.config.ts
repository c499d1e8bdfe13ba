import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
process.env.TZ = "Asia/Kathmandu"; // a zone of neither UTC nor whole hours shows what depends on the machine's own

export default defineConfig({
	test: {
		projects: [
			{
				resolve: { alias },
				test: {
					name: "core",
					include: ["core/**/*.test.ts", "components/**/*.test.ts"],
					testTimeout: 30_000,
				},
			},
			{
				resolve: { alias },
				ssr: {
					resolve: {
						conditions: ["react-server", "node", "import", "module", "default"],
						externalConditions: ["react-server", "node", "import", "default"],
					},
				},
				test: {
					name: "server",
					pool: "forks",
					include: ["server/**/*.test.ts", "scripts/**/*.test.ts", "app/**/*.test.ts"],
					setupFiles: ["server/test-setup.ts"],
					testTimeout: 30_000,
				},
			},
		],
	},
});
