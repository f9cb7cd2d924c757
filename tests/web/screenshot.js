// Takes the picture of the page that the README shows: npm run screenshot, after scripts/build-site.
import { fileURLToPath } from "node:url";

import { launch, serve } from "./support/site.js";

const picture = fileURLToPath(new URL("../../web/docs/screenshot.png", import.meta.url));

const server = await serve();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 960 }, reducedMotion: "reduce" });
await page.goto(server.address);
await page.locator("#welcome").getByRole("button", { name: "Try the example" }).click();
await page.locator("#result").waitFor();
await page.locator('#article mark[data-quote="direct"]').nth(1).hover();
await page.getByRole("tooltip").waitFor();
await page.screenshot({ path: picture });
await browser.close();
await server.close();
