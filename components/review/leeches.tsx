import type { Messages } from "../messages";
import { Notice } from "../ui/notice";

/** Says that questions were put away because they are forgotten again and again, and where they are. */
export function Leeches({ count, labels }: { count: number; labels: Messages["review"] }) {
	if (count === 0) return null;
	return (
		<Notice tone="plain">
			{labels.leech}{" "}
			<a href="/cards?show=leech" className="text-accent underline underline-offset-4">
				{labels.leechLink}
			</a>
		</Notice>
	);
}
