import type { CalendarDay } from "@/core/review/calendar";
import { ChartTable } from "./chart-table";
import { monthTicks } from "./month-ticks";

export type HeatMapProps = {
	title: string;
	gist: string;
	/** A column a week, of seven days each, the last one this week: calendarWeeks. */
	weeks: (CalendarDay | null)[][];
	today: number;
	/** A learner day as a date, and its month. */
	dayText: (day: number) => string;
	monthText: (day: number) => string;
	answersText: (answers: number) => string;
	/** What opens the table, the head of its first column and, short, of each weekday; the ends of the legend. */
	labels: { table: string; week: string; weekdays: string[]; less: string; more: string };
};

/** Cells lie 16 units apart, which is 1 rem: they grow with the letters beside them. */
const PITCH = 16;
const CELL = 13;
/** Room for the months. */
const TOP = 20;
/** The side of a day's ink by its level: less is smaller too, and not only paler. */
const INK = [0, 5, 8, 11, CELL];
const HEIGHT = TOP + 7 * PITCH;

/** The days studied as a calendar, the newest week at the right. Where there is no room for all, the last 13 are shown. */
export function HeatMap({ title, gist, weeks, labels, ...props }: HeatMapProps) {
	return (
		<figure className="@container grid min-w-0 grid-cols-1 gap-3">
			<figcaption className="font-semibold leading-snug">{title}</figcaption>
			<div role="img" aria-label={`${title}: ${gist}`} className="grid grid-cols-1 gap-3">
				<p className="text-sm leading-snug">{gist}</p>
				<div className="flex">
					<Weekdays names={labels.weekdays} />
					<div className="flex max-w-52 justify-end overflow-hidden @min-[29rem]:max-w-none">
						<Weeks weeks={weeks} {...props} />
					</div>
				</div>
				<Legend less={labels.less} more={labels.more} />
			</div>
			<ChartTable
				summary={labels.table}
				caption={title}
				head={[labels.week, ...labels.weekdays]}
				rows={weeks.map((week) => [
					props.dayText(week.find((day) => day)?.day ?? props.today),
					...week.map((day) => (day ? `${day.answers}` : "")),
				])}
			/>
		</figure>
	);
}

function Weekdays({ names }: { names: string[] }) {
	return (
		<svg
			aria-hidden="true"
			width="2.25rem"
			height={`${HEIGHT / PITCH}rem`}
			viewBox={`0 0 ${2.25 * PITCH} ${HEIGHT}`}
			className="shrink-0 fill-soft text-[12px]"
		>
			{names.map((name, row) => (
				<text key={name} x="0" y={TOP + row * PITCH + CELL / 2} dominantBaseline="central">
					{name}
				</text>
			))}
		</svg>
	);
}

type WeeksProps = Pick<HeatMapProps, "weeks" | "today" | "dayText" | "monthText" | "answersText">;

function Weeks({ weeks, today, dayText, monthText, answersText }: WeeksProps) {
	return (
		<svg
			aria-hidden="true"
			width={`${weeks.length}rem`}
			height={`${HEIGHT / PITCH}rem`}
			viewBox={`${(CELL - PITCH) / 2} 0 ${weeks.length * PITCH} ${HEIGHT}`}
			className="shrink-0 fill-soft text-[12px]"
		>
			{monthTicks(weeks).map(({ week, day }) => (
				<text key={day} x={week * PITCH} y={TOP - 8}>
					{monthText(day)}
				</text>
			))}
			{weeks.map((week, column) =>
				week.map(
					(day, row) =>
						day && (
							<g key={day.day} transform={`translate(${column * PITCH} ${TOP + row * PITCH})`}>
								<title>{`${dayText(day.day)}: ${answersText(day.answers)}`}</title>
								<Cell level={day.level} isToday={day.day === today} />
							</g>
						),
				),
			)}
		</svg>
	);
}

function Cell({ level, isToday }: { level: number; isToday: boolean }) {
	const side = INK[level] ?? CELL;
	const inset = (CELL - side) / 2;
	return (
		<>
			<rect width={CELL} height={CELL} rx="3" className={isToday ? "fill-line stroke-ink" : "fill-line"} />
			{side > 0 && <rect x={inset} y={inset} width={side} height={side} rx="2" className="fill-accent" />}
		</>
	);
}

function Legend({ less, more }: { less: string; more: string }) {
	return (
		<p className="flex items-center gap-2 text-soft text-xs">
			{less}
			<svg
				aria-hidden="true"
				width={`${INK.length}rem`}
				height="1rem"
				viewBox={`${(CELL - PITCH) / 2} ${(CELL - PITCH) / 2} ${INK.length * PITCH} ${PITCH}`}
			>
				{INK.map((side, level) => (
					<g key={side} transform={`translate(${level * PITCH} 0)`}>
						<Cell level={level} isToday={false} />
					</g>
				))}
			</svg>
			{more}
		</p>
	);
}
