import { defineConfig } from "@playwright/test";

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results/browser",
	// Of two cores one is the browser's and one the server's: two of each wait for each other.
	workers: 1,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 30_000,
	use: {
		locale: "ja-JP",
		timezoneId: "Asia/Tokyo",
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
				// A classroom reaches the server by another name, over plain http.
				"--host-resolver-rules=MAP school.test 127.0.0.1",
			],
		},
	},
});
