import { defineConfig } from "@playwright/test";

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results/browser",
	// Two cores, and every worker has a server of its own.
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 60_000,
	// A press may fall on a page that is not alive yet where two cores are busy; what needs a second try is printed.
	retries: 1,
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
