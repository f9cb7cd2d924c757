/**
 * The packed package, and projects that install it: what users get, and nothing of the clone.
 */
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const tests = fileURLToPath(new URL("../..", import.meta.url));
export const root = dirname(tests);

/** Below tests/, so that projects find Vite, webpack and React among the tools of the tests. */
const below = join(tests, "build");

/** Programs of the tests' tools come first in the PATH of a project, as those of its own would. */
const env = {
  ...process.env,
  PATH: `${join(tests, "node_modules/.bin")}:${dirname(process.execPath)}:${process.env.PATH}`,
  npm_config_update_notifier: "false",
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
};

/**
 * Runs a command to its end. Rejects, with what it printed, unless it succeeds.
 *
 * @param {string} folder
 * @param {string} command
 * @param {...string} args
 */
export async function run(folder, command, ...args) {
  try {
    return (await promisify(execFile)(command, args, { cwd: folder, env, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    const { message, stdout, stderr } = /** @type {{ message: string, stdout: string, stderr: string }} */ (error);
    throw new Error([message, stdout, stderr].join("\n"), { cause: error });
  }
}

/** @returns {Promise<string>} an empty folder that is removed when the tests of the file are through */
async function folder() {
  await mkdir(below, { recursive: true });
  const made = await mkdtemp(join(below, "project-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/**
 * @typedef {{ file: string, files: { path: string, size: number }[] }} Tarball
 * @type {Promise<Tarball> | undefined}
 */
let packed;

/** Packs the package as `npm publish` would; once a process. */
export function pack() {
  packed ??= (async () => {
    const into = await folder();
    const answer = await run(join(root, "wasm"), "npm", "pack", "--json", "--pack-destination", into);
    const [{ filename, files }] = JSON.parse(answer);
    return { file: join(into, filename), files };
  })();
  return packed;
}

/**
 * A project that has installed the package, without the network. Its other dependencies are the
 * tools of the tests.
 *
 * @param {string} [source] folder to begin with; an empty project otherwise
 * @returns {Promise<string>} the folder of the project
 */
export async function project(source) {
  const [made, { file }] = await Promise.all([folder(), pack()]);
  if (source) await cp(source, made, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  const manifest = JSON.parse(await readFile(join(made, "package.json"), "utf8").catch(() => "{}"));
  delete manifest.dependencies;
  delete manifest.devDependencies;
  await writeFile(join(made, "package.json"), JSON.stringify({ name: "project", type: "module", ...manifest }));
  await run(made, "npm", "install", "--no-package-lock", file);
  return made;
}
