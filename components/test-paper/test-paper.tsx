"use client";
import { ArrowLeft, ArrowRight, Flag } from "lucide-react";
import { useEffect, useRef } from "react";
import { HandIn } from "../assignment/hand-in";
import { NotSaved } from "../delivery/not-saved";
import { KeyHelp } from "../keys/key-help";
import { useKeys } from "../keys/use-keys";
import { useSingleKeys } from "../keys/use-single-keys";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { AnswerArea } from "../question/answer-area";
import { ActionBar } from "../question/answer-bar";
import { ProgressLine } from "../question/progress-line";
import { quizAction } from "../question/quiz-keys";
import type { Reply } from "../question/quiz-state";
import { Button } from "../ui/button";
import { countOpen, type PaperItem } from "./paper-state";
import { QuestionNumbers } from "./question-numbers";
import { usePaper } from "./use-paper";

export type TestPaperProps = {
	attemptId: string;
	title: string;
	items: PaperItem[];
	resultHref: string;
	labels: Messages["testPaper"];
	quizLabels: Messages["quiz"];
	handInLabels: Messages["handIn"];
	errors: Messages["errors"];
	/** The time left, where it is limited. */
	children?: React.ReactNode;
};

/** A test: any question at any time, answers that can be changed, and nothing told before it is handed in. */
export function TestPaper(props: TestPaperProps) {
	const { attemptId, title, items, resultHref, labels, quizLabels, handInLabels, errors } = props;
	const { state, delivery, retry, go, reply, flag } = usePaper(attemptId, items, resultHref);
	const { index, replies, flags } = state;
	const item = items[index];
	const given = replies[index] ?? null;
	const [singleKeys] = useSingleKeys();
	const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
	const stem = useFocusOn(index);
	const shownAt = useShownAt(index);
	const give = (answer: Reply) => reply(answer, Math.round(performance.now() - shownAt.current));

	useKeys(singleKeys, (press) => {
		if (press.inField || press.modified) return false;
		if (press.code === "KeyF") {
			if (!press.repeat) flag();
		} else if (press.code === "ArrowLeft") go(index - 1);
		else if (press.code === "ArrowRight") go(index + 1);
		else {
			const options = item?.presentation === "true-false" ? 2 : (item?.options?.length ?? 0);
			const action = quizAction(press, "asking", options);
			if (action?.act !== "choose") return false;
			give({ choice: action.choice });
		}
		return true;
	});

	if (!item) return null;
	const open = countOpen(state);
	const note = open > 0 ? `${labels.open}${open}${labels.openEnd}` : labels.noneOpen;
	return (
		<div className="flex min-h-[calc(100dvh-var(--header-height))] w-full flex-col gap-6 sm:gap-8">
			<ProgressLine
				title={title}
				label={quizLabels.progress}
				current={index + 1}
				total={items.length}
				done={items.length - open}
			>
				{props.children}
				<KeyHelp labels={quizLabels} keys={keysOf(labels, quizLabels)} />
			</ProgressLine>
			<h2
				ref={stem}
				tabIndex={-1}
				lang={languageOf(item.stem)}
				className="font-serif text-xl leading-[1.7] sm:text-2xl"
			>
				{item.stem}
			</h2>
			<AnswerArea
				key={item.position}
				item={item}
				reply={given}
				feedback={null}
				labels={quizLabels}
				onReply={give}
				fieldRef={field}
				staysOpen
			/>
			<QuestionNumbers
				answered={replies.map((each) => each !== null)}
				flagged={flags}
				current={index}
				labels={labels}
				onGo={go}
			/>
			<div className="grid sm:justify-items-end">
				<HandIn
					asButton
					attemptId={attemptId}
					resultHref={resultHref}
					labels={{ ...handInLabels, note }}
					errors={errors}
					isWaiting={delivery.waiting > 0}
				/>
			</div>
			<ActionBar alert={<NotSaved delivery={delivery} labels={quizLabels} errors={errors} onRetry={retry} />}>
				<Button
					aria-disabled={index === 0 || undefined}
					onClick={() => go(index - 1)}
					className="px-3 aria-disabled:opacity-60 sm:px-5"
				>
					<ArrowLeft aria-hidden className="size-5 shrink-0" />
					<span className="max-sm:sr-only">{labels.previous}</span>
				</Button>
				<Button
					aria-pressed={flags[index] ?? false}
					aria-keyshortcuts="f"
					onClick={flag}
					className="min-w-0 px-3 aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent sm:px-5"
				>
					<Flag aria-hidden className="size-5 shrink-0" />
					{labels.flag}
				</Button>
				<Button
					variant="primary"
					aria-disabled={index === items.length - 1 || undefined}
					onClick={() => go(index + 1)}
					className="shrink-0 px-4 aria-disabled:opacity-60 sm:min-w-36 sm:px-5"
				>
					{quizLabels.next}
					<ArrowRight aria-hidden className="size-5" />
				</Button>
			</ActionBar>
		</div>
	);
}

/** The heading that takes the focus with every question but the first. */
function useFocusOn(index: number) {
	const heading = useRef<HTMLHeadingElement>(null);
	const shown = useRef(index);
	useEffect(() => {
		if (shown.current === index) return;
		shown.current = index;
		window.scrollTo({ top: 0, behavior: "instant" });
		heading.current?.focus({ preventScroll: true });
	}, [index]);
	return heading;
}

function useShownAt(index: number) {
	const shownAt = useRef(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the clock begins anew with every question
	useEffect(() => {
		shownAt.current = performance.now();
	}, [index]);
	return shownAt;
}

function keysOf(labels: Messages["testPaper"], quizLabels: Messages["quiz"]) {
	return [
		{ caps: ["1", "2", "3", "4"], does: quizLabels.keyChoose },
		{ caps: ["←", "→"], does: labels.keyGo },
		{ caps: ["F"], does: labels.flag },
	];
}
