"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type CameraProblem, openCamera } from "./open-camera.ts";
import { readFrames } from "./read-frames.ts";

type Camera =
  | { kind: "opening" }
  | { kind: "on"; track: MediaStreamTrack | undefined }
  | { kind: "off"; problem: CameraProblem };

/** The camera is open for as long as the component stands, and closed with the first read. */
export function useCamera(onRead: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useEffectEvent(onRead);
  const [camera, setCamera] = useState<Camera>({ kind: "opening" });

  useEffect(() => {
    let isLeft = false;
    let close = () => {};
    const leave = () => {
      isLeft = true;
      close();
    };
    const fail = (problem: CameraProblem) => {
      if (!isLeft) setCamera({ kind: "off", problem });
      leave();
    };
    void openCamera().then((opened) => {
      if ("problem" in opened) return fail(opened.problem);
      const { stream } = opened;
      close = () => closeStream(stream);
      const element = video.current;
      if (isLeft || !element) return close();
      const [track] = stream.getVideoTracks();
      track?.addEventListener("ended", () => fail("busy"));
      element.srcObject = stream;
      // iPad Safari may hold a video back until it is told to play; a refusal leaves the still picture, which is read too.
      element.play().catch(() => undefined);
      const stopReading = readFrames(element, {
        onRead: (text) => {
          leave();
          tell(text);
        },
        onFailed: () => fail("failed"),
      });
      close = () => {
        stopReading();
        closeStream(stream);
      };
      setCamera({ kind: "on", track });
    });
    return leave;
  }, []);
  return { video, camera };
}

function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
