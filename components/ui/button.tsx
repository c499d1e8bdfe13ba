import Link from "next/link";
import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet";

const SHARED =
	"inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-5 py-2 text-center font-semibold leading-snug no-underline transition-colors select-none disabled:opacity-60 aria-busy:cursor-progress aria-busy:opacity-60";

const VARIANTS: Record<ButtonVariant, string> = {
	primary: "bg-accent text-on-accent not-disabled:not-aria-busy:hover:bg-accent-strong",
	secondary:
		"border border-edge bg-surface text-ink not-disabled:not-aria-busy:hover:border-accent not-disabled:not-aria-busy:hover:text-accent",
	quiet:
		"px-3 text-accent underline decoration-1 underline-offset-4 not-disabled:not-aria-busy:hover:decoration-2",
};

/** The classes of a button, for what is not one but looks like it. */
export function buttonClass(variant: ButtonVariant, className = ""): string {
	return `${SHARED} ${VARIANTS[variant]} ${className}`;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
	variant?: ButtonVariant;
	/** While what it did is under way: it cannot be pressed again, and says so, but it keeps the focus. */
	pending?: boolean;
	ref?: Ref<HTMLButtonElement>;
};

/** Stops what a press would do; of a submit button also what Enter in its form would. */
const stopPress = (event: MouseEvent) => event.preventDefault();

export function Button({ variant = "secondary", pending, className, type, disabled, ...rest }: ButtonProps) {
	return (
		<button
			type={type ?? "button"}
			className={buttonClass(variant, className)}
			disabled={disabled && !pending}
			{...rest}
			{...(pending ? { "aria-busy": true, "aria-disabled": true, onClick: stopPress } : {})}
		/>
	);
}

type ButtonLinkProps = {
	href: string;
	variant?: ButtonVariant;
	className?: string;
	children: ReactNode;
	ref?: Ref<HTMLAnchorElement>;
};

export function ButtonLink({ href, variant = "secondary", className, children, ref }: ButtonLinkProps) {
	return (
		<Link href={href} prefetch={false} className={buttonClass(variant, className)} ref={ref}>
			{children}
		</Link>
	);
}
