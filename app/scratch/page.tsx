import { getMessages } from "next-intl/server";
import { InviteButton } from "@/components/account/invite-button";
import { RecoveryCode } from "@/components/account/recovery-code";
import { SettingsForm } from "@/components/account/settings-form";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Result } from "@/components/attempt/result";
import { StartQuiz } from "@/components/attempt/start-quiz-button";
import { DocumentText } from "@/components/document/document-text";
import { Quiz } from "@/components/question/quiz";
import { Review } from "@/components/review/review";
import { SetCard } from "@/components/set/set-card";
import { StartForm } from "@/components/set/start-form";
import { StudyToggle } from "@/components/set/study-toggle";
import { Today } from "@/components/today/today";
import { Page } from "@/components/ui/page";
import { feedback, passage, second } from "./sample";

export default async function Scratch({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
	const { show } = await searchParams;
	const m = await getMessages();
	switch (show) {
		case "quiz":
			return (
				<Quiz
					attemptId="a1"
					title="高瀬川の橋と町の百年"
					start={2}
					items={[
						...[0, 1].map((position) => ({ position, stem: "前", presentation: "choice" as const, options: ["1", "2"] })),
						{
							position: 2,
							stem: "架け替え工事の費用をめぐって、町議会の臨時会で予備費の支出に最後まで反対したと書かれているのは誰ですか。",
							presentation: "choice",
							options: ["水野治郎町長", "商工会の会長であった大場千代", "県土木部の出先機関の担当者たち", "対岸の浅見村の村会議員、佐久間"],
						},
						{ position: 3, stem: "二代目の橋の渡り初めが行われたのはいつですか。", presentation: "typed", expects: "年月日で答えてください" },
						{ position: 4, stem: "終わりの問題", presentation: "choice", options: ["あ", "い"] },
					]}
					labels={m.quiz}
					errors={m.errors}
					resultHref="/scratch?show=result"
				/>
			);
		case "review":
			return (
				<Review
					cards={[1, 2].map((n) => ({
						questionId: `q${n}`,
						stem: n === 1 ? "架け替え工事の費用は、国と県でどのように分担されましたか。" : "渡り初めの日は。",
						key: "国が三分の二、県が三分の一",
						rationale: "第二段落で、町の広報が分担の割合を述べています。",
						passages: [passage],
						intervals: { 1: "10分", 2: "3日", 3: "8日", 4: "1.2か月" },
					}))}
					labels={m.review}
					errors={m.errors}
					doneHref="/scratch?show=review"
				/>
			);
		case "result":
			return (
				<Result
					title="高瀬川の橋と町の百年"
					right={8}
					total={10}
					labels={m.result}
					missed={[
						{ stem: "架け替え工事の費用に最後まで反対したのは誰ですか。", feedback },
						{ stem: "渡り初めはいつですか。", feedback: { ...feedback, position: 5, replied: null, passages: [second] } },
					]}
				>
					<StartQuiz of={{ of: "attempt", attemptId: "a" }} label="間違えた問題をもう一度" pendingLabel="…" errors={m.errors} />
				</Result>
			);
		case "today":
			return (
				<Today
					greeting="ちひろさん、こんにちは"
					due={12}
					missed={3}
					labels={m.today}
					recent={[
						{ href: "/attempts/1", title: "高瀬川の橋と町の百年", when: "11月21日 8:12", score: "10問中4問まで", finished: false },
						{ href: "/attempts/2", title: "間違えた問題の練習", when: "11月20日 21:40", score: "8問中7問正解", finished: true },
						{ href: "/attempts/3", title: "高瀬川の橋と町の百年", when: "11月19日 7:55", score: "10問中6問正解", finished: true },
					]}
				>
					<StartQuiz of={{ of: "missed" }} label="復習をはじめる" pendingLabel="…" errors={m.errors} />
				</Today>
			);
		case "sets":
			return (
				<Page title="セット">
					<SetCard
						set={{ id: "s", title: "高瀬川の橋と町の百年", questionCount: 48, documents: [{ id: "d", title: "橋の架け替えと町の選択" }, { id: "e", title: "川の記録" }] }}
						labels={m.setCard}
					>
						<StartQuiz of={{ of: "missed" }} label="10問はじめる" pendingLabel="…" errors={m.errors} />
					</SetCard>
					<StartForm setId="s" questions={48} labels={m.startForm} errors={m.errors} />
					<StudyToggle setId="s" studying={false} labels={m.studyToggle} errors={m.errors} />
				</Page>
			);
		case "forms":
			return (
				<Page title="新規登録">
					<SignUpForm inviteNeeded labels={m.signUp} errors={m.errors} />
					<RecoveryCode value="K7QX-M2RD-9TFA-4WZE" labels={m.signUp} />
					<SignInForm labels={m.signIn} errors={m.errors} />
					<SettingsForm settings={{ timeZone: "Asia/Tokyo", dayStart: 4, newPerDay: 20, reviewsPerDay: 200 }} labels={m.settings} errors={m.errors} />
					<InviteButton labels={m.invite} errors={m.errors} />
				</Page>
			);
		default:
			return (
				<Page title="橋の架け替えと町の選択" intro="2024年3月">
					<DocumentText
						paragraphs={[
							{ line: 0, text: "はじめに", isHeading: true },
							{ line: 1, text: passage.before + passage.marked + passage.after, isHeading: false },
							{ line: 2, text: "費用の分担", isHeading: true },
							{ line: 3, text: second.before + second.marked + second.after, isHeading: false },
						]}
					/>
				</Page>
			);
	}
}
