import { startServer } from "./server";
import { expect, test } from "./test";

test("started again with nothing changed, npm start neither installs nor builds, and keeps its secrets", async () => {
	const first = await startServer({}, "scripts/start.mjs");
	await first.kill();
	const again = await startServer({ DATA_DIR: first.dataDir }, "scripts/start.mjs");
	try {
		expect(again.output()).toContain(`http://localhost:${again.port}`);
		expect(again.output()).not.toMatch(/Installing|Building|Generated Prisma Client/);
		expect(await again.secrets()).toBe(await first.secrets());
		expect((await (await fetch(`${again.url}/api/health`)).json()).status).toBe("ok");
	} finally {
		await again.stop();
	}
});

test("CONTENT=none starts with nothing to ask, and says so", async ({ page }) => {
	const server = await startServer({ CONTENT: "none" });
	try {
		await page.goto(server.url);
		await expect(page.getByRole("main")).toContainText("まだ問題セットがありません。");
	} finally {
		await server.stop();
	}
});

test("a port that is taken, or none at all, is said in a sentence", async () => {
	const server = await startServer();
	try {
		await expect(startServer({ PORT: String(server.port) })).rejects.toThrow(/使用中/);
		await expect(startServer({ PORT: "eighty" })).rejects.toThrow(/PORT/);
	} finally {
		await server.stop();
	}
});
