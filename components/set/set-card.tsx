import Link from "next/link";
import type { ReactNode } from "react";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";

export type SetCardProps = {
	set: {
		id: string;
		title: string;
		questionCount: number;
		/** Whether the viewer may edit it. */
		isOwn: boolean;
		/** What its questions are about. */
		documents: { id: string; title: string }[];
	};
	labels: Messages["setCard"];
	/** The button that starts a quiz. */
	children?: ReactNode;
};

/** A set on a list: what it is about, how much there is, and a way to start. */
export function SetCard({ set, labels, children }: SetCardProps) {
	const { id, title, questionCount } = set;
	const documents = set.documents.filter((document) => document.title !== title);
	return (
		<article className="grid min-w-0 grid-cols-1 content-between gap-5 rounded-lg border border-line bg-surface p-5 shadow-sheet sm:p-6">
			<div className="grid min-w-0 grid-cols-1 gap-4">
				<h2 className="font-serif text-xl wrap-anywhere" lang={languageOf(title)}>
					<Link
						href={`/sets/${id}`}
						prefetch={false}
						className="-my-2 inline-block min-w-11 py-2 underline-offset-4 hover:underline"
					>
						{title}
					</Link>
				</h2>
				<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 text-sm leading-relaxed">
					<dt className="text-soft">{labels.questions}</dt>
					<dd className="tabular">{questionCount}</dd>
					{documents.length > 0 && <dt className="text-soft">{labels.documents}</dt>}
					{documents.map((document) => (
						<dd
							key={document.id}
							lang={languageOf(document.title)}
							className="col-start-2 min-w-0 wrap-anywhere"
						>
							{document.title}
						</dd>
					))}
				</dl>
			</div>
			<div className="grid gap-x-6 gap-y-1 sm:flex sm:items-center">
				{children}
				{set.isOwn && (
					<Link
						href={`/sets/${id}/desk`}
						prefetch={false}
						className="inline-flex min-h-11 items-center text-accent text-sm underline underline-offset-4 hover:decoration-2 max-sm:justify-self-start"
					>
						{labels.edit}
						<span className="sr-only"> ({title})</span>
					</Link>
				)}
				<Link
					href={`/sets/${id}`}
					prefetch={false}
					className="inline-flex min-h-11 items-center text-accent text-sm max-sm:justify-self-start underline underline-offset-4 hover:decoration-2"
				>
					{labels.open}
					<span className="sr-only"> ({title})</span>
				</Link>
			</div>
		</article>
	);
}
