import type { Page } from "@playwright/test";

type Node = {
  nodeId: string;
  childIds?: string[];
  backendDOMNodeId?: number;
  role?: { value: string };
  name?: { value: string };
};

/** The leaflet's units as Chromium hands them to a screen reader: in the tree's order, each with what it says. */
export async function unitsInAccessibilityTree(page: Page): Promise<{ id: string; text: string }[]> {
  const client = await page.context().newCDPSession(page);
  try {
    const ids = new Map<number, string>();
    const { root } = await client.send("DOM.getDocument", { depth: 0 });
    const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "[data-unit-id]" });
    for (const nodeId of nodeIds) {
      const { node } = await client.send("DOM.describeNode", { nodeId });
      const at = node.attributes?.indexOf("data-unit-id") ?? -1;
      ids.set(node.backendNodeId, node.attributes?.[at + 1] ?? "");
    }
    const { nodes } = (await client.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const text = (node: Node): string =>
      node.role?.value === "StaticText"
        ? (node.name?.value ?? "")
        : (node.childIds ?? []).map((id) => text(byId.get(id) ?? { nodeId: id })).join("");
    const units: { id: string; text: string }[] = [];
    const visit = (node: Node) => {
      const id = ids.get(node.backendDOMNodeId ?? -1);
      if (id !== undefined) units.push({ id, text: text(node) });
      else for (const child of node.childIds ?? []) visit(byId.get(child) ?? { nodeId: child });
    };
    const [first] = nodes;
    if (first) visit(first);
    return units;
  } finally {
    await client.detach();
  }
}
