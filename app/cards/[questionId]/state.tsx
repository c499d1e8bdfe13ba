import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { CardChanges, type Offer } from "@/components/cards/card-changes";
import { Section } from "@/components/ui/section";
import type { CardHistory } from "@/server/card-history";
import { wordDue } from "../row-words";

/** How the card stands, in figures with their words. */
async function figuresOf({ state, stage, due, suspended, isBuried, setTitle, curve }: CardHistory) {
	const t = await getTranslations("cardPage");
	const { stages, cardsPage } = await getMessages();
	const format = await getFormatter();
	const dueWords = await wordDue();
	const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
	const next = () => {
		if (due) return dueWords(due);
		return state || suspended ? t("notComing") : t("untilAnswered");
	};
	const recall = curve?.points.findLast(({ day }) => day === curve.today)?.recall;
	const figures: [string, string][] = [
		[t("stage"), isBuried ? `${stages[stage]} · ${cardsPage.buried}` : stages[stage]],
		[t("due"), next()],
	];
	if (state) {
		figures.push(
			[
				t("stability"),
				state.stability < 1 ? t("underADay") : t("stabilityDays", { days: number(state.stability) }),
			],
			[t("difficulty"), t("difficultyOf", { difficulty: number(state.difficulty) })],
			[t("reps"), `${state.reps}`],
			[t("lapses"), `${state.lapses}`],
		);
	}
	if (recall !== undefined)
		figures.push([t("recall"), format.number(recall, { style: "percent", maximumFractionDigits: 0 })]);
	if (setTitle) figures.push([t("set"), setTitle]);
	return figures;
}

/** How the card stands, and what its learner can do about it. */
export async function State({ card }: { card: CardHistory }) {
	const t = await getTranslations("cardPage");
	const { cardChanges, errors } = await getMessages();
	const figures = await figuresOf(card);
	const offers: Offer[] = [card.suspended ? "unsuspend" : "suspend", "bury"];
	if (card.state) offers.push("set-due", "reset");
	return (
		<Section id="state" title={t("stateTitle")}>
			<dl className="grid gap-x-8 sm:grid-cols-2">
				{figures.map(([name, value]) => (
					<div key={name} className="flex items-baseline justify-between gap-4 border-line border-b py-2">
						<dt className="text-soft text-sm">{name}</dt>
						<dd className="text-right tabular">{value}</dd>
					</div>
				))}
			</dl>
			{card.state && <p className="text-soft text-sm">{t("stabilityNote")}</p>}
			<CardChanges questionIds={[card.questionId]} offers={offers} labels={cardChanges} errors={errors} />
		</Section>
	);
}
