import Link from "next/link";
import type { ReactNode } from "react";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { Onward } from "./onward";

export type RecentEntry = {
	href: string;
	title: string;
	when: string;
	score: string;
	finished: boolean;
};

export type TodayProps = {
	greeting: string;
	due: number;
	missed: number;
	recent: RecentEntry[];
	labels: Messages["today"];
	/** What is to be done for class. */
	assigned?: ReactNode;
	/** The one button that starts the right thing. */
	children?: ReactNode;
};

/** Home of a learner: what is due, what was missed, what was done last, and one way to go on. */
export function Today({ greeting, due, missed, recent, labels, assigned, children }: TodayProps) {
	return (
		<div className="grid w-full min-w-0 grid-cols-1 gap-12 pt-8 sm:pt-12">
			<section className="grid gap-8">
				<h1 className="font-serif text-2xl sm:text-3xl">{greeting}</h1>
				<dl className="grid grid-cols-2 border-line border-y">
					<Figure number={due} label={labels.due} href="/review" />
					<Figure number={missed} label={labels.missed} href="/review/missed" />
				</dl>
				{due === 0 && <p className="text-soft">{labels.nothingDue}</p>}
				{children && (
					<div className="grid gap-3 empty:hidden sm:justify-items-start [&>*]:sm:min-w-64">{children}</div>
				)}
			</section>
			{assigned}
			<section aria-labelledby="recent" className="grid min-w-0 grid-cols-1 gap-2">
				<h2 id="recent" className="font-serif text-xl">
					{labels.recent}
				</h2>
				{recent.length === 0 && <p className="text-soft">{labels.noRecent}</p>}
				<ol className="grid min-w-0 list-none grid-cols-1">
					{recent.map((entry) => (
						<RecentRow key={entry.href} entry={entry} labels={labels} />
					))}
				</ol>
				{recent.length > 0 && (
					<p>
						<Link
							href="/attempts"
							prefetch={false}
							className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
						>
							{labels.allAttempts}
						</Link>
					</p>
				)}
			</section>
			<p className="flex flex-wrap gap-x-6 border-line border-t pt-2">
				<Onward href="/progress" label={labels.progress} />
				<Onward href="/cards" label={labels.cards} />
			</p>
		</div>
	);
}

function Figure({ number, label, href }: { number: number; label: string; href: string }) {
	return (
		<div className="flex flex-col-reverse justify-end gap-1 py-5 not-first:border-line not-first:border-l not-first:pl-5">
			<dt className="text-sm leading-snug">
				<Link
					href={href}
					prefetch={false}
					className="-my-1 inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:decoration-2"
				>
					{label}
				</Link>
			</dt>
			<dd className="font-serif text-5xl leading-none tabular">{number}</dd>
		</div>
	);
}

/** An attempt in a list of them: what it was, when, and what came of it. */
export function RecentRow({ entry, labels }: { entry: RecentEntry; labels: Messages["today"] }) {
	return (
		<li className="border-line border-t last:border-b">
			<Link
				href={entry.href}
				prefetch={false}
				className="grid min-h-16 grid-cols-[1fr_auto] items-center gap-x-4 py-3 leading-snug hover:bg-accent-wash"
			>
				<span lang={languageOf(entry.title)} className="min-w-0 truncate font-semibold">
					{entry.title}
				</span>
				<span className={`text-right text-sm ${entry.finished ? "text-soft" : "font-semibold text-accent"}`}>
					{entry.finished ? labels.finished : labels.resume}
				</span>
				<span className="text-sm text-soft">{entry.when}</span>
				<span className="text-right text-sm text-soft tabular">{entry.score}</span>
			</Link>
		</li>
	);
}
