"use client";
import { useState } from "react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { type Messages, sentenceFor } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

type MarkingCardProps = {
	answer: {
		nickname: string;
		stem: string;
		key: string;
		reply: string;
		/** 0…1 once it is marked. */
		score: number | null;
		passages: MarkedPassage[];
	};
	path: string;
	labels: Messages["markingPage"] & { readInDocument: string; newTab: string };
	errors: Messages["errors"];
};

/** One answer in sentences, and the three marks it can get. */
export function MarkingCard({ answer, path, labels, errors }: MarkingCardProps) {
	const { nickname, stem, key, reply, passages } = answer;
	const [score, setScore] = useState(answer.score);
	const { pending, error, sendIt } = useSend();
	async function mark(wanted: number) {
		const sent = await sendIt("PUT", path, { score: wanted });
		if (sent.ok) setScore(wanted);
	}
	const marks = [
		{ value: 1, label: labels.right },
		{ value: 0.5, label: labels.partly },
		{ value: 0, label: labels.wrong },
	];
	return (
		<article className="grid min-w-0 gap-5 border-line border-t pt-6 lg:grid-cols-2 lg:gap-8">
			<div className="grid min-w-0 content-start gap-3">
				<h2 lang={languageOf(stem)} className="font-serif text-lg leading-[1.7]">
					{stem}
				</h2>
				<MarkedPassages
					passages={passages}
					documentLabel={labels.readInDocument}
					newTabLabel={labels.newTab}
				/>
			</div>
			<div className="grid min-w-0 content-start gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5">
				<dl className="grid gap-3">
					<div>
						<dt className="text-soft text-sm">
							{labels.reply}: {nickname}
						</dt>
						<dd lang={languageOf(reply)} className="text-lg wrap-anywhere">
							{reply}
						</dd>
					</div>
					<div>
						<dt className="text-soft text-sm">{labels.key}</dt>
						<dd lang={languageOf(key)} className="wrap-anywhere">
							{key}
						</dd>
					</div>
				</dl>
				<div className="flex flex-wrap gap-2" aria-busy={pending || undefined}>
					{marks.map(({ value, label }) => (
						<Button
							key={value}
							aria-pressed={score === value}
							disabled={pending}
							onClick={() => mark(value)}
							className="aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
						>
							{label}
						</Button>
					))}
				</div>
				<p role="status" className="min-h-6 text-good text-sm">
					{score !== null && labels.marked}
				</p>
				{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			</div>
		</article>
	);
}
