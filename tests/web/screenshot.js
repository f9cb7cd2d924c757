// Takes the pictures of the page that the README shows: npm run screenshot, after scripts/build-site.
import { fileURLToPath } from "node:url";

import { launch, serve } from "./support/site.js";
import { settled } from "./support/visit.js";

/** @type {{ name: string, width: number, height: number, colorScheme: "light" | "dark", card: boolean }[]} */
const pictures = [
  { name: "screenshot", width: 1440, height: 960, colorScheme: "light", card: true },
  { name: "dark", width: 1024, height: 768, colorScheme: "dark", card: false },
  { name: "narrow", width: 390, height: 844, colorScheme: "light", card: false },
];

const server = await serve();
const browser = await launch();
for (const { name, width, height, colorScheme, card } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(server.address);
  await page.locator("#welcome").getByRole("button", { name: "Try the example" }).click();
  await settled(page);
  if (card) {
    await page.locator('#article mark[data-quote="direct"]').nth(1).hover();
    await page.getByRole("tooltip").waitFor();
  } else {
    await page.mouse.move(0, 0);
    await page.getByRole("tooltip").waitFor({ state: "hidden" });
  }
  await page.screenshot({ path: fileURLToPath(new URL(`../../web/docs/${name}.png`, import.meta.url)) });
  await page.close();
}
await browser.close();
await server.close();
