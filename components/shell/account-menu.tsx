import type { LucideIcon } from "lucide-react";
import { CircleUserRound, LogIn, Settings, UserPlus } from "lucide-react";
import Link from "next/link";
import { SignOutButton } from "../account/sign-out-button";
import type { Messages } from "../messages";
import type { ShellViewer } from "./site-header";
import { SwitchButton } from "./switch-button";

type AccountMenuProps = {
	viewer: Exclude<ShellViewer, { kind: "visitor" }>;
	labels: Messages["shell"];
	errors: Messages["errors"];
};

const MENU = "account-menu";

/** Who one is, and what belongs to that: a native popover, which closes by itself. */
export function AccountMenu({ viewer, labels, errors }: AccountMenuProps) {
	const isGuest = viewer.kind === "guest";
	const name = isGuest ? labels.guest : viewer.name;
	return (
		<>
			<button
				type="button"
				popoverTarget={MENU}
				className="flex min-h-11 min-w-11 max-w-32 items-center justify-center gap-2 rounded-md px-2 hover:bg-accent-wash sm:max-w-56"
			>
				<CircleUserRound aria-hidden className="size-5 shrink-0 text-soft" />
				<span className="truncate text-sm max-sm:sr-only">{name}</span>
			</button>
			<div
				id={MENU}
				popover="auto"
				className="fixed inset-auto top-(--header-height) right-2 m-0 mt-1 w-64 rounded-md border border-line bg-surface p-2 text-ink shadow-sheet sm:right-[max(1.5rem,calc(50vw-21rem))]"
			>
				<p className="truncate px-3 pt-2 font-semibold leading-snug">{name}</p>
				{isGuest && <p className="px-3 pt-1 text-soft text-sm leading-relaxed">{labels.guestNote}</p>}
				<div className="mt-2 border-line border-t pt-2">
					{isGuest && <MenuLink href="/sign-up" icon={UserPlus} label={labels.signUp} />}
					{isGuest && <MenuLink href="/sign-in" icon={LogIn} label={labels.signIn} />}
					<MenuLink href="/settings" icon={Settings} label={labels.settings} />
					{viewer.kind === "account" && (
						<SignOutButton label={labels.signOut} pendingLabel={labels.signingOut} errors={errors} />
					)}
					{viewer.kind === "nickname" && (
						<SwitchButton
							labels={labels}
							errors={errors}
							className="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left hover:bg-accent-wash"
						/>
					)}
				</div>
			</div>
		</>
	);
}

function MenuLink({ href, icon: Icon, label }: { href: string; icon: LucideIcon; label: string }) {
	return (
		<Link
			href={href}
			prefetch={false}
			className="flex min-h-11 items-center gap-3 rounded-sm px-3 hover:bg-accent-wash"
		>
			<Icon aria-hidden className="size-4 text-soft" />
			{label}
		</Link>
	);
}
