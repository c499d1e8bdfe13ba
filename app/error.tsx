"use client";
import { useErrorWords } from "@/components/shell/error-words";
import { Button, buttonClass } from "@/components/ui/button";
import { Page } from "@/components/ui/page";

/** A bug of ours: said plainly, with the number under which the server has logged it. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
	const words = useErrorWords();
	if (!words) return null;
	return (
		<Page title={words.title}>
			<p>{words.body}</p>
			{error.digest && (
				<p className="text-soft">
					{words.id}: <code className="select-all text-ink">{error.digest}</code>
				</p>
			)}
			<div className="grid gap-3 sm:flex">
				<Button variant="primary" onClick={() => window.location.reload()}>
					{words.retry}
				</Button>
				<a href="/" className={buttonClass("secondary")}>
					{words.home}
				</a>
			</div>
		</Page>
	);
}
