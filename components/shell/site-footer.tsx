import { DisplayChoices, type DisplayChoicesProps } from "./display-choices";

/** The name, and how the page is to be shown. */
export function SiteFooter(props: DisplayChoicesProps) {
	return (
		<footer className="mt-16 border-line border-t print:hidden">
			<div className="mx-auto flex max-w-180 flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-8 text-sm text-soft sm:px-6">
				<p>
					<b className="font-serif text-base text-ink">{props.labels.siteName}</b>
					<span className="ml-3">{props.labels.tagline}</span>
				</p>
				<DisplayChoices {...props} />
			</div>
		</footer>
	);
}
