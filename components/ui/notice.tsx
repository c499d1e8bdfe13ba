import { CircleAlert, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";

/** Says that something went wrong (announced at once) or went well (announced in turn). */
export function Notice({ tone, children }: { tone: "bad" | "good"; children: ReactNode }) {
	const Icon = tone === "bad" ? CircleAlert : CircleCheck;
	const colours = tone === "bad" ? "border-bad bg-bad-wash" : "border-good bg-good-wash";
	return (
		<div
			role={tone === "bad" ? "alert" : "status"}
			className={`flex gap-3 rounded-md border px-4 py-3 leading-relaxed ${colours}`}
		>
			<Icon aria-hidden className={`mt-1 size-5 shrink-0 ${tone === "bad" ? "text-bad" : "text-good"}`} />
			<div className="min-w-0">{children}</div>
		</div>
	);
}
