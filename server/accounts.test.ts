import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { foldCode } from "../core/classroom/code";
import { endSessions, recoverAccount, resetPassword, signUp, verifySignIn } from "./accounts";
import { database } from "./database";
import { isFailure } from "./failure";
import { isCommonPassword, makeCode, passwordMatches } from "./passwords";
import { requireLearner } from "./proven";
import { createInvite, registrationMode } from "./registration";
import { sessionSecret } from "./secrets";
import { learnerOfToken } from "./session";
import { makeLearner, makeSet } from "./test-world";

const ADDRESS = "::1";
const wanted = (name: string) => ({ name, password: "correct horse battery", timeZone: "Asia/Tokyo" });

async function join(name: string) {
	const guest = await makeLearner();
	const account = await signUp(guest, ADDRESS, wanted(name));
	if (isFailure(account)) throw new Error(account.error);
	return { guest, ...account };
}

test("the first account, and no other, administers the server and owns what ships", async () => {
	await makeSet("shipped");
	const first = await join("一番");
	const second = await join("二番");
	expect((await requireLearner(first.userId)).isAdmin).toBe(true);
	expect((await requireLearner(second.userId)).isAdmin).toBe(false);
	const set = await database.studySet.findFirstOrThrow({ where: { collection: { key: "shipped" } } });
	expect(set.ownerId).toBe(first.userId);
});

test("signing up keeps the guest's row, so that everything they did stays theirs", async () => {
	const { guest, userId } = await join("もとの客");
	expect(userId).toBe(guest.id);
});

test("a name is taken whatever its width, case or spacing around", async () => {
	await join("Hanako");
	expect(await signUp(await makeLearner(), ADDRESS, wanted(" ＨＡＮＡＫＯ "))).toMatchObject({
		error: "name-taken",
	});
	expect(await database.user.count({ where: { nameKey: "hanako" } })).toBe(1);
});

test("the commonest passwords are refused", async () => {
	expect(isCommonPassword("Password1")).toBe(true);
	expect(isCommonPassword("ああああああああ")).toBe(true);
	expect(isCommonPassword("三日月の下で歌う")).toBe(false);
	const answer = await signUp(await makeLearner(), ADDRESS, { ...wanted("弱い"), password: "12345678" });
	expect(answer).toMatchObject({ error: "common-password" });
});

test("a password in full width or composed otherwise is the same password, and no other matches", async () => {
	const { userId } = await join("同じ鍵");
	const { passwordHash } = await database.user.findUniqueOrThrow({ where: { id: userId } });
	expect(await passwordMatches(passwordHash, "ｃorrect horse battery")).toBe(true);
	expect(await passwordMatches(passwordHash, "correct horse batterz")).toBe(false);
	expect(await passwordMatches(null, "nobody has this password")).toBe(false);
});

test("the recovery code sets a new password once, ends every session and is replaced", async () => {
	const { userId, recoveryCode } = await join("忘れた");
	const before = await database.user.findUniqueOrThrow({ where: { id: userId } });
	expect(before.recoveryHash).not.toContain(foldCode(recoveryCode));
	// Written down without hyphens and in lower case, it is the same code.
	const noted = recoveryCode.toLowerCase().replaceAll("-", " ");
	const password = "あたらしい合言葉です";
	const guest = await makeLearner();
	const recover = (name: string, code: string) =>
		recoverAccount(guest, ADDRESS, { name, recoveryCode: code, password });
	expect(await recover("忘れた", "AAAA-AAAA-AAAA-AAAA")).toEqual({
		error: "wrong-recovery",
	});
	const recovered = await recover(" 忘れた", noted);
	expect(recovered).toMatchObject({ userId });
	const after = await database.user.findUniqueOrThrow({ where: { id: userId } });
	expect(await passwordMatches(after.passwordHash, password)).toBe(true);
	expect(after.sessionVersion).toBe(before.sessionVersion + 1);
	expect(await recover("忘れた", noted)).toEqual({ error: "wrong-recovery" });
});

test("a password reset by whoever runs the server ends every session", async () => {
	const { userId } = await join("頼んだ");
	const before = await database.user.findUniqueOrThrow({ where: { id: userId } });
	const password = await resetPassword("頼んだ");
	const after = await database.user.findUniqueOrThrow({ where: { id: userId } });
	expect(await passwordMatches(after.passwordHash, password ?? "")).toBe(true);
	expect(after.sessionVersion).toBe(before.sessionVersion + 1);
	expect(await resetPassword("そんな人はいない")).toBeNull();
});

test("signing in proves the account; after thirty tries in ten minutes not even the right password does", async () => {
	const { userId } = await join("鍵っ子");
	const guest = await makeLearner();
	expect(await verifySignIn(guest, "::1", "鍵っ子", "wrong password")).toBeNull();
	expect(await verifySignIn(guest, "::1", "鍵っ子", "correct horse battery")).toMatchObject({ id: userId });
	for (let tries = 2; tries < 30; tries++)
		await verifySignIn(guest, `10.0.0.${tries}`, "鍵っ子", "wrong password");
	expect(await verifySignIn(guest, "::1", "鍵っ子", "correct horse battery")).toBeNull();
});

test("a session proves its learner until it is ended, merged away or made up", async () => {
	const { userId } = await join("去る人");
	const { sessionVersion } = await database.user.findUniqueOrThrow({ where: { id: userId } });
	const token = await encode({ token: { sub: userId, version: sessionVersion }, secret: sessionSecret() });
	expect(await learnerOfToken(token)).toMatchObject({ id: userId });
	await endSessions(userId);
	expect(await learnerOfToken(token)).toBeNull();
	const forged = await encode({
		token: { sub: userId, version: sessionVersion + 1 },
		secret: "another secret",
	});
	expect(await learnerOfToken(forged)).toBeNull();
	expect(await learnerOfToken(undefined)).toBeNull();
	const current = { sub: userId, version: sessionVersion + 1 };
	const renewed = await encode({ token: current, secret: sessionSecret() });
	expect(await learnerOfToken(renewed)).toMatchObject({ id: userId });
	await database.user.update({
		where: { id: userId },
		data: { mergedIntoId: (await join("受け手")).userId },
	});
	expect(await learnerOfToken(renewed)).toBeNull();
});

test("signing up ends the guest's sessions elsewhere", async () => {
	const guest = await makeLearner();
	const token = await encode({ token: { sub: guest.id, version: 0 }, secret: sessionSecret() });
	expect(await learnerOfToken(token)).not.toBeNull();
	await signUp(guest, ADDRESS, wanted("用心深い"));
	expect(await learnerOfToken(token)).toBeNull();
});

test("one guest makes one account, however many requests ask at once", async () => {
	const guest = await makeLearner();
	const made = await Promise.all(["ふたごA", "ふたごB"].map((name) => signUp(guest, ADDRESS, wanted(name))));
	expect(made.filter((account) => !isFailure(account))).toHaveLength(1);
	expect(made.filter(isFailure)).toEqual([{ error: "signed-out" }]);
});

test("only the administrator makes invitations", async () => {
	const guest = await makeLearner();
	expect(await createInvite(guest)).toMatchObject({ error: "not-found" });
	const first = await database.setting.findUniqueOrThrow({ where: { key: "administrator" } });
	const invite = await createInvite(await requireLearner(first.value));
	expect(invite).toMatchObject({
		inviteCode: expect.stringMatching(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/),
	});
	expect(await registrationMode()).toBe("open");
	expect(makeCode(2)).not.toBe(makeCode(2));
});
