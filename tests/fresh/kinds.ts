const FONT_FOLDERS = ["share/fonts", "local/share/fonts"];
const NOTO_CJK = "share/fonts/opentype/noto";
const DEJAVU = "share/fonts/truetype/dejavu";
const SHELL = "bin/chromium-headless-shell";
const WINDOWED = ["bin/chromium", "bin/chromium-browser", "bin/google-chrome*"];
const BROWSER_LIBRARIES = ["nss3", "nssutil3", "smime3", "ssl3", "nspr4", "plc4", "plds4"].map(
  (name) => `lib/*/lib${name}.so*`,
);
const TOOLS = ["java", "pdfinfo", "pdftotext", "pdftoppm", "qpdf", "strace", "mount", "umount"].map(
  (name) => `bin/${name}`,
);

/**
 * A machine as a newcomer may have it. Everything is relative to /usr: what of this machine it lacks, the only folders
 * of fonts that it has, and what of it this machine must have.
 */
export type Kind = { hidden: string[]; fonts: string[]; needed: string[] };

export const KINDS: Record<string, Kind> = {
  bare: { hidden: [...TOOLS, SHELL, ...WINDOWED, ...BROWSER_LIBRARIES], fonts: [], needed: [] },
  chromium: { hidden: [SHELL], fonts: FONT_FOLDERS, needed: ["bin/chromium"] },
  shell: { hidden: WINDOWED, fonts: [NOTO_CJK], needed: [SHELL, NOTO_CJK] },
  fonts: { hidden: WINDOWED, fonts: [DEJAVU], needed: [SHELL, DEJAVU] },
};

/**
 * A shell script that hides what a kind lacks and then runs its arguments. It is for a mount namespace of its own: what
 * it deletes lies in a layer of memory over /usr, which ends with it.
 */
export function hiding({ hidden, fonts }: Kind): string {
  const spared = fonts.map((folder) => `! -path "${folder}/*"`);
  return `set -e
layer=$(mktemp -d)
mount -t tmpfs tmpfs "$layer"
mkdir "$layer/upper" "$layer/work"
mount -t overlay overlay -o "lowerdir=/usr,upperdir=$layer/upper,workdir=$layer/work" /usr
here=$PWD
cd /usr
for folder in ${FONT_FOLDERS.join(" ")}; do
  if [ -d "$folder" ]; then find "$folder" ! -type d ${spared.join(" ")} -delete; fi
done
rm -rf ${hidden.join(" ")}
cd "$here"
exec "$@"
`;
}
