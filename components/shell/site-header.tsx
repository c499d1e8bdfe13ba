import Link from "next/link";
import type { Messages } from "../messages";
import { buttonClass } from "../ui/button";
import { AccountMenu } from "./account-menu";
import { LogoSign } from "./logo";
import { NavLinks } from "./nav-links";

export type ShellViewer = { kind: "visitor" } | { kind: "guest" } | { kind: "account"; name: string };

type SiteHeaderProps = { viewer: ShellViewer; labels: Messages["shell"] };

/** The logo, the three places of a learner, and who one is. */
export function SiteHeader({ viewer, labels }: SiteHeaderProps) {
	const isLearner = viewer.kind !== "visitor";
	const places = [
		{ href: "/", label: labels.today },
		{ href: "/sets", label: labels.sets },
		{ href: "/review", label: labels.review },
	];
	return (
		<header className="h-(--header-height) border-line border-b">
			<div className="mx-auto flex h-full max-w-180 items-center gap-1 px-2 sm:gap-4 sm:px-6">
				<Link
					href="/"
					prefetch={false}
					aria-label={labels.home}
					className="flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-md px-1 text-accent"
				>
					<LogoSign className="size-8" />
					<span className={`font-bold font-serif text-ink text-xl ${isLearner ? "max-sm:hidden" : ""}`}>
						{labels.siteName}
					</span>
				</Link>
				{isLearner && <NavLinks links={places} label={labels.navigation} />}
				<div className="ml-auto flex shrink-0 items-center gap-1">
					{isLearner ? (
						<AccountMenu viewer={viewer} labels={labels} />
					) : (
						<>
							<Link
								href="/sign-in"
								prefetch={false}
								className={buttonClass("quiet", "text-sm max-sm:px-1.5")}
							>
								{labels.signIn}
							</Link>
							<Link
								href="/sign-up"
								prefetch={false}
								className="group flex min-h-11 items-center pr-2 sm:pr-0"
							>
								<span className="rounded-md border border-edge px-3 py-1 font-semibold text-sm group-hover:border-accent group-hover:text-accent">
									{labels.signUp}
								</span>
							</Link>
						</>
					)}
				</div>
			</div>
		</header>
	);
}
