// Makes every card again from its log and says how many had been otherwise: npm run rebuild-cards
import { rebuildCards } from "../server/rebuilding";

const { cards, changed } = await rebuildCards();
console.log(
	`${cards} 枚のカードを作り直し、${changed} 枚が変わりました / ${cards} cards rebuilt, ${changed} changed`,
);
