import ja from "../messages/ja.json" with { type: "json" };
import { account, newPerson, post } from "./requests";
import { type Server, startServer } from "./server";
import { expect, test } from "./test";
import { PASSWORD, signUp } from "./verbs";

// A refusal is an error in the browser's console too.
test.use({ expectedErrors: [/status of 403/] });

async function on(registration: string, look: (server: Server) => Promise<void>): Promise<void> {
	const server = await startServer({ REGISTRATION: registration, CONTENT: "none" });
	try {
		await look(server);
	} finally {
		await server.stop();
	}
}

const accounts = (server: Server) => server.count(`SELECT count(*) FROM "User" WHERE "kind" = 'account'`);
const administrators = (server: Server) =>
	server.text(`SELECT group_concat("name") FROM "User" WHERE "isAdmin"`);

test("where registration is by invitation, the first account invites the second, and the code works once", async ({
	anotherBrowser,
}) => {
	await on("invite", async (server) => {
		const page = await anotherBrowser({ baseURL: server.url });
		await signUp(page, "管理者");
		expect(await administrators(server)).toBe("管理者");
		await page.goto("/settings");
		await page.getByRole("button", { name: ja.invite.make }).click();
		const inviteCode = await page.getByLabel(ja.invite.code).inputValue();
		const guest = await anotherBrowser({ baseURL: server.url });
		await guest.goto("/sign-up");
		await guest.getByLabel(ja.signUp.name, { exact: true }).fill("招かれた人");
		await guest.getByLabel(ja.signUp.password, { exact: true }).fill(PASSWORD);
		await guest.getByLabel(ja.signUp.inviteCode).fill("WRNG-CODE");
		await guest.getByRole("button", { name: ja.signUp.submit }).click();
		await expect(guest.getByRole("main").getByText(ja.errors["invite-needed"]).first()).toBeVisible();
		await guest.getByLabel(ja.signUp.inviteCode).fill(inviteCode);
		await guest.getByRole("button", { name: ja.signUp.submit }).click();
		await expect(guest.getByLabel(ja.signUp.code)).toBeVisible();
		for (const more of [{ inviteCode }, {}]) {
			const third = await post(await newPerson(server), "/api/accounts", account("三人目", more));
			expect(third.status()).toBe(403);
			expect(await third.json()).toMatchObject({ error: "invite-needed" });
		}
		expect(await accounts(server)).toBe(2);
		expect(await administrators(server)).toBe("管理者");
	});
});

test("where registration is closed, the first account can be made, and no other", async ({
	anotherBrowser,
}) => {
	await on("closed", async (server) => {
		const page = await anotherBrowser({ baseURL: server.url });
		await signUp(page, "管理者");
		expect(await administrators(server)).toBe("管理者");
		const second = await anotherBrowser({ baseURL: server.url });
		await second.goto("/sign-up");
		await expect(second.getByText(ja.accountPages.closed)).toBeVisible();
		await expect(second.getByRole("button", { name: ja.signUp.submit })).toHaveCount(0);
		const refused = await post(second.request, "/api/accounts", account("二人目"));
		expect(refused.status()).toBe(403);
		expect(await refused.json()).toEqual({ error: "registration-closed" });
		expect(await accounts(server)).toBe(1);
	});
});
