import { expect, test } from "vitest";
import {
	createInvite,
	recoverAccount,
	registrationMode,
	resetPassword,
	signUp,
	verifySignIn,
} from "./accounts";
import { database } from "./database";
import { isFailure } from "./failure";
import { foldCode, isCommonPassword, makeCode, passwordMatches } from "./passwords";
import { learnerOfToken } from "./session";
import { makeLearner, makeSet, requireLearner } from "./test-world";

const wanted = (name: string) => ({ name, password: "correct horse battery", timeZone: "Asia/Tokyo" });

async function join(name: string) {
	const guest = await makeLearner();
	const account = await signUp(guest, wanted(name));
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
	expect(await signUp(await makeLearner(), wanted(" ＨＡＮＡＫＯ "))).toMatchObject({ error: "name-taken" });
	expect(await database.user.count({ where: { nameKey: "hanako" } })).toBe(1);
});

test("the commonest passwords are refused", async () => {
	expect(isCommonPassword("Password1")).toBe(true);
	expect(isCommonPassword("ああああああああ")).toBe(true);
	expect(isCommonPassword("三日月の下で歌う")).toBe(false);
	const answer = await signUp(await makeLearner(), { ...wanted("弱い"), password: "12345678" });
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
	expect(await recoverAccount("::1", "忘れた", "AAAA-AAAA-AAAA-AAAA", password)).toEqual({
		error: "wrong-recovery",
	});
	const recovered = await recoverAccount("::1", " 忘れた", noted, password);
	expect(recovered).toMatchObject({ userId });
	const after = await database.user.findUniqueOrThrow({ where: { id: userId } });
	expect(await passwordMatches(after.passwordHash, password)).toBe(true);
	expect(after.sessionVersion).toBe(before.sessionVersion + 1);
	expect(await recoverAccount("::1", "忘れた", noted, password)).toEqual({ error: "wrong-recovery" });
});

test("a password reset by whoever runs the server ends every session", async () => {
	const { userId } = await join("頼んだ");
	const password = await resetPassword("頼んだ");
	const after = await database.user.findUniqueOrThrow({ where: { id: userId } });
	expect(await passwordMatches(after.passwordHash, password ?? "")).toBe(true);
	expect(after.sessionVersion).toBe(1);
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

test("a token of an ended session proves nobody, and neither does a made-up one", async () => {
	expect(await learnerOfToken("made.up.token")).toBeNull();
	expect(await learnerOfToken(undefined)).toBeNull();
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
