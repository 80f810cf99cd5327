"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button.tsx";

/** `torch` is in no type definition of the platform yet: https://w3c.github.io/mediacapture-image/#torch */
type WithTorch = { torch?: boolean };

type Props = { track: MediaStreamTrack | undefined; labels: { torchOn: string; torchOff: string } };

/** Renders nothing where the camera has no light. */
export function TorchButton({ track, labels }: Props) {
  const [isOn, setOn] = useState(false);
  const abilities: (MediaTrackCapabilities & WithTorch) | undefined = track?.getCapabilities?.();
  if (!track || !abilities?.torch) return null;
  const turn = async () => {
    const light: MediaTrackConstraintSet & WithTorch = { torch: !isOn };
    await track.applyConstraints({ advanced: [light] }).then(
      () => setOn(!isOn),
      () => undefined,
    );
  };
  return (
    <Button variant="quiet" icon="torch" onClick={turn}>
      {isOn ? labels.torchOff : labels.torchOn}
    </Button>
  );
}
