// Every browser test runs against a real server and fails on any error in the console: a violation of the
// Content-Security-Policy is one.
import { test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server";

function collectErrors(page: Page): string[] {
	const errors: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") errors.push(message.text());
	});
	page.on("pageerror", (error) => errors.push(error.message));
	return errors;
}

type Fixtures = {
	/** Messages that this test expects in the console; everything else there fails it. */
	expectedErrors: RegExp[];
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
	context: async ({ context, expectedErrors }, use) => {
		const pages: string[][] = [];
		context.on("page", (page) => pages.push(collectErrors(page)));
		await use(context);
		const unexpected = pages.flat().filter((text) => !expectedErrors.some((expected) => expected.test(text)));
		expect(unexpected, "errors in the console").toEqual([]);
	},
});

export { expect };
