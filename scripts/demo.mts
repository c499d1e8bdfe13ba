// Makes a class of thirty with plausible answers, and a learner with months behind them, so that a newcomer sees full pages
// at once; run again, others.
//   npm run demo
import { prepareServer } from "../server/prepare";

await prepareServer();
const { makeDemo } = await import("./demo/make-demo");
const { makeLearner } = await import("./demo/make-learner");
const { teacher, password, learners, code } = await makeDemo();
console.log(`先生 / teacher: ${teacher}
パスワード / password: ${password}
クラスコード / class code: ${code}
学習者 ${learners}人 / ${learners} learners
`);
const learner = await makeLearner();
console.log(`学習者 / learner: ${learner.name}
パスワード / password: ${learner.password}
答えの記録 ${learner.answers}件 / ${learner.answers} answers`);
process.exit(0);
