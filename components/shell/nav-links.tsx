"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

type NavLinksProps = { links: { href: string; label: string }[]; label: string };

const isWithin = (path: string, href: string) =>
	path === href || (href !== "/" && path.startsWith(`${href}/`));

export function NavLinks({ links, label }: NavLinksProps) {
	const path = usePathname();
	return (
		<nav
			aria-label={label}
			className="h-full min-w-0 max-[20rem]:overflow-x-auto max-[20rem]:overflow-y-hidden"
		>
			<ul className="flex h-full list-none">
				{links.map(({ href, label: words }) => (
					<li key={href}>
						<Link
							href={href}
							prefetch={false}
							aria-current={isWithin(path, href) ? "page" : undefined}
							className="relative flex h-full min-w-11 items-center justify-center whitespace-nowrap px-1.5 text-soft after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:bg-accent sm:px-3"
						>
							{words}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
