import type { DmnModdle, ModdleElement } from 'dmn-moddle';

/** A box of the diagram, by the id of the element that it stands for. */
type Box = { readonly id: string; readonly row: 'main' | 'hop' | 'fact' };
/** An arrow, from what is needed to the decision that needs it. */
type Arrow = { readonly id: string; readonly from: string; readonly to: string };

const sizes = {
  main: { width: 180, height: 80 },
  hop: { width: 180, height: 80 },
  fact: { width: 150, height: 45 },
} as const;
const tops = { main: 60, hop: 240, fact: 440 } as const;
const gap = 30;

/** Draws the rows one below the other, each centred: the table, the next-hop tables, the facts. */
export function drawDiagram(
  moddle: DmnModdle,
  boxes: readonly Box[],
  arrows: readonly Arrow[],
): ModdleElement {
  const places = placeBoxes(boxes);
  const shapes = boxes.map(({ id }) =>
    moddle.create('dmndi:DMNShape', {
      id: `shape_${id}`,
      dmnElementRef: { id },
      bounds: moddle.create('dc:Bounds', places.get(id)),
    }),
  );
  const edges = arrows.map(({ id, from, to }) =>
    moddle.create('dmndi:DMNEdge', {
      id: `edge_${id}`,
      dmnElementRef: { id },
      waypoint: [topOf(places.get(from)), bottomOf(places.get(to))].map((point) =>
        moddle.create('dc:Point', point),
      ),
    }),
  );
  return moddle.create('dmndi:DMNDI', {
    diagrams: [
      moddle.create('dmndi:DMNDiagram', { id: 'diagram', diagramElements: [...shapes, ...edges] }),
    ],
  });
}

type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function placeBoxes(boxes: readonly Box[]): ReadonlyMap<string, Bounds> {
  const rows = (['main', 'hop', 'fact'] as const).map((row) => ({
    ...sizes[row],
    y: tops[row],
    ids: boxes.filter((box) => box.row === row).map(({ id }) => id),
  }));
  const widths = rows.map(({ ids, width }) => ids.length * (width + gap) - gap);
  const widest = Math.max(...widths);
  return new Map(
    rows.flatMap(({ ids, width, height, y }, row) => {
      const left = gap + (widest - (widths[row] ?? 0)) / 2;
      return ids.map((id, place) => [id, { x: left + place * (width + gap), y, width, height }]);
    }),
  );
}

function topOf(box: Bounds | undefined) {
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: box?.y ?? 0 };
}

function bottomOf(box: Bounds | undefined) {
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) };
}
