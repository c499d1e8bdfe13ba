// Gives an account a new random password, ends its sessions and prints the password once.
//   npm run reset-password -- NAME
import { resetPassword } from "../server/accounts";

const name = process.argv[2];
if (!name) {
	console.error("名前を書いてください / Name the account: npm run reset-password -- NAME");
	process.exit(2);
}
const password = await resetPassword(name);
if (password === null) {
	console.error(`その名前のアカウントはありません / There is no account of that name: ${name}`);
	process.exit(1);
}
console.log(`新しいパスワード / new password: ${password}`);
