#!/usr/bin/env node
// Plain JavaScript: it loads what can read TypeScript.
import "./require-node.mjs";
import { register } from "tsx/esm/api";

register();
await import("./bedside-consent.ts");
