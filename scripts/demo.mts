// Makes a class of thirty with plausible answers, so that a newcomer sees full pages at once; run again, another class.
//   npm run demo
import { prepareServer } from "../server/prepare";

await prepareServer();
const { makeDemo } = await import("./demo/make-demo");
const { teacher, password, learners, code } = await makeDemo();
console.log(`先生 / teacher: ${teacher}
パスワード / password: ${password}
クラスコード / class code: ${code}
学習者 ${learners}人 / ${learners} learners`);
process.exit(0);
