import Link from "next/link";

/** A way on to another page, where no button is called for. */
export function Onward({ href, label }: { href: string; label: string }) {
	return (
		<Link
			href={href}
			prefetch={false}
			className="inline-flex min-h-11 items-center justify-self-start text-accent underline underline-offset-4 hover:decoration-2"
		>
			{label}
		</Link>
	);
}
