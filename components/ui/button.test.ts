import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "./button";

const button = (props: { pending?: boolean; disabled?: boolean }) =>
	renderToStaticMarkup(createElement(Button, props));

test("a button whose work is under way says so, and keeps the focus", () => {
	for (const html of [button({ pending: true }), button({ pending: true, disabled: true })]) {
		expect(html).toContain('aria-disabled="true"');
		expect(html).toContain('aria-busy="true"');
		expect(html).not.toContain('disabled=""');
	}
});

test("one at rest is open, or not at all", () => {
	expect(button({ pending: false })).not.toMatch(/ (aria-)?(disabled|busy)="/);
	expect(button({ disabled: true })).toContain('disabled=""');
});
