import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";

const SIGNS = { bad: CircleAlert, good: CircleCheck, plain: Info };
const BOXES = {
	bad: "border-bad bg-bad-wash",
	good: "border-good bg-good-wash",
	plain: "border-line bg-surface",
};
const COLOURS = { bad: "text-bad", good: "text-good", plain: "text-soft" };

/** Says that something went wrong (announced at once), went well, or is to be known (announced in turn). */
export function Notice({ tone, children }: { tone: "bad" | "good" | "plain"; children: ReactNode }) {
	const Icon = SIGNS[tone];
	return (
		<div
			role={tone === "bad" ? "alert" : "status"}
			className={`flex gap-3 rounded-md border px-4 py-3 leading-relaxed ${BOXES[tone]}`}
		>
			<Icon aria-hidden className={`mt-1 size-5 shrink-0 ${COLOURS[tone]}`} />
			<div className="min-w-0">{children}</div>
		</div>
	);
}
