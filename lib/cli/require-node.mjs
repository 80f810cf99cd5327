// Plain JavaScript that the oldest Node can still read: it runs before anything that an old one could choke on.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Node ${process.versions.node} is too old: Bedside Consent needs 20.19 or newer.\n`);
  process.exit(1);
}
