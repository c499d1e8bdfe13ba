// Every browser test runs against a real server and fails on any error in the console: a violation of the
// Content-Security-Policy is one.
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server";

function collectErrors(page: Page, errors: string[]): void {
	page.on("console", (message) => {
		if (message.type() === "error") errors.push(message.text());
	});
	page.on("pageerror", (error) => errors.push(error.message));
}

type Fixtures = {
	/** Messages that this test expects in the console; everything else there fails it. */
	expectedErrors: RegExp[];
	/** What the consoles of all pages of this test have said. */
	consoleErrors: string[];
	/** A page in another person's browser, which knows nothing of this one. */
	anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Fixtures, { server: Server }>({
	server: [
		async ({ browserName: _ }, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: "worker", timeout: 90_000 },
	],
	baseURL: async ({ server }, use) => use(server.url),
	expectedErrors: [[], { option: true }],
	consoleErrors: async ({ expectedErrors }, use) => {
		const errors: string[] = [];
		await use(errors);
		const unexpected = errors.filter((text) => !expectedErrors.some((expected) => expected.test(text)));
		expect(unexpected, "errors in the console").toEqual([]);
	},
	context: async ({ context, consoleErrors }, use) => {
		context.on("page", (page) => collectErrors(page, consoleErrors));
		await use(context);
	},
	anotherBrowser: async ({ browser, consoleErrors }, use) => {
		const contexts: { close: () => Promise<void> }[] = [];
		await use(async (options) => {
			const context = await browser.newContext(options);
			contexts.push(context);
			context.on("page", (page) => collectErrors(page, consoleErrors));
			return context.newPage();
		});
		for (const context of contexts) await context.close();
	},
});

export { expect };
