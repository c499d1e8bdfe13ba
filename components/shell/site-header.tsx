import Link from "next/link";
import type { Messages } from "../messages";
import { buttonClass } from "../ui/button";
import { AccountMenu } from "./account-menu";
import { LogoSign } from "./logo";
import { NavLinks } from "./nav-links";
import { SwitchButton } from "./switch-button";

export type ShellViewer =
	| { kind: "visitor" }
	| { kind: "guest" }
	| { kind: "nickname" | "account"; name: string };

type SiteHeaderProps = { viewer: ShellViewer; labels: Messages["shell"]; errors: Messages["errors"] };

/** The logo, the places of a learner, and who one is. */
export function SiteHeader({ viewer, labels, errors }: SiteHeaderProps) {
	const isLearner = viewer.kind !== "visitor";
	const nameClass = {
		visitor: "max-[20rem]:hidden",
		guest: "max-sm:hidden",
		account: "max-sm:hidden",
		nickname: "hidden",
	};
	const places = [
		{ href: "/", label: labels.today },
		{ href: "/sets", label: labels.sets },
		{ href: "/review", label: labels.review },
		{ href: "/classes", label: labels.classes },
	];
	return (
		<header className="h-(--header-height) border-line border-b print:hidden">
			<div className="mx-auto flex h-full max-w-180 items-center gap-1 px-2 sm:gap-4 sm:px-6">
				<Link
					href="/"
					prefetch={false}
					aria-label={labels.home}
					className="flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-md px-1 text-accent"
				>
					<LogoSign className="size-8" />
					<span className={`font-bold font-serif text-ink text-xl ${nameClass[viewer.kind]}`}>
						{labels.siteName}
					</span>
				</Link>
				{isLearner && <NavLinks links={places} label={labels.navigation} />}
				<div className="ml-auto flex shrink-0 items-center gap-1">
					{viewer.kind === "nickname" && (
						<div className="relative max-sm:hidden">
							<SwitchButton
								labels={labels}
								errors={errors}
								className={buttonClass("quiet", "whitespace-nowrap text-sm")}
								noticeClass="absolute top-full right-0 z-20 w-64"
							/>
						</div>
					)}
					{isLearner ? (
						<AccountMenu viewer={viewer} labels={labels} errors={errors} />
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
								className="group flex min-h-11 items-center pr-2 max-[15rem]:hidden sm:pr-0"
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
